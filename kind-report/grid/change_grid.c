/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/codes.h"
#include "show/figures.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "wave/waves.h"
#include "kind-report/grid/change_grid.h"

struct shown {
	const struct tidy_table *table;
	const struct waves *waves;
	bool before;		/* a figure of the last wave that is shown has
				 * a status; */
	bool now;		/* and one of this wave */
};

static void
find_states(struct shown *c)
{
	const struct tidy_table *t = c->table;

	for (size_t column = 0; column < t->ncolumns; column++)
		for (size_t row = 0; row < t->nrows; row++) {
			const struct tidy_cell *before = waves_at(c->waves, t,
			    row, column)->before;

			c->before |= before != NULL &&
			    cells_has_status(before);
			c->now |= cells_has_status(tidy_at(t, row, column));
		}
}

/* "Last wave (%)" */
static void
unit_heading(struct grid *g, const struct tidy_table *t, const char *name)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "%s (", name);
	cell_heads_put_unit(t, &b);
	buf_putc(&b, ')');
	grid_heading(g, buf_all(&b), true);
	buf_clear(&b);
}

/* "Change (points)" */
static void
change_heading(struct grid *g, const struct tidy_table *t)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "Change%s", cell_heads_change_unit(t));
	grid_heading(g, buf_all(&b), true);
	buf_clear(&b);
}

static bool
is_corrected(const struct shown *c)
{
	return waves_correction(c->waves) != ADJUST_NONE;
}

static void
headings(struct grid *g, const struct shown *c)
{
	const struct tidy_table *t = c->table;

	grid_heading(g, slice_of("Column"), false);
	grid_heading(g, slice_of("Answer"), false);
	unit_heading(g, t, "Last wave");
	if (c->before)
		grid_heading(g, slice_of("Last wave: status"), false);
	unit_heading(g, t, "This wave");
	if (c->now)
		grid_heading(g, slice_of("This wave: status"), false);
	change_heading(g, t);
	grid_heading(g, slice_of("p of the change"), true);
	if (is_corrected(c))
		grid_heading(g, slice_of("p of the change after correction"),
		    true);
	grid_heading(g, slice_of("Significance"), false);
}

static void
put_column(struct grid *g, const struct tidy_table *t, size_t column)
{
	struct buf b;

	buf_init(&b);
	cell_heads_put_name(t, column, true, &b);
	grid_text(g, buf_all(&b));
	buf_clear(&b);
}

static void
put_figure(struct grid *g, const struct tidy_cell *cell, unsigned decimals)
{
	if (cell != NULL && cell->figure.known)
		grid_number(g, cell->figure.value, decimals);
	else
		grid_code(g, cell != NULL ? cell->status : TABLE_NO_FIGURE);
}

/* Why there is no change or no p. */
static unsigned
untested(const struct wave *w)
{
	return w->broken != NULL ? TABLE_BREAK : TABLE_NO_FIGURE;
}

/* The code of a change at its level of significance. */
static unsigned
code_of(const struct wave *w)
{
	return w->change.tested ? codes_of_p(w->p) : untested(w);
}

static void
put_p(struct grid *g, const struct wave *w, double p)
{
	if (w->change.tested)
		grid_p(g, p);
	else
		grid_code(g, untested(w));
}

static void
put_verdict(struct grid *g, const struct shown *c, const struct wave *w,
    unsigned decimals)
{
	if (w->compared)
		grid_change(g, w->change.difference, decimals);
	else
		grid_code(g, untested(w));
	put_p(g, w, w->change.p);
	if (is_corrected(c))
		put_p(g, w, w->p);
	grid_code(g, code_of(w));
}

static void
put_row(struct grid *g, const struct shown *c, size_t row, size_t column)
{
	const struct tidy_table *t = c->table;
	const struct wave *w = waves_at(c->waves, t, row, column);
	const struct tidy_cell *cell = tidy_at(t, row, column);
	unsigned decimals = figures_decimals(t->rows[row].kind,
	    &t->made.look);

	put_column(g, t, column);
	cells_put_label(g, t, row, style_list);
	put_figure(g, w->before, decimals);
	if (c->before)
		cells_put_status(g, w->before != NULL ? w->before->status :
		    0);
	put_figure(g, cell, decimals);
	if (c->now)
		cells_put_status(g, cell->status);
	put_verdict(g, c, w, figures_fine_decimals(t->rows[row].kind,
	    &t->made.look));
}

void
change_grid(struct grid *g, const struct report *r, const struct view *v)
{
	struct shown c = { v->table, r->waves, false, false };

	find_states(&c);
	headings(g, &c);
	for (size_t column = 0; column < v->table->ncolumns; column++)
		for (size_t row = 0; row < v->table->nrows; row++)
			if (!beside_is(v->table->rows[row].kind))
				put_row(g, &c, row, column);
}
