/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which rows of a published table a topline shows, and what stands beside each.
 */
#ifndef TOPLINE_ROWS_H
#define TOPLINE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

struct tidy_table;

/* Has the table rows of that kind? */
bool topline_rows_have(const struct tidy_table *t, enum table_kind kind);

/* The row of a kind of beside.h that is about that row, or t->nrows. */
size_t topline_rows_beside(const struct tidy_table *t, size_t row,
    enum table_kind kind);

/* The numbers of the n rows that are lines of a topline, in their order; the
 * caller frees them.  Rows beside others are none. */
size_t *topline_rows(const struct tidy_table *t, size_t *n);

#endif
