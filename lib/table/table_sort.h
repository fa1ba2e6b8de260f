/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of a table's answers by the figures of one column.
 */
#ifndef TABLE_SORT_H
#define TABLE_SORT_H

#include <stddef.h>

struct table;

/*
 * Puts the answer with the highest figure in that column first, by
 * table_figure, which is not rounded; of equal ones the one that was first.
 * Equal are also those that the weights cannot tell from the highest of them
 * (fixed_alike).
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
