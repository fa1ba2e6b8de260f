/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The changes of one table's figures from a table of the last wave.
 */
#ifndef WAVE_CHANGE_H
#define WAVE_CHANGE_H

#include <stdbool.h>

#include "stats/change.h"

struct tidy_cell;
struct tidy_table;

struct wave {
	const struct tidy_cell *before;	/* NULL: it was not there */
	bool compared;		/* there is a figure in both waves */
	const struct tidy_table *broken;	/* [b]: the last wave's table, in
				 * which the row has other answers or scores;
				 * or NULL */
	struct change change;	/* with its p as such */
	double p;		/* corrected */
	const struct wave *same;	/* the first that is the same figure and
				 * was tested; itself if none was */
	bool first;		/* it is that one */
};

/* Fills the cells, like those of now, that the other table has too: before,
 * compared, broken and change; p is not corrected.  A figure that can be compared
 * goes before one that is hidden in an earlier table. */
void wave_change_tables(struct wave *cells, const struct tidy_table *now,
    const struct tidy_table *before);

#endif
