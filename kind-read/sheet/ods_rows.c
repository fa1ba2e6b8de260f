/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OpenDocument 1.2 Part 1, 9.1.  Rows and cells that are the same are written
 * once, with how often they stand there; mostly they are empty up to the last
 * row and column that a spreadsheet can have.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "kind-read/sheet/archive.h"
#include "kind-read/sheet/sheetcells.h"
#include "kind-read/sheet/xmlread.h"
#include "kind-read/sheet/ods_book.h"
#include "kind-read/sheet/ods_cell.h"
#include "kind-read/sheet/ods_text.h"
#include "kind-read/sheet/ods_rows.h"

struct reading {
	struct sheetcells *cells;
	size_t wanted;
	size_t sheet;		/* the one that comes next */
	unsigned tables;	/* that are open */
	bool in_row;
	bool row_hidden;
	uint64_t row_times;
	uint64_t columns;	/* that were declared */
	struct ods_cell cell;
	unsigned deep;		/* elements that are open in it; 0: none is */
};

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
	r->row_times = ods_cell_times(attributes, "number-rows-repeated");
	r->cell.column = 0;
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

static void
see_columns(struct reading *r, const char **attributes)
{
	uint64_t n = ods_cell_times(attributes, "number-columns-repeated");

	if (is_hidden(attributes))
		sheetcells_hide(r->cells, r->columns, r->columns + n - 1);
	r->columns += n;
}

static int
start_in_sheet(struct reading *r, const char *name, const char **attributes,
    struct diag *d)
{
	if (r->deep > 0) {
		r->deep++;
		ods_text_start(&r->cell.text, name, attributes);
		return 0;
	}
	if (strcmp(name, "table-row") == 0)
		return start_row(r, attributes, d);
	if (strcmp(name, "table-column") == 0)
		see_columns(r, attributes);
	if (r->in_row && (strcmp(name, "table-cell") == 0 ||
	    strcmp(name, "covered-table-cell") == 0)) {
		r->deep = 1;
		return ods_cell_start(&r->cell, r->cells, attributes, d);
	}
	return 0;
}

static int
start(void *ctx, const char *name, const char **attributes, struct diag *d)
{
	struct reading *r = ctx;

	if (r->tables > 0 && r->sheet == r->wanted + 1 &&
	    (r->deep > 0 || strcmp(name, "table") != 0))
		return start_in_sheet(r, name, attributes, d);
	if (strcmp(name, "table") == 0 && r->tables++ == 0)
		r->sheet++;
	return 0;
}

static int
end_in_sheet(struct reading *r, const char *name, struct diag *d)
{
	if (r->deep > 0) {
		if (--r->deep == 0)
			return ods_cell_put(&r->cell, r->cells, d);
		ods_text_end(&r->cell.text, name);
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
	    (r->deep > 0 || strcmp(name, "table") != 0))
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
	if (r->deep > 0)
		ods_text_add(&r->cell.text, piece);
	return 0;
}

int
ods_rows_read(struct archive *a, size_t i, struct sheetcells *cells,
    struct diag *d)
{
	const struct xmlread_handlers handlers = { start, end, text };
	struct reading r = { .cells = cells, .wanted = i };
	int status = xmlread(a, ODS_BOOK_CONTENT, &handlers, &r, d);

	ods_cell_clear(&r.cell);
	return status < 0 ? -1 : 0;
}
