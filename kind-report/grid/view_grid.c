/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "table/tidy.h"
#include "show/figures.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/change_grid.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/report.h"
#include "kind-report/grid/statements_grid.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/weighting_grid.h"
#include "kind-report/grid/view_grid.h"

/* What there is to say of a column, and the report wants to be said. */
static unsigned
measures_of(const struct report *r, const struct tidy_table *t, size_t column)
{
	unsigned measures = cells_measures(t, column);

	return r->margins ? measures : measures & ~(unsigned)CELLS_INTERVAL;
}

/* Adds the rows of bases, with these measures of each column. */
static void
put_bases(struct grid *g, const struct tidy_table *t, const unsigned *measures)
{
	unsigned n = cells_nbases(t->made.look.weighted);

	for (enum cells_base b = 0; b < n; b++) {
		grid_text(g, slice_of(cells_base_label(b, t)));
		for (size_t c = 0; c < t->ncolumns; c++)
			cells_put_base(g, t, c, b, measures[c]);
	}
}

static void
topline(struct grid *g, const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	unsigned measures = measures_of(r, t, 0) | 1 << CELLS_INTERVIEWED;

	if (t->made.look.weighted)
		measures |= 1 << CELLS_WEIGHTED;
	grid_heading(g, slice_of("Answer"), false);
	cells_headings(g, t, slice_of(""), measures);
	for (size_t row = 0; row < t->nrows; row++) {
		cells_put_label(g, t, row);
		cells_put(g, t, row, 0, measures);
	}
	put_bases(g, t, &measures);
}

static void
banner_headings(struct grid *g, const struct tidy_table *t,
    const unsigned *measures)
{
	struct buf b;

	grid_heading(g, slice_of("Answer"), false);
	buf_init(&b);
	for (size_t c = 0; c < t->ncolumns; c++) {
		b.len = 0;
		cells_put_name(t, c, &b);
		cells_headings(g, t, buf_all(&b), measures[c]);
	}
	buf_clear(&b);
}

/* Who is in the means, if not all of the base. */
static void
put_own_base(struct grid *g, const struct tidy_table *t,
    const unsigned *measures)
{
	size_t row = tidy_own_base(t);
	struct buf b;

	if (row == t->nrows)
		return;
	buf_init(&b);
	figures_put_own_base(&b, t, row);
	grid_text(g, buf_all(&b));
	buf_clear(&b);
	for (size_t c = 0; c < t->ncolumns; c++)
		cells_put_own_base(g, t, row, c, measures[c]);
}

static void
banner(struct grid *g, const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	unsigned *measures = xcalloc(t->ncolumns, sizeof(*measures));

	for (size_t c = 0; c < t->ncolumns; c++)
		measures[c] = measures_of(r, t, c);
	banner_headings(g, t, measures);
	put_bases(g, t, measures);
	for (size_t row = 0; row < t->nrows; row++) {
		cells_put_label(g, t, row);
		for (size_t c = 0; c < t->ncolumns; c++)
			cells_put(g, t, row, c, measures[c]);
	}
	put_own_base(g, t, measures);
	free(measures);
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
		banner(g, r, v);
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
