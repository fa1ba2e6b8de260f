/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table stream: long CSV, one line for each cell, in full precision.
 */
#ifndef TABLE_TIDY_H
#define TABLE_TIDY_H

struct buf;
struct table_set;

/*
 * Adds the heading line and the cells of all tables, which are numbered from
 * 1.  Columns and conventions are those of kind-table(5).
 */
void table_tidy(const struct table_set *set, struct buf *out);

#endif
