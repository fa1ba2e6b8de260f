/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "stats/big.h"

static void
add(struct big *to, fixed_uint x, size_t at)
{
	for (; x != 0 && at < BIG_LIMBS; at++) {
		x += to->limb[at];
		to->limb[at] = (uint64_t)x;
		x >>= 64;
	}
}

struct big
big_squares(const struct fixed_sum *s)
{
	struct big b = { { 0 } };

	add(&b, s->w2_low, 0);
	add(&b, s->w2_high, 1);
	return b;
}

struct big
big_times(const struct big *a, fixed_uint by)
{
	const uint64_t halves[2] = { (uint64_t)by, (uint64_t)(by >> 64) };
	struct big b = { { 0 } };

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i + k < BIG_LIMBS; i++)
			add(&b, (fixed_uint)a->limb[i] * halves[k], i + k);
	return b;
}

struct big
big_sum(const struct big *a, const struct big *b)
{
	struct big sum = *a;

	for (size_t i = 0; i < BIG_LIMBS; i++)
		add(&sum, b->limb[i], i);
	return sum;
}

static int
compare(const struct big *a, const struct big *b)
{
	size_t i = BIG_LIMBS - 1;

	while (i > 0 && a->limb[i] == b->limb[i])
		i--;
	return (a->limb[i] > b->limb[i]) - (a->limb[i] < b->limb[i]);
}

struct big
big_less(const struct big *a, const struct big *b)
{
	struct big d = { { 0 } };
	uint64_t borrow = 0;

	if (compare(a, b) <= 0)
		return d;
	for (size_t i = 0; i < BIG_LIMBS; i++) {
		fixed_uint taken = (fixed_uint)b->limb[i] + borrow;

		borrow = a->limb[i] < taken;
		d.limb[i] = (uint64_t)(a->limb[i] - taken);
	}
	return d;
}

double
big_double(const struct big *a)
{
	double x = 0;

	for (size_t i = BIG_LIMBS; i-- > 0;)
		x = x * 0x1p64 + (double)a->limb[i];
	return x;
}
