/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "kind-report/grid/codes.h"
#include "show/figures.h"
#include "banner/banner_cells.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/letter_cells.h"
#include "kind-report/grid/cells.h"

bool
cells_has_status(const struct tidy_cell *cell)
{
	return cell->figure.known && cell->status != 0;
}

unsigned
cells_measures(const struct tidy_table *t, size_t column)
{
	const struct tidy_column *c = &t->columns[column];
	unsigned measures = 1 << CELLS_FIGURE;

	for (size_t row = 0; row < t->nrows; row++) {
		const struct tidy_cell *cell = tidy_at(t, row, column);

		if (cell->lower.known)
			measures |= CELLS_INTERVAL;
		if (cells_has_status(cell))
			measures |= 1 << CELLS_STATUS;
	}
	if (c->base.unweighted.known && c->status != 0)
		measures |= 1 << CELLS_STATUS;
	if (c->letter.n > 0 && t->made.look.tests.letters)
		measures |= 1 << CELLS_HIGHER;
	if (column > 0 && t->made.look.tests.rest)
		measures |= 1 << CELLS_REST;
	return measures;
}

void
cells_put_number(struct grid *g, const struct tidy_number *n,
    unsigned status, unsigned decimals)
{
	if (n->known)
		grid_number(g, n->value, decimals);
	else
		grid_code(g, status);
}

/* People may lack where the figure is known. */
static void
put_people(struct grid *g, const struct tidy_number *n, unsigned status)
{
	cells_put_number(g, n, status != 0 ? status : TABLE_NO_FIGURE, 0);
}

struct tidy_number
cells_people(const struct tidy_count *n)
{
	return (struct tidy_number){ n->known, (double)n->n };
}

void
cells_put_status(struct grid *g, unsigned status)
{
	grid_code(g, status != 0 ? status : CODES_NONE);
}

/* An end of an interval; where the figure itself is shown, no status says why
 * there is none. */
static void
put_interval_end(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, const struct tidy_number *end)
{
	cells_put_number(g, end, cell->figure.known ? TABLE_NO_FIGURE :
	    cell->status,
	    figures_fine_decimals(t->rows[row].kind, &t->made.look));
}

static void
put_figure(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell)
{
	cells_put_number(g, &cell->figure, cell->status,
	    figures_decimals(t->rows[row].kind, &t->made.look));
}

/* The count of a share as it is shown elsewhere. */
static void
put_count(struct grid *g, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, bool only)
{
	if (table_is_share(t->rows[row].kind))
		cells_put_number(g, &cell->weighted, cell->figure.known ?
		    TABLE_NO_FIGURE : cell->status, t->made.look.decimals);
	else if (only)
		put_figure(g, t, row, cell);
	else
		grid_code(g, TABLE_NO_COLUMN);
}

static void
put_measure(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, enum cells_measure measure)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	struct tidy_number interviewed = cells_people(&cell->unweighted);

	switch (measure) {
	case CELLS_FIGURE:
		put_figure(g, t, row, cell);
		break;
	case CELLS_COUNT_ONLY:
	case CELLS_COUNT:
		put_count(g, t, row, cell, measure == CELLS_COUNT_ONLY);
		break;
	case CELLS_LOWER:
		put_interval_end(g, t, row, cell, &cell->lower);
		break;
	case CELLS_UPPER:
		put_interval_end(g, t, row, cell, &cell->upper);
		break;
	case CELLS_HIGHER:
	case CELLS_REST:
		letter_cells_put(g, t, row, column, measure == CELLS_REST);
		break;
	case CELLS_WEIGHTED:
		put_people(g, &cell->weighted, cell->status);
		break;
	case CELLS_INTERVIEWED:
		put_people(g, &interviewed, cell->status);
		break;
	default:
		cells_put_status(g, cell->status);
		break;
	}
}

void
cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures)
{
	for (enum cells_measure m = 0; m < CELLS_MEASURES; m++)
		if (measures & 1u << m)
			put_measure(g, t, row, column, m);
}

void
cells_put_label(struct grid *g, const struct tidy_table *t, size_t row,
    const struct style *style)
{
	struct buf b;

	buf_init(&b);
	banner_cells_label(&b, &t->rows[row], style);
	if (t->rows[row].kind == TABLE_NET &&
	    !slice_ends(t->rows[row].label, TIDY_NET))
		buf_puts(&b, TIDY_NET);
	grid_text(g, buf_all(&b));
	buf_clear(&b);
}
