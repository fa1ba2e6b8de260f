/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole numbers of up to 512 bits, for what would lose its digits if sums of
 * squares were rounded first.
 */
#ifndef BIG_H
#define BIG_H

#include <stdint.h>

#include "stats/fixed.h"

#define BIG_LIMBS 8

/* The lowest limb first; all zero is 0. */
struct big {
	uint64_t limb[BIG_LIMBS];
};

/* The sum of squares, in units of 1e-24. */
struct big big_squares(const struct fixed_sum *s);

/* What does not fit is a mistake of the caller's. */
struct big big_times(const struct big *a, fixed_uint by);
struct big big_sum(const struct big *a, const struct big *b);

/* a - b; 0 if b is the larger one. */
struct big big_less(const struct big *a, const struct big *b);

/* Nearest but for a few of the last bits. */
double big_double(const struct big *a);

#endif
