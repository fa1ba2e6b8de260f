/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns of a block are different from which, row by row.
 */
#ifndef SIGNIFICANCE_H
#define SIGNIFICANCE_H

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

struct significance {
	const struct fixed_sum *bases;	/* of each column */
	significance_fn *compare;
	const void *ctx;
};

/*
 * Tests one row of the table and fills letters and p-values of its cells.
 * Columns whose base is below the minimum are left out, and so is everybody
 * else where that is few.
 */
void significance_row(const struct making *w, const struct banner *b,
    size_t row, const struct significance *test);

/* Tests all rows of the table, which are shares. */
void significance_shares(const struct making *w, const struct banner *b);

#endif
