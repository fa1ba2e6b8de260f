/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OpenDocument 1.2 Part 1, 9.1.  A value stands in an attribute, beside what is
 * shown of it.  Rows and cells that are the same are written once, with how
 * often they stand there; mostly they are empty up to the last row and column
 * that a spreadsheet can have.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/serial.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/ods_book.h"
#include "kind-read/sheet/ods_text.h"
#include "kind-read/sheet/ods_rows.h"

enum type { NONE, NUMBER, DATE, BOOLEAN, STRING, ERROR };

struct cell {
	enum type type;
	bool formula;
	bool has_value;		/* in an attribute */
	uint64_t times;
	unsigned deep;		/* elements that are open in it */
};

struct reading {
	struct sheetcells *cells;
	size_t wanted;
	size_t sheet;		/* the one that comes next */
	unsigned tables;	/* that are open */
	bool in_row;
	bool in_cell;
	bool row_hidden;
	uint64_t row_times;
	uint64_t columns;	/* that were declared */
	uint64_t column;	/* of the cell */
	struct cell cell;
	struct buf value;
	struct ods_text text;
	struct buf scratch;
};

static uint64_t
times(const char **attributes, const char *name)
{
	const char *value = xmlread_attribute(attributes, name);
	uint64_t n;

	return value != NULL && num_parse_uint(slice_of(value), UINT32_MAX,
	    &n) && n > 0 ? n : 1;
}

static bool
is_hidden(const char **attributes)
{
	const char *value = xmlread_attribute(attributes, "visibility");

	return value != NULL && strcmp(value, "visible") != 0;
}

static int
start_row(struct reading *r, const char **attributes, struct diag *d)
{
	r->in_row = true;
	r->row_hidden = is_hidden(attributes);
	r->row_times = times(attributes, "number-rows-repeated");
	r->column = 0;
	return sheetcells_row(r->cells, sheetcells_now(r->cells) + 1, d);
}

static int
end_row(struct reading *r, struct diag *d)
{
	uint64_t before = sheetcells_rows(r->cells);

	r->in_row = false;
	if (sheetcells_end_row(r->cells, r->row_times, d) < 0)
		return -1;
	if (r->row_hidden)
		sheetcells_facts(r->cells)->hidden_rows +=
		    sheetcells_rows(r->cells) - before;
	return 0;
}

struct kind {
	const char *word;	/* office:value-type */
	enum type type;
	const char *attribute;	/* that has the value */
};

static const struct kind kinds[] = {
	{ "float", NUMBER, "office:value" },
	{ "percentage", NUMBER, "office:value" },
	{ "currency", NUMBER, "office:value" },
	{ "date", DATE, "office:date-value" },
	{ "time", DATE, "office:time-value" },
	{ "boolean", BOOLEAN, "office:boolean-value" },
	{ "string", STRING, "office:string-value" }
};

static int
take_type(struct reading *r, const char **attributes, struct diag *d)
{
	const char *word = xmlread_attribute(attributes, "office:value-type");
	struct sheetfacts *f = sheetcells_facts(r->cells);

	if (word == NULL)
		return 0;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		const char *value;

		if (strcmp(word, kinds[i].word) != 0)
			continue;
		value = xmlread_attribute(attributes, kinds[i].attribute);
		r->cell.type = kinds[i].type;
		r->cell.has_value = value != NULL;
		buf_puts(&r->value, value != NULL ? value : "");
		if (strcmp(word, "percentage") == 0)
			sheetfacts_see(&f->percents, sheetcells_now(r->cells),
			    r->column);
		return 0;
	}
	return sheetfacts_fail(d, sheetcells_now(r->cells), r->column,
	    "no program knows this type of cell");
}

static void
see_merged(struct reading *r, const char **attributes)
{
	struct sheetfacts *f = sheetcells_facts(r->cells);

	if (times(attributes, "number-rows-spanned") > 1)
		sheetfacts_see(&f->tall, sheetcells_now(r->cells), r->column);
	else if (times(attributes, "number-columns-spanned") > 1)
		sheetfacts_see(&f->wide, sheetcells_now(r->cells), r->column);
}

static int
start_cell(struct reading *r, const char **attributes, struct diag *d)
{
	const char *error = xmlread_attribute(attributes,
	    "calcext:value-type");

	r->cell = (struct cell){ .type = NONE, .deep = 1,
	    .formula = xmlread_attribute(attributes, "formula") != NULL,
	    .times = times(attributes, "number-columns-repeated") };
	r->in_cell = true;
	r->value.len = 0;
	ods_text_begin(&r->text);
	see_merged(r, attributes);
	if (take_type(r, attributes, d) < 0)
		return -1;
	if (error != NULL && strcmp(error, "error") == 0)
		r->cell.type = ERROR;
	return 0;
}

