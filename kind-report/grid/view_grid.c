/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table/tidy.h"
#include "show/style.h"
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

static void
topline(struct grid *g, const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	unsigned measures = cells_measures(t, 0) | 1 << CELLS_INTERVIEWED;

	if (!r->margins)
		measures &= ~(unsigned)CELLS_INTERVAL;
	if (t->made.look.weighted)
		measures |= 1 << CELLS_WEIGHTED;
	grid_heading(g, slice_of("Answer"), false);
	cells_headings(g, t, slice_of(""), measures);
	for (size_t row = 0; row < t->nrows; row++) {
		cells_put_label(g, t, row, style_list);
		cells_put(g, t, row, 0, measures);
	}
	for (enum base_cells b = 0;
	    b < base_cells_count(t->made.look.weighted); b++) {
		grid_text(g, slice_of(base_cells_label(b, t)));
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
