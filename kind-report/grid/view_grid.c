/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "show/style.h"
#include "show/topline_rows.h"
#include "kind-report/grid/banner_grid.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/change_grid.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/report.h"
#include "kind-report/grid/statements_grid.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/weighting_grid.h"
#include "kind-report/grid/view_grid.h"

/* The figure of that kind beside the row, if the table has such rows. */
static void
put_beside(struct grid *g, const struct tidy_table *t, size_t row,
    enum table_kind kind)
{
	size_t beside;

	if (!topline_rows_have(t, kind))
		return;
	beside = row == t->nrows ? t->nrows :
	    topline_rows_beside(t, row, kind);
	if (beside == t->nrows)
		grid_code(g, TABLE_NO_COLUMN);
	else
		cells_put(g, t, beside, 0, 1 << CELLS_FIGURE);
}

/* The figure of the row, and those beside it; of a base there are none. */
static void
put_figures(struct grid *g, const struct tidy_table *t, size_t row)
{
	put_beside(g, t, row, TABLE_RAW);
	if (row == t->nrows || t->rows[row].kind == TABLE_RAW)
		grid_code(g, TABLE_NO_COLUMN);
	else
		cells_put(g, t, row, 0, 1 << CELLS_FIGURE);
	put_beside(g, t, row, TABLE_CUMULATIVE);
}

static void
figure_headings(struct grid *g, const struct tidy_table *t)
{
	if (topline_rows_have(t, TABLE_RAW)) {
		grid_heading(g, slice_of("Percent " TOPLINE_ROWS_RAW " (%)"),
		    true);
		grid_heading(g, slice_of("Percent " TOPLINE_ROWS_VALID
		    " (%)"), true);
	} else {
		cell_heads_add(g, t, slice_of(""), slice_of(""),
		    1 << CELLS_FIGURE);
	}
	if (topline_rows_have(t, TABLE_CUMULATIVE))
		grid_heading(g, slice_of("Cumulative (%)"), true);
}

/* Those who gave no answer have no interval of those who did. */
static void
put_measures(struct grid *g, const struct tidy_table *t, size_t row,
    unsigned measures)
{
	if (t->rows[row].kind == TABLE_RAW && measures & CELLS_INTERVAL) {
		grid_code(g, TABLE_NO_COLUMN);
		grid_code(g, TABLE_NO_COLUMN);
		measures &= ~(unsigned)CELLS_INTERVAL;
	}
	cells_put(g, t, row, 0, measures);
}

static void
put_rows(struct grid *g, const struct tidy_table *t, unsigned measures)
{
	size_t n, *rows = topline_rows(t, &n);

	for (size_t i = 0; i < n; i++) {
		if (t->rows[rows[i]].kind == TABLE_RAW)
			grid_text(g, topline_rows_label(t, rows[i]));
		else
			cells_put_label(g, t, rows[i], style_list);
		put_figures(g, t, rows[i]);
		put_measures(g, t, rows[i], measures);
	}
	free(rows);
}

/* The sizes of a base, behind what it is the base of. */
static void
put_bases(struct grid *g, const struct tidy_table *t, const char *of,
    unsigned measures)
{
	struct buf label;

	buf_init(&label);
	for (enum base_cells b = 0;
	    b < base_cells_count(t->made.look.weighted); b++) {
		label.len = 0;
		buf_puts(&label, base_cells_label(b, t));
		if (of != NULL)
			buf_printf(&label, ", %s", of);
		grid_text(g, buf_all(&label));
		put_figures(g, t, t->nrows);
		base_cells_put(g, t, 0, b, measures);
	}
	buf_clear(&label);
}

/* As if all were the base. */
static void
put_raw_bases(struct grid *g, const struct tidy_table *t, unsigned measures)
{
	const struct tidy_base *base = topline_rows_base(t);
	const struct table_small *small = &t->made.look.small;
	struct tidy_column column = t->columns[0];
	struct tidy_table all = *t;

	column.base = *base;
	column.status = !base->unweighted.known ? TABLE_SECRET :
	    base->unweighted.n < small->flag ? TABLE_SMALL : 0;
	all.columns = &column;
	put_bases(g, &all, TOPLINE_ROWS_RAW, measures);
}

static void
topline(struct grid *g, const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	unsigned measures = cells_measures(t, 0) | 1 << CELLS_INTERVIEWED;

	if (!r->margins)
		measures &= ~(unsigned)CELLS_INTERVAL;
	if (t->made.look.weighted)
		measures |= 1 << CELLS_WEIGHTED;
	measures &= ~(1u << CELLS_FIGURE);
	grid_heading(g, slice_of("Answer"), false);
	figure_headings(g, t);
	cell_heads_add(g, t, slice_of(""), slice_of(""), measures);
	put_rows(g, t, measures);
	if (topline_rows_have(t, TABLE_RAW)) {
		put_raw_bases(g, t, measures);
		put_bases(g, t, TOPLINE_ROWS_VALID, measures);
	} else {
		put_bases(g, t, NULL, measures);
	}
}

struct grid *
view_grid(const struct report *r, const struct view *v)
{
	struct grid *g = grid_new();

	switch (v->kind) {
	case VIEW_AGREEMENT:
		statements_grid_nets(g, r, v);
		break;
	case VIEW_ANSWERS:
	case VIEW_ITEMS:
		statements_grid_answers(g, r, v);
		break;
	case VIEW_TOPLINE:
		topline(g, r, v);
		break;
	case VIEW_BANNER:
	case VIEW_SUMMARY:
	case VIEW_TREND:
		banner_grid(g, r, v);
		break;
	case VIEW_CHANGE:
		change_grid(g, r, v);
		break;
	case VIEW_WEIGHTING:
		weighting_grid(g, v->table);
		break;
	}
	return g;
}
