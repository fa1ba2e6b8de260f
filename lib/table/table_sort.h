/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of figures, the highest first: of a table's answers by the figures
 * of one column, or of whatever has a figure in a table.
 */
#ifndef TABLE_SORT_H
#define TABLE_SORT_H

#include <stddef.h>

struct fixed_sum;
struct table;

/* What decides about the place of one. */
struct table_sort_key {
	enum { TABLE_SORT_FIGURE, TABLE_SORT_NO_FIGURE, TABLE_SORT_LAST } part;
	double figure;
	const struct fixed_sum *sum;	/* of a figure: who is in it, and */
	const struct fixed_sum *base;	/* what it is of; both of the table */
	size_t was;		/* filled: its place before, from 0 */
};

/* That of a cell, by table_figure, which is not rounded; without a figure if it
 * is hidden or not defined. */
struct table_sort_key table_sort_key(const struct table *t, size_t row,
    size_t column);

/*
 * Sorts them: the highest figure first; of equal ones the one that was first.
 * Equal are also those that the weights cannot tell from the highest of them
 * (fixed_alike).  Behind these come those without a figure, then those that
 * stay last, in the order that they had.
 */
void table_sort_keys(struct table_sort_key *keys, size_t n);

/*
 * Puts the answers in the order of their figures in that column, as above.
 * Behind these come, in the order that they had, the answers whose figure there
 * is hidden or not defined, those that stay last (table_row), and all other
 * rows: nets, leads and statistics.  Differences go with their rows.
 *
 * To be called when all is hidden that must not be read.  Where a row stands
 * then depends on figures that are shown and on the order that the table had,
 * and so tells nothing of a hidden one.
 */
void table_sort(struct table *t, size_t column);

#endif
