/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables that tell of a weighting: how a stream has them, and who reads it
 * finds them.
 *
 * A stream of such tables says in "made" how the weights were found.  Each
 * margin is a table: its total has the weighted shares, and a break behind it
 * the shares before, and those that were wanted.  So is each mean that was.
 * The last table has what the weights are like, in rows of the kind "weight".
 */
#ifndef WEIGHTING_TABLE_H
#define WEIGHTING_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct tidy_table;

/* The columns, in their order. */
enum weighting_column {
	WEIGHTING_AFTER,	/* the total: by the new weights */
	WEIGHTING_INTERVIEWED,	/* without any weights */
	WEIGHTING_START,	/* by the starting weights, if there are any */
	WEIGHTING_TARGET,
	WEIGHTING_COLUMNS
};

/* The break that all but the first are in, and their labels. */
#define WEIGHTING_BREAK "Weighting"
extern const char *const weighting_labels[WEIGHTING_COLUMNS];

/* The rows of the last table, in their order, with the decimals that readers
 * are shown. */
enum weighting_row {
	WEIGHTING_EFFICIENCY,	/* 100 times the effective base over those
				 * interviewed (Kish) */
	WEIGHTING_DESIGN,	/* those interviewed over the effective base */
	WEIGHTING_LOWEST,	/* weights, in units of their mean */
	WEIGHTING_P1,
	WEIGHTING_MEDIAN,
	WEIGHTING_P99,
	WEIGHTING_HIGHEST,
	WEIGHTING_CAP,		/* likewise */
	WEIGHTING_AT_CAP,	/* respondents */
	WEIGHTING_FLOOR,
	WEIGHTING_AT_FLOOR,
	WEIGHTING_CYCLES,
	WEIGHTING_OFF,		/* largest deviation of a share from its
				 * target, in percentage points */
	WEIGHTING_ROWS
};

extern const struct weighting_figure {
	const char *label;
	unsigned decimals;
} weighting_figures[WEIGHTING_ROWS];

/* Does the table tell of a weighting?  Is it the one of the weights
 * themselves, and are its figures shares? */
bool weighting_table_is(const struct tidy_table *t);
bool weighting_table_is_weights(const struct tidy_table *t);
bool weighting_table_is_margin(const struct tidy_table *t);

/* The number of the column, or t->ncolumns. */
size_t weighting_table_find(const struct tidy_table *t,
    enum weighting_column column);

/* How many decimals a row of the weights is shown with. */
unsigned weighting_table_decimals(const struct tidy_table *t, size_t row);

/* The mean weight of a row of a margin in units of the mean weight of all;
 * false where nobody is in it. */
bool weighting_table_mean(const struct tidy_table *t, size_t row,
    double *mean);

#endif
