/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"

const char *const weighting_labels[WEIGHTING_COLUMNS] = { "Total",
    "Interviewed", "Starting weights", "Target" };

const struct weighting_figure weighting_figures[WEIGHTING_ROWS] = {
	{ "Efficiency, %", 1 },
	{ "Design effect", 2 },
	{ "Lowest weight", 2 },
	{ "1st percentile", 2 },
	{ "Median weight", 2 },
	{ "99th percentile", 2 },
	{ "Highest weight", 2 },
	{ "Cap", 2 },
	{ "At the cap", 0 },
	{ "Floor", 2 },
	{ "At the floor", 0 },
	{ "Cycles", 0 },
	{ "Largest deviation, points", 4 },
};

bool
weighting_table_is(const struct tidy_table *t)
{
	return t->made.look.weighting != TABLE_NO_WEIGHTING;
}

bool
weighting_table_is_weights(const struct tidy_table *t)
{
	return weighting_table_is(t) && t->nrows > 0 &&
	    t->rows[0].kind == TABLE_WEIGHT;
}

bool
weighting_table_is_margin(const struct tidy_table *t)
{
	return weighting_table_is(t) && tidy_has_shares(t);
}

size_t
weighting_table_find(const struct tidy_table *t, enum weighting_column column)
{
	return column == WEIGHTING_AFTER ? 0 : tidy_find_column(t,
	    slice_of(WEIGHTING_BREAK), slice_of(weighting_labels[column]));
}

unsigned
weighting_table_decimals(const struct tidy_table *t, size_t row)
{
	for (size_t i = 0; i < WEIGHTING_ROWS; i++)
		if (slice_is(t->rows[row].label, weighting_figures[i].label))
			return weighting_figures[i].decimals;
	return weighting_figures[WEIGHTING_LOWEST].decimals;
}

bool
weighting_table_mean(const struct tidy_table *t, size_t row, double *mean)
{
	const struct tidy_cell *cell = tidy_at(t, row, 0);
	const struct tidy_base *all = &t->columns[0].base;

	if (!cell->weighted.known || !cell->unweighted.known ||
	    cell->unweighted.n == 0 || !(all->weighted.value > 0))
		return false;
	*mean = cell->weighted.value / (double)cell->unweighted.n *
	    ((double)all->unweighted.n / all->weighted.value);
	return true;
}
