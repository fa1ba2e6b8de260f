/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "table/tidy.h"
#include "show/style.h"
#include "show/topline_rows.h"
#include "kind-report/grid/banner_grid.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/change_grid.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/report.h"
#include "kind-report/grid/statements_grid.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/weighting_grid.h"
#include "kind-report/grid/view_grid.h"

/* The figure of the row, and those beside it; of a base there are none. */
static void
put_figures(struct grid *g, const struct tidy_table *t, size_t row)
{
	size_t beside;

	if (row == t->nrows)
		grid_code(g, TABLE_NO_COLUMN);
	else
		cells_put(g, t, row, 0, 1 << CELLS_FIGURE);
	if (!topline_rows_have(t, TABLE_CUMULATIVE))
		return;
	beside = row == t->nrows ? t->nrows :
	    topline_rows_beside(t, row, TABLE_CUMULATIVE);
	if (beside == t->nrows)
		grid_code(g, TABLE_NO_COLUMN);
	else
		cells_put(g, t, beside, 0, 1 << CELLS_FIGURE);
}

static void
figure_headings(struct grid *g, const struct tidy_table *t)
{
	cells_headings(g, t, slice_of(""), 1 << CELLS_FIGURE);
	if (topline_rows_have(t, TABLE_CUMULATIVE))
		grid_heading(g, slice_of("Cumulative (%)"), true);
}

static void
put_rows(struct grid *g, const struct tidy_table *t, unsigned measures)
{
	size_t n, *rows = topline_rows(t, &n);

	for (size_t i = 0; i < n; i++) {
		cells_put_label(g, t, rows[i], style_list);
		put_figures(g, t, rows[i]);
		cells_put(g, t, rows[i], 0, measures);
	}
	free(rows);
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
	cells_headings(g, t, slice_of(""), measures);
	put_rows(g, t, measures);
	for (enum base_cells b = 0;
	    b < base_cells_count(t->made.look.weighted); b++) {
		grid_text(g, slice_of(base_cells_label(b, t)));
		put_figures(g, t, t->nrows);
		base_cells_put(g, t, 0, b, measures);
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
		statements_grid_answers(g, r, v);
		break;
	case VIEW_TOPLINE:
		topline(g, r, v);
		break;
	case VIEW_BANNER:
	case VIEW_SUMMARY:
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
