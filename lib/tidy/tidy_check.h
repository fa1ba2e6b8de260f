/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What contradicts itself in a table that was read.
 *
 * A stream may have been edited, or written by another program.  What can be
 * worked out from two places has to be the same in both.
 */
#ifndef TIDY_CHECK_H
#define TIDY_CHECK_H

#include "table/table.h"

struct diag;
struct tidy_cell;
struct tidy_table;

/*
 * A cell by itself: a figure beside a status that says there is none, a
 * percentage that is not that of its counts, more people in it than in its base.
 * 0, or -1 and the diag without a place.
 */
int tidy_check_cell(const struct tidy_cell *cell, enum table_kind kind,
    struct diag *d);

/*
 * A whole table: bases in its cells that are not those of the column, a base of
 * more than were interviewed, letters of columns that it does not have, a figure
 * without the standard error that it must have, and one of so few that it had to
 * be hidden.  The same.
 */
int tidy_check_table(const struct tidy_table *t, struct diag *d);

/*
 * May two tables be items of one?  Each has the total only, both the same rows.
 * 0, or -1 and the diag, which names the first rows that differ.
 */
int tidy_check_items(const struct tidy_table *t, const struct tidy_table *first,
    struct diag *d);

/* Of a summary: a row that the table does not have, and columns other than
 * those of the table before it in the stream, if there is one.  The same. */
int tidy_check_summary(const struct tidy_table *t,
    const struct tidy_table *before, struct diag *d);

#endif
