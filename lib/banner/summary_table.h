/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A summary: a row of each of several tables, which have the same columns and
 * say which rows these are (made.h): there is one summary for each of them, by
 * its number, from 0.
 */
#ifndef SUMMARY_TABLE_H
#define SUMMARY_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct bases;
struct stem;
struct tidy_table;

/* The place of the row that stands for the table's question in that summary,
 * and what it is called: what the stem that all share (bases_stem) leaves of
 * the wording, or the question's name if it has none. */
size_t summary_table_row(const struct tidy_table *t, size_t summary);
struct slice summary_table_label(const struct tidy_table *t,
    const struct stem *stem);

/* The table with the smallest base that is known, or the largest; the first one
 * if none is.  The smallest is the one that a summary shows. */
const struct tidy_table *summary_table_base(const struct bases *b,
    bool largest);

/*
 * These rows as one table, which lives as long as the tables and is to be
 * cleared.  A share is an answer, whatever it was; there are neither notes nor
 * tests.
 */
void summary_table_init(struct tidy_table *to, const struct bases *b,
    size_t summary);
void summary_table_clear(struct tidy_table *t);

#endif
