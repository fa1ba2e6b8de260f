/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "table.h"
#include "sheet.h"
#include "bars.h"
#include "notes.h"
#include "figure_cells.h"
#include "topline_legend.h"
#include "topline_sheet.h"

static void
topline_columns(struct sheet *s, const struct table_look *look, bool shares)
{
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, shares ? "%" : "value", SHEET_RIGHT);
	if (look->bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	figure_cells_precision_column(s, look);
	if (look->weighted)
		sheet_column(s, "weighted", SHEET_RIGHT);
	sheet_column(s, "unweighted", SHEET_RIGHT);
}

static void
topline_row(struct sheet *s, const struct table *t, size_t r,
    const struct table_look *look)
{
	const struct table_cell *cell = table_at(t, r, 0);
	enum table_kind kind = t->rows[r].kind;
	bool first_net = r > 0 && kind == TABLE_NET &&
	    t->rows[r - 1].kind == TABLE_ANSWER;

	sheet_row(s, first_net);
	sheet_put(s, 0, t->rows[r].label);
	if (table_is_share(kind))
		figure_cells_share(s, 1, cell, &t->columns[0].base, look);
	else if (cell->defined)
		figure_cells_double(s, 1, cell->value, look->decimals + 1);
	if (look->bars) {
		bars_put(s, 2, cell->value, look);
		return;
	}
	figure_cells_precision(s, 2, cell, kind, look);
	figure_cells_counts(s, 3, &cell->sum, look);
}

static void
base_row(struct sheet *s, const struct table *t, const struct table_look *look)
{
	struct buf label;

	buf_init(&label);
	buf_puts(&label, "Base: ");
	notes_put_base(&label, t->base);
	sheet_row(s, true);
	sheet_take(s, 0, &label);
	figure_cells_counts(s, 3, &t->columns[0].base, look);
}

struct sheet *
topline_sheet(const struct table *t, const struct table_look *look)
{
	struct sheet *s = sheet_new();

	sheet_title(s, t->question, slice_eq(t->question, t->wording) ?
	    slice_of("") : t->wording);
	topline_columns(s, look, t->nrows == 0 ||
	    table_is_share(t->rows[0].kind));
	for (size_t r = 0; r < t->nrows; r++)
		topline_row(s, t, r, look);
	if (!look->bars)
		base_row(s, t, look);
	topline_legend(s, t, look);
	return s;
}
