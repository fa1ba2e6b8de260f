/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole numbers with a sign, as wide as sums of squares of weights: exact
 * below 2^256, with room for the sum of 2^63 such.
 */
#ifndef WHOLE_H
#define WHOLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"
#include "stats/fixed.h"

struct buf;

#define WHOLE_LIMBS 5

/* Two's complement, the lowest limb first; all zero is 0. */
struct whole {
	uint64_t limb[WHOLE_LIMBS];
};

/* high * 2^64 + low. */
struct whole whole_of(fixed_uint high, fixed_uint low);

void whole_add(struct whole *to, const struct whole *x);
struct whole whole_minus(const struct whole *x);
bool whole_same(const struct whole *a, const struct whole *b);
bool whole_is_zero(const struct whole *x);
bool whole_is_negative(const struct whole *x);

/* Modulo 2^128. */
fixed_uint whole_low(const struct whole *x);

/* Modulo 2^128, times 2^-64. */
fixed_uint whole_high(const struct whole *x);

/* Adds it to the buffer in decimal digits. */
void whole_put(const struct whole *x, struct buf *out);

/* Reads what whole_put writes of less than 2^256: false, and nothing done, for
 * any other text. */
bool whole_read(struct slice text, struct whole *x);

#endif
