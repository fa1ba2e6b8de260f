/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers that nobody in a table gave, left out of it.
 */
#ifndef TABLE_EMPTY_H
#define TABLE_EMPTY_H

struct diag;
struct table_set;

/*
 * Leaves the answers that nobody is in, unweighted and in any column, out of
 * the tables of the set, with their cumulative rows, and keeps in each which
 * they were, for its notes.  Nets and statistics stay.  0, or -1 and the diag
 * if a table would have no row left.
 *
 * To be called before anything is hidden: that nobody gave an answer is told of
 * all of them then, and no row that is hidden is one of these.
 */
int table_empty_drop(const struct table_set *set, struct diag *d);

#endif
