/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "stats/exact.h"

/* The exponent of the lowest bit. */
#define LOWEST (DBL_MIN_EXP - DBL_MANT_DIG)

/* So many limbs have a mantissa times a sum of weights, wherever it begins. */
#define TERM 4

struct term {
	uint64_t limb[TERM];
};

static struct term
multiply(uint64_t mantissa, fixed_uint weight, unsigned shift)
{
	fixed_uint low = (fixed_uint)mantissa * (uint64_t)weight;
	fixed_uint high = (fixed_uint)mantissa * (uint64_t)(weight >> 64) +
	    (uint64_t)(low >> 64);
	uint64_t product[TERM] = { (uint64_t)low, (uint64_t)high,
	    (uint64_t)(high >> 64), 0 };
	struct term t = { { product[0] << shift } };

	for (unsigned i = 1; i < TERM; i++)
		t.limb[i] = shift == 0 ? product[i] : product[i] << shift |
		    product[i - 1] >> (64 - shift);
	return t;
}

static void
add(struct exact *e, size_t first, const struct term *t)
{
	uint64_t carry = 0;

	for (size_t i = first; i < EXACT_LIMBS; i++) {
		fixed_uint sum = (fixed_uint)e->limb[i] + carry;

		if (i < first + TERM)
			sum += t->limb[i - first];
		else if (carry == 0)
			return;
		e->limb[i] = (uint64_t)sum;
		carry = (uint64_t)(sum >> 64);
	}
}

static void
subtract(struct exact *e, size_t first, const struct term *t)
{
	uint64_t borrow = 0;

	for (size_t i = first; i < EXACT_LIMBS; i++) {
		fixed_uint rest = (fixed_uint)e->limb[i] - borrow;

		if (i < first + TERM)
			rest -= t->limb[i - first];
		else if (borrow == 0)
			return;
		e->limb[i] = (uint64_t)rest;
		borrow = (uint64_t)(rest >> 64) & 1;
	}
}

void
exact_add(struct exact *e, double x, fixed_uint weight)
{
	int exponent, from;
	double mantissa = ldexp(frexp(fabs(x), &exponent), DBL_MANT_DIG);
	struct term t;

	if (weight == 0)
		return;
	from = exponent - DBL_MANT_DIG - LOWEST;
	if (from < 0) {		/* below the smallest normal number */
		mantissa = ldexp(mantissa, from);
		from = 0;
	}
	t = multiply((uint64_t)mantissa, weight, (unsigned)from % 64);
	if (x < 0)
		subtract(e, (size_t)from / 64, &t);
	else
		add(e, (size_t)from / 64, &t);
}

static bool
is_negative(const struct exact *e)
{
	return e->limb[EXACT_LIMBS - 1] >> 63 != 0;
}

static void
negate(struct exact *e)
{
	uint64_t carry = 1;

	for (size_t i = 0; i < EXACT_LIMBS; i++) {
		e->limb[i] = ~e->limb[i] + carry;
		carry &= e->limb[i] == 0;
	}
}

/*
 * Four limbs are divided.  If anything is left below them their last bit is
 * set: it is far below any that decides how the quotient is rounded.
 */
double
exact_mean(const struct exact *e, fixed_uint weight)
{
	struct exact size = *e;
	const uint64_t *limb = size.limb;
	size_t top = EXACT_LIMBS;
	bool rest = false;
	double mean;

	if (is_negative(e))
		negate(&size);
	while (top > 4 && limb[top - 1] == 0)
		top--;
	for (size_t i = 0; i < top - 4; i++)
		rest |= limb[i] != 0;
	limb += top - 4;
	mean = ldexp(fixed_ratio_wide((fixed_uint)limb[3] << 64 | limb[2],
	    (fixed_uint)limb[1] << 64 | limb[0] | rest, weight),
	    64 * (int)(top - 4) + LOWEST);
	return is_negative(e) ? -mean : mean;
}

double
exact_off(const struct exact *e, fixed_uint weight, double x)
{
	struct exact off = *e;

	exact_add(&off, -x, weight);
	return -exact_mean(&off, weight);
}
