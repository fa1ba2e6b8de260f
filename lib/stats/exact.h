/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The exact sum of values times weights, and their mean, rounded once.
 *
 * A sum of doubles depends on their order, and the mean of one value need not
 * be that value.  So the sum is an integer as wide as doubles and weights need
 * (the long accumulator of Kulisch and Miranker 1986, SIAM Review 28(1), 1-40).
 */
#ifndef EXACT_H
#define EXACT_H

#include <stdint.h>

#include "stats/fixed.h"

/* From 2^-1074, the last bit of the smallest double, to 2^1024 times a sum of
 * weights, and the sign. */
#define EXACT_LIMBS 35

/* In units of 2^-1074 * 1e-12, the lowest limb first, two's complement; all
 * zero is 0. */
struct exact {
	uint64_t limb[EXACT_LIMBS];
};

/* Adds x times the sum of weights; x must be finite. */
void exact_add(struct exact *e, double x, fixed_uint weight);

/* The sum over that of weights: correctly rounded, and so never outside of the
 * values, and that value if there is one only.  weight must not be 0. */
double exact_mean(const struct exact *e, fixed_uint weight);

/* x less that mean, correctly rounded; x must be finite. */
double exact_off(const struct exact *e, fixed_uint weight, double x);

#endif
