/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are two sums of fixed point the same?
 */
#ifndef SAME_SUM_H
#define SAME_SUM_H

#include "stats/fixed.h"

#include "close.h"

static inline void
assert_same_sum(struct fixed_sum a, struct fixed_sum b)
{
	assert_int_equal(a.n, b.n);
	assert_true(a.w == b.w);
	assert_true(fixed_squares(&a) == fixed_squares(&b));
}

#endif
