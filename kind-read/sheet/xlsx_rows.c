/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ECMA-376 Part 1, 18.3.1.  Where a row or cell does not say where it stands,
 * it is the next one.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/xlsx_book.h"
#include "kind-read/sheet/xlsx_cell.h"
#include "kind-read/sheet/xlsx_strings.h"
#include "kind-read/sheet/xlsx_rows.h"

struct reading {
	struct sheetcells *cells;
	struct xlsx_cell_context context;
	bool in_data;		/* in <sheetData>, */
	bool in_row;
	bool in_cell;
	bool row_hidden;
	bool in_value;		/* in <v> of the cell, */
	bool in_inline;		/* in <is> */
	uint64_t column;	/* of the next cell in the row */
	struct xlsx_cell cell;
	struct xlsx_strings_text text;	/* of the cell */
};

static bool
attribute_number(const char **attributes, const char *name, uint64_t *n)
{
	const char *value = xmlread_attribute(attributes, name);

	return value != NULL && num_parse_uint(slice_of(value), UINT32_MAX, n);
}

/* AB12: the column from 0 and the row from 1, which may not be there.  The end
 * of it, or NULL. */
static const char *
reference(const char *p, uint64_t *column, uint64_t *row)
{
	uint64_t c = 0;
	size_t n;

	for (; *p >= 'A' && *p <= 'Z' && c <= SHEETCELLS_COLUMNS; p++)
		c = c * 26 + (uint64_t)(*p - 'A') + 1;
	n = strspn(p, "0123456789");
	if (c == 0 || !num_parse_uint((struct slice){ p, n }, UINT32_MAX,
	    row))
		return NULL;
	*column = c - 1;
	return p + n;
}

/* One that is not there is as large as can be. */
static size_t
style_number(const char *value)
{
	uint64_t n;

	return num_parse_uint(slice_of(value), UINT32_MAX, &n) ? (size_t)n :
	    SIZE_MAX;
}

static bool
take_reference(const char *value, uint64_t *column, uint64_t *row)
{
	const char *end = reference(value, column, row);

	return end != NULL && *end == '\0';
}

static int
start_row(struct reading *r, const char **attributes, struct diag *d)
{
	const char *number = xmlread_attribute(attributes, "r");
	uint64_t row = sheetcells_now(r->cells) + 1;

	if (number != NULL &&
	    !num_parse_uint(slice_of(number), UINT32_MAX, &row))
		return diag_set(d, "\"%s\" is no number of a row", number);
	r->in_row = true;
	r->row_hidden = xmlread_is_set(attributes, "hidden");
	r->column = 0;
	return sheetcells_row(r->cells, row, d);
}

static int
end_row(struct reading *r, struct diag *d)
{
	uint64_t before = sheetcells_rows(r->cells);

	r->in_row = false;
	if (sheetcells_end_row(r->cells, 1, d) < 0)
		return -1;
	sheetcells_facts(r->cells)->hidden_rows += r->row_hidden &&
	    sheetcells_rows(r->cells) > before;
	return 0;
}

static int
start_cell(struct reading *r, const char **attributes, struct diag *d)
{
	struct xlsx_cell *c = &r->cell;
	uint64_t row = sheetcells_now(r->cells);

	*c = (struct xlsx_cell){ .column = r->column };
	r->in_cell = true;
	r->text.text.len = 0;
	for (; *attributes != NULL; attributes += 2) {
		const char *name = attributes[0], *value = attributes[1];

		if (strcmp(name, "r") == 0 &&
		    !take_reference(value, &c->column, &row))
			return diag_set(d, "\"%s\" is no name of a cell",
			    value);
		if (strcmp(name, "s") == 0)
			c->style = style_number(value);
		if (strcmp(name, "t") == 0)
			strncpy(c->type, value, sizeof(c->type) - 1);
	}
	r->column = c->column + 1;
	if (row != sheetcells_now(r->cells))
		return sheetfacts_fail(d, row, c->column,
		    "this cell stands in another row");
	return 0;
}

