/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers of 113 bits (IEEE 754 binary128), for what has to come out the same
 * whatever the order of its steps: weights are written with 12 decimals, and
 * these have 34 digits.
 *
 * The compiler's own type, which it computes in integers: the same bits on
 * every machine.
 */
#ifndef QUAD_H
#define QUAD_H

#include <float.h>
#include <stdint.h>

#include "stats/fixed.h"

#if LDBL_MANT_DIG == 113
typedef long double quad;
#else
__extension__ typedef __float128 quad;
#endif

/* e to the x, to about 1e-31 of itself; x beyond 11000 counts as that. */
quad quad_exp(quad x);

/* num / den; den must not be 0. */
quad quad_ratio(fixed_uint num, fixed_uint den);

static inline quad
quad_abs(quad x)
{
	return x < 0 ? -x : x;
}

/* Of a number from 0 to 9e18, to the nearest integer, half up. */
static inline int64_t
quad_round(quad x)
{
	return (int64_t)(x + (quad)0.5);
}

#endif
