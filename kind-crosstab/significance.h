/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns of a block are different from which, in the rows of a table.
 */
#ifndef SIGNIFICANCE_H
#define SIGNIFICANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/compare.h"

struct banner;
struct fixed_sum;
struct making;

/*
 * Compares two columns of the banner in one row: b is TABLE_REST for everybody
 * who is not in a.
 */
typedef struct comparison significance_fn(const void *ctx, size_t a,
    size_t b);

struct significance_row {
	const struct fixed_sum *bases;	/* of each column */
	significance_fn *compare;
	const void *ctx;
};

/* The tests of one table. */
struct significance;

/* Without letters only differences of columns are found, unless it is a stream
 * that is written, which has all. */
struct significance *significance_new(const struct making *w,
    const struct banner *b, bool letters);

/*
 * Tests one row of the table, each row once, and finds the differences of its
 * columns that the table has.  Columns whose base is below the
 * minimum are left out, and so is everybody else where that is few.
 */
void significance_add(struct significance *s, size_t row,
    const struct significance_row *test);

/* Tests all rows of the table so far, which are shares. */
void significance_add_shares(struct significance *s);

/* Corrects the p-values for each other, fills them and the letters into the
 * cells, and frees the tests. */
void significance_finish(struct significance *s);

#endif