/* What a formula shows when it cannot be computed. */
static bool
is_error(struct slice text)
{
	static const char *const errors[] = { "#N/A", "#DIV/0!", "#NAME?",
	    "#NULL!", "#NUM!", "#REF!", "#VALUE!" };

	for (size_t i = 0; i < LENGTH(errors); i++)
		if (slice_is(text, errors[i]))
			return true;
	return slice_begins(text, "Err:");
}

static int
put_date(struct reading *r, struct diag *d)
{
	r->scratch.len = 0;
	if (serial_put_iso(&r->scratch, buf_all(&r->value)))
		return sheetcells_date(r->cells, r->column,
		    buf_all(&r->scratch), d);
	sheetfacts_see(&sheetcells_facts(r->cells)->undated,
	    sheetcells_now(r->cells), r->column);
	return sheetcells_text(r->cells, r->column, buf_all(&r->value), d);
}

static int
put(struct reading *r, struct diag *d)
{
	struct slice text = buf_all(&r->text.text);

	switch (r->cell.type) {
	case NUMBER:
		return sheetcells_number(r->cells, r->column,
		    buf_all(&r->value), d);
	case DATE:
		return put_date(r, d);
	case BOOLEAN:
		return sheetcells_text(r->cells, r->column,
		    slice_of(slice_is(buf_all(&r->value), "false") ?
		    "FALSE" : "TRUE"), d);
	case ERROR:
		return sheetcells_error(r->cells, r->column, text, d);
	default:
		return sheetcells_text(r->cells, r->column,
		    r->cell.has_value ? buf_all(&r->value) : text, d);
	}
}

static int
end_cell(struct reading *r, struct diag *d)
{
	struct cell *c = &r->cell;
	struct slice text = buf_all(&r->text.text);

	r->in_cell = false;
	if (c->formula && c->type == NONE && text.n == 0)
		return sheetfacts_fail(d, sheetcells_now(r->cells), r->column,
		    "this formula was never computed; open the workbook in a "
		    "spreadsheet program and save it");
	if (c->formula && c->type == STRING && is_error(text))
		c->type = ERROR;
	if (c->formula)
		sheetfacts_see(&sheetcells_facts(r->cells)->formulas,
		    sheetcells_now(r->cells), r->column);
	if (c->type == NONE && text.n == 0) {
		r->column += c->times;
		return 0;
	}
	for (uint64_t i = 0; i < c->times; i++, r->column++)
		if (put(r, d) < 0)
			return -1;
	return 0;
}

static void
see_columns(struct reading *r, const char **attributes)
{
	uint64_t n = times(attributes, "number-columns-repeated");

	if (is_hidden(attributes))
		sheetcells_hide(r->cells, r->columns, r->columns + n - 1);
	r->columns += n;
}

static int
start_in_sheet(struct reading *r, const char *name, const char **attributes,
    struct diag *d)
{
	if (r->in_cell) {
		r->cell.deep++;
		ods_text_start(&r->text, name, attributes);
		return 0;
	}
	if (strcmp(name, "table-row") == 0)
		return start_row(r, attributes, d);
	if (strcmp(name, "table-column") == 0)
		see_columns(r, attributes);
	if (r->in_row && (strcmp(name, "table-cell") == 0 ||
	    strcmp(name, "covered-table-cell") == 0))
		return start_cell(r, attributes, d);
	return 0;
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;

	if (r->tables > 0 && r->sheet == r->wanted + 1 &&
	    (r->in_cell || strcmp(name, "table") != 0))
		return start_in_sheet(r, name, attributes, d);
	if (strcmp(name, "table") == 0 && r->tables++ == 0)
		r->sheet++;
	return 0;
}

static int
end_in_sheet(struct reading *r, const char *name, struct diag *d)
{
	if (r->in_cell) {
		if (--r->cell.deep == 0)
			return end_cell(r, d);
		ods_text_end(&r->text, name);
		return 0;
	}
	if (r->in_row && strcmp(name, "table-row") == 0)
		return end_row(r, d);
	return 0;
}

static int
end(void *ctx, const char *name, struct diag *d)
{
	struct reading *r = ctx;
	bool wanted = r->sheet == r->wanted + 1;

	if (r->tables > 0 && wanted &&
	    (r->in_cell || strcmp(name, "table") != 0))
		return end_in_sheet(r, name, d);
	if (strcmp(name, "table") != 0)
		return 0;
	r->tables--;
	return r->tables == 0 && wanted;
}

static int
text(void *ctx, struct slice piece, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	if (r->in_cell)
		ods_text_add(&r->text, piece);
	return 0;
}

int
ods_rows_read(struct archive *a, size_t i, struct sheetcells *cells,
    struct diag *d)
{
	const struct xmlread_handlers handlers = { start, end, text };
	struct reading r = { .cells = cells, .wanted = i };
	int status = xmlread(a, ODS_BOOK_CONTENT, &handlers, &r, d);

	buf_clear(&r.value);
	buf_clear(&r.text.text);
	buf_clear(&r.scratch);
	return status < 0 ? -1 : 0;
}
