/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which rows of a published table a topline shows, and what stands beside each.
 */
#ifndef TOPLINE_ROWS_H
#define TOPLINE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "table/table.h"
#include "table/table_notes.h"

struct tidy_base;
struct tidy_table;

/* Has the table rows of that kind? */
bool topline_rows_have(const struct tidy_table *t, enum table_kind kind);

/* The row of a kind of beside.h that is about that row, or t->nrows; of a raw
 * row that stands beside none it is the row itself. */
size_t topline_rows_beside(const struct tidy_table *t, size_t row,
    enum table_kind kind);

/* The numbers of the n rows that are lines of a topline, in their order; the
 * caller frees them.  Rows beside others are none; raw rows of who gave no
 * answer stand behind the answers. */
size_t *topline_rows(const struct tidy_table *t, size_t *n);

/* What a line is called. */
struct slice topline_rows_label(const struct tidy_table *t, size_t row);

/* What columns of percentages of all and of those who answered are called, in
 * any format. */
#define TOPLINE_ROWS_RAW "of all"
#define TOPLINE_ROWS_VALID TABLE_NOTES_VALID

/* The base of the raw rows of column 0, of which the table has some. */
const struct tidy_base *topline_rows_base(const struct tidy_table *t);

#endif
