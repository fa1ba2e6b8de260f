/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/sheet/numberformat.h"
#include "kind-read/sheet/serial.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/sheetfacts.h"
#include "kind-read/sheet/xlsx_book.h"
#include "kind-read/sheet/xlsx_cell.h"

/* A cell with the context that it is in. */
struct one {
	struct xlsx_cell_context *in;
	const struct xlsx_cell *cell;
	struct sheetcells *to;
	struct sheetfacts *facts;
	uint64_t row;
};

static int
fail(const struct one *o, const char *what, struct diag *d)
{
	return sheetfacts_fail(d, o->row, o->cell->column, what);
}

static int
put_plain(const struct one *o, struct slice text, struct diag *d)
{
	return sheetcells_number(o->to, o->cell->column, text, d);
}

/* A number, and what the cell's style makes of it. */
static int
put_number(const struct one *o, struct slice text, struct diag *d)
{
	const struct xlsx_styles *styles = &o->in->styles;
	size_t style = o->cell->style;
	unsigned shows = style < styles->n ? styles->shows[style] : 0;
	struct buf *date = &o->in->scratch;
	double value;

	if (style > 0 && style >= styles->n)
		return fail(o, "its style, which tells a date from a number, "
		    "is not in the workbook", d);
	if (shows == 0 || !num_parse(text, &value))
		return put_plain(o, text, d);
	if (shows == NUMBERFORMAT_PERCENT) {
		sheetfacts_see(&o->facts->percents, o->row, o->cell->column);
		return put_plain(o, text, d);
	}
	date->len = 0;
	if (serial_put(date, value, shows, o->in->book->from_1904))
		return sheetcells_date(o->to, o->cell->column, buf_all(date),
		    d);
	sheetfacts_see(&o->facts->undated, o->row, o->cell->column);
	return put_plain(o, text, d);
}

static int
put_text(const struct one *o, struct slice text, struct diag *d)
{
	return sheetcells_text(o->to, o->cell->column, text, d);
}

static int
put_shared(const struct one *o, struct slice text, struct diag *d)
{
	const struct xlsx_strings *strings = &o->in->strings;
	uint64_t i;

	if (!num_parse_uint(text, UINT32_MAX, &i) || i >= strings->n)
		return fail(o, "its text is not in the workbook", d);
	return put_text(o, strings->items[i], d);
}

static int
put_boolean(const struct one *o, struct slice text, struct diag *d)
{
	if (!slice_is(text, "0") && !slice_is(text, "1"))
		return fail(o, "it is neither true nor false", d);
	return put_text(o, slice_of(slice_is(text, "1") ? "TRUE" : "FALSE"),
	    d);
}

static int
put_error(const struct one *o, struct slice text, struct diag *d)
{
	return sheetcells_error(o->to, o->cell->column, text, d);
}

static int
put_iso(const struct one *o, struct slice text, struct diag *d)
{
	struct buf *date = &o->in->scratch;

	date->len = 0;
	if (!serial_put_iso(date, text))
		return fail(o, "this is no date", d);
	return sheetcells_date(o->to, o->cell->column, buf_all(date), d);
}

struct kind {
	const char *type;
	int (*put)(const struct one *o, struct slice text, struct diag *d);
};

static const struct kind kinds[] = {
	{ "", put_number },
	{ "s", put_shared },
	{ "n", put_number },
	{ "str", put_text },
	{ "inlineStr", put_text },
	{ "b", put_boolean },
	{ "e", put_error },
	{ "d", put_iso }
};

static int
put_value(const struct one *o, struct slice text, struct diag *d)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(o->cell->type, kinds[i].type) == 0)
			return kinds[i].put(o, text, d);
	return fail(o, "no program knows this type of cell", d);
}

static const char not_computed[] = "this formula was never computed; open "
    "the workbook in a spreadsheet program and save it";

int
xlsx_cell_put(struct xlsx_cell_context *in, const struct xlsx_cell *c,
    struct buf *value, struct diag *d)
{
	const struct one o = { in, c, in->cells, sheetcells_facts(in->cells),
	    sheetcells_now(in->cells) };
	bool text = strcmp(c->type, "str") == 0;

	if (text || strcmp(c->type, "inlineStr") == 0)
		xlsx_strings_unescape(value);
	if (c->formula && ((value->len == 0 && !text) || in->book->outdated))
		return fail(&o, not_computed, d);
	if (c->formula)
		sheetfacts_see(&o.facts->formulas, o.row, c->column);
	return value->len > 0 ? put_value(&o, buf_all(value), d) : 0;
}
