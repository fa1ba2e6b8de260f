/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/gap_grid.h"

/* Each difference has so many columns, those of its interval among them, and
 * the last one for its p-value. */
enum { COLUMNS = 4 };

static bool
is_shown(size_t column, bool margins)
{
	return margins || column == 0 || column + 1 == COLUMNS;
}

static void
heading(struct grid *g, const struct tidy_table *t,
    const struct tidy_difference *d, const char *what)
{
	struct buf b;

	buf_init(&b);
	buf_slice(&b, tidy_break(&t->columns[d->first]));
	buf_puts(&b, ": ");
	buf_slice(&b, d->label);
	buf_printf(&b, ": %s", what);
	grid_heading(g, buf_all(&b), true);
	buf_clear(&b);
}

static void
difference_heading(struct grid *g, const struct tidy_table *t,
    const struct tidy_difference *d)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "difference%s", cell_heads_change_unit(t));
	heading(g, t, d, b.p);
	buf_clear(&b);
}

/* "95% interval: lower (points)" */
static void
end_heading(struct grid *g, const struct tidy_table *t,
    const struct tidy_difference *d, const char *end)
{
	struct buf b;

	buf_init(&b);
	fmt_level(&b, t->made.look.level);
	buf_printf(&b, "%% interval: %s%s", end, cell_heads_change_unit(t));
	heading(g, t, d, b.p);
	buf_clear(&b);
}

void
gap_grid_headings(struct grid *g, const struct tidy_table *t, bool margins)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];

		difference_heading(g, t, d);
		if (margins) {
			end_heading(g, t, d, "lower");
			end_heading(g, t, d, "upper");
		}
		heading(g, t, d, "p of the difference");
	}
}

static void
put_gap(struct grid *g, const struct tidy_table *t,
    const struct tidy_gap *gap, bool margins)
{
	const struct tidy_number *numbers[COLUMNS] = { &gap->value,
	    &gap->lower, &gap->upper, &gap->p };
	unsigned decimals = figures_fine_decimals(t->rows[gap->row].kind,
	    &t->made.look);
	unsigned reason = gap->value.known ? 0 : figures_reason(
	    &(struct tidy_cell){ .status = gap->status });

	for (size_t i = 0; i < COLUMNS; i++)
		if (!is_shown(i, margins))
			continue;
		else if (!numbers[i]->known)
			grid_code(g, reason != 0 ? reason : TABLE_NO_FIGURE);
		else if (i == 0)
			grid_change(g, numbers[i]->value, decimals);
		else if (i + 1 < COLUMNS)
			grid_number(g, numbers[i]->value, decimals);
		else
			grid_p(g, numbers[i]->value);
}

void
gap_grid_put(struct grid *g, const struct tidy_table *t, size_t row,
    bool margins)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_gap *gap = tidy_gap_at(&t->differences[i],
		    row);

		if (gap != NULL)
			put_gap(g, t, gap, margins);
		for (size_t k = 0; gap == NULL && k < (margins ? COLUMNS :
		    COLUMNS - 2); k++)
			grid_code(g, TABLE_NO_COLUMN);
	}
}