static int
end_cell(struct reading *r, struct diag *d)
{
	r->in_cell = false;
	return xlsx_cell_put(&r->context, &r->cell, &r->text.text, d);
}

/* A4:B6 is merged. */
static void
see_merged(struct reading *r, const char **attributes)
{
	const char *p = xmlread_attribute(attributes, "ref");
	struct sheetfacts *f = sheetcells_facts(r->cells);
	uint64_t column, row, last_column, last_row;

	p = p != NULL ? reference(p, &column, &row) : NULL;
	if (p == NULL || *p != ':' ||
	    reference(p + 1, &last_column, &last_row) == NULL)
		return;
	sheetfacts_see(last_row > row ? &f->tall : &f->wide, row, column);
}

static void
see_columns(struct reading *r, const char **attributes)
{
	uint64_t first, last;

	if (xmlread_is_set(attributes, "hidden") &&
	    attribute_number(attributes, "min", &first) &&
	    attribute_number(attributes, "max", &last) && first > 0 &&
	    last >= first)
		sheetcells_hide(r->cells, first - 1, last - 1);
}

/* In a cell. */
static int
start_part(struct reading *r, const char *name, struct diag *d)
{
	bool value = strcmp(name, "v") == 0, text = strcmp(name, "is") == 0;

	if ((value || text) && r->text.text.len > 0)
		return sheetfacts_fail(d, sheetcells_now(r->cells),
		    r->cell.column, "it has two values");
	r->in_value |= value;
	r->in_inline |= text;
	if (strcmp(name, "f") == 0)
		r->cell.formula = true;
	else if (!value && !text && r->in_inline)
		xlsx_strings_start(&r->text, name);
	return 0;
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;

	if (r->in_cell)
		return start_part(r, name, d);
	if (r->in_row && strcmp(name, "c") == 0)
		return start_cell(r, attributes, d);
	if (r->in_data && strcmp(name, "row") == 0)
		return start_row(r, attributes, d);
	if (strcmp(name, "sheetData") == 0)
		r->in_data = true;
	else if (strcmp(name, "mergeCell") == 0)
		see_merged(r, attributes);
	else if (strcmp(name, "col") == 0)
		see_columns(r, attributes);
	return 0;
}

static void
end_part(struct reading *r, const char *name)
{
	if (strcmp(name, "v") == 0)
		r->in_value = false;
	else if (strcmp(name, "is") == 0)
		r->in_inline = false;
	else if (r->in_inline)
		xlsx_strings_end(&r->text, name);
}

static int
end(void *ctx, const char *name, struct diag *d)
{
	struct reading *r = ctx;

	if (r->in_cell) {
		if (strcmp(name, "c") == 0)
			return end_cell(r, d);
		end_part(r, name);
	} else if (r->in_row && strcmp(name, "row") == 0) {
		return end_row(r, d);
	} else if (strcmp(name, "sheetData") == 0) {
		r->in_data = false;
	}
	return 0;
}

static int
text(void *ctx, struct slice piece, struct diag *d)
{
	struct reading *r = ctx;

	(void)d;
	if (r->in_value)
		buf_slice(&r->text.text, piece);
	else if (r->in_inline)
		xlsx_strings_add(&r->text, piece);
	return 0;
}

int
xlsx_rows_read(struct archive *a, const struct xlsx_book *book,
    const char *member, struct sheetcells *cells, struct diag *d)
{
	const struct xmlread_handlers handlers = { start, end, text };
	struct reading r = { .cells = cells, .context.book = book,
	    .context.cells = cells };
	struct xlsx_cell_context *in = &r.context;
	int status = -1;

	if (xlsx_strings_read(&in->strings, a, book->strings, d) == 0 &&
	    xlsx_styles_read(&in->styles, a, book->styles, d) == 0)
		status = xmlread_needed(a, member, &handlers, &r, d);
	xlsx_strings_clear(&in->strings);
	xlsx_styles_clear(&in->styles);
	buf_clear(&in->scratch);
	buf_clear(&r.text.text);
	return status;
}
