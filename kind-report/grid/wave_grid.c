/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/tidy_wave.h"
#include "show/figures.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/wave_grid.h"

/* Of a change: itself, its p-value, how significant it is. */
enum { COLUMNS = 3 };

void
wave_grid_heading_last(struct grid *g, const struct tidy_table *t)
{
	struct buf b;

	if (t->wave == NULL)
		return;
	buf_init(&b);
	buf_slice(&b, t->wave->label);
	buf_puts(&b, " (");
	cell_heads_put_unit(t, &b);
	buf_putc(&b, ')');
	grid_heading(g, buf_all(&b), true);
	buf_clear(&b);
}

void
wave_grid_headings_change(struct grid *g, const struct tidy_table *t)
{
	struct buf b;

	if (t->wave == NULL)
		return;
	buf_init(&b);
	buf_printf(&b, TIDY_WAVE_HEADING "%s", cell_heads_change_unit(t));
	grid_heading(g, buf_all(&b), true);
	buf_clear(&b);
	grid_heading(g, slice_of("p of the change after any "
	    "correction"), true);
	grid_heading(g, slice_of("Significance of the change"), false);
}

/* Why there is no figure. */
static unsigned
reason(unsigned status)
{
	const struct tidy_cell cell = { .status = status };
	unsigned codes = status & TABLE_BREAK ? TABLE_BREAK :
	    figures_reason(&cell);

	return codes != 0 ? codes : TABLE_NO_FIGURE;
}

void
wave_grid_put_last(struct grid *g, const struct tidy_table *t, size_t row)
{
	const struct tidy_cell *cell;

	if (t->wave == NULL)
		return;
	cell = &t->wave->cells[row];
	cells_put_number(g, &cell->figure, reason(cell->status),
	    figures_decimals(t->rows[row].kind, &t->made.look));
}

void
wave_grid_put_change(struct grid *g, const struct tidy_table *t, size_t row)
{
	const struct tidy_change *c;

	if (t->wave == NULL)
		return;
	c = &t->wave->changes[row];
	if (c->value.known)
		grid_change(g, c->value.value, figures_fine_decimals(
		    t->rows[row].kind, &t->made.look));
	else
		grid_code(g, reason(c->status));
	if (c->p.known)
		grid_p(g, c->p.value);
	else
		grid_code(g, c->value.known ? TABLE_NO_FIGURE :
		    reason(c->status));
	grid_code(g, c->p.known ? codes_of_p(c->p.value) : c->value.known ?
	    TABLE_NO_FIGURE : reason(c->status));
}

void
wave_grid_put_base(struct grid *g, const struct tidy_table *t,
    enum base_cells which)
{
	struct tidy_number n;

	if (t->wave == NULL)
		return;
	n = base_cells_number(&t->wave->base, which);
	cells_put_number(g, &n, reason(t->wave->status), 0);
}

void
wave_grid_put_own_base(struct grid *g, const struct tidy_table *t,
    size_t row)
{
	struct tidy_number n;

	if (t->wave == NULL)
		return;
	n = cells_people(&t->wave->cells[row].unweighted);
	cells_put_number(g, &n, reason(t->wave->cells[row].status), 0);
}

void
wave_grid_no_change(struct grid *g, const struct tidy_table *t)
{
	for (int i = 0; t->wave != NULL && i < COLUMNS; i++)
		grid_code(g, TABLE_NO_COLUMN);
}
