/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "base/num.h"
#include "stats/weight.h"
#include "stats/fixed.h"

/* An unsigned integer of 384 bits, the lowest first. */
#define LIMBS 6

/* All ties of up to three decimals of a percentage are whole parts of 1 by
 * this, and odd ones but for zeros behind them. */
#define TIES 200000

struct wide {
	uint64_t limb[LIMBS];
};

static struct wide
wide_of(fixed_uint x)
{
	return (struct wide){ { (uint64_t)x, (uint64_t)(x >> 64) } };
}

static unsigned
bits(const struct wide *a)
{
	for (unsigned i = LIMBS; i-- > 0;)
		if (a->limb[i] != 0)
			return 64 * i + 64 -
			    (unsigned)__builtin_clzll(a->limb[i]);
	return 0;
}

static void
shift_left(struct wide *a, unsigned n)
{
	struct wide r = { { 0 } };
	unsigned words = n / 64, rest = n % 64;

	for (unsigned i = words; i < LIMBS; i++) {
		r.limb[i] = a->limb[i - words] << rest;
		if (rest > 0 && i > words)
			r.limb[i] |= a->limb[i - words - 1] >> (64 - rest);
	}
	*a = r;
}

static int
compare(const struct wide *a, const struct wide *b)
{
	for (unsigned i = LIMBS; i-- > 0;)
		if (a->limb[i] != b->limb[i])
			return a->limb[i] < b->limb[i] ? -1 : 1;
	return 0;
}

static void
subtract(struct wide *a, const struct wide *b)
{
	uint64_t borrow = 0;

	for (unsigned i = 0; i < LIMBS; i++) {
		fixed_uint d = (fixed_uint)a->limb[i] - b->limb[i] - borrow;

		a->limb[i] = (uint64_t)d;
		borrow = (uint64_t)(d >> 64) & 1;
	}
}

/* a += x * 2^(64 * limb) */
static void
add_at(struct wide *a, fixed_uint x, unsigned limb)
{
	for (unsigned i = limb; i < LIMBS && x != 0; i++) {
		fixed_uint sum = (fixed_uint)a->limb[i] + (uint64_t)x;

		a->limb[i] = (uint64_t)sum;
		x = (x >> 64) + (sum >> 64);
	}
}

static struct wide
multiply(fixed_uint a, fixed_uint b)
{
	struct wide r = { { 0 } };

	if ((a | b) >> 64 == 0)
		return wide_of(a * b);
	for (unsigned i = 0; i < 2; i++)
		for (unsigned j = 0; j < 2; j++)
			add_at(&r, (fixed_uint)(uint64_t)(a >> 64 * i) *
			    (uint64_t)(b >> 64 * j), i + j);
	return r;
}

/* a -= b * x, where the limbs of b from n on are 0; was a large enough? */
static bool
subtract_times(struct wide *a, const struct wide *b, uint64_t x, unsigned n)
{
	uint64_t carry = 0, borrow = 0;

	for (unsigned i = 0; i <= n; i++) {
		fixed_uint product = (fixed_uint)b->limb[i] * x + carry;
		fixed_uint d = (fixed_uint)a->limb[i] - (uint64_t)product -
		    borrow;

		a->limb[i] = (uint64_t)d;
		carry = (uint64_t)(product >> 64);
		borrow = (uint64_t)(d >> 64) & 1;
	}
	return borrow == 0;
}

/* a += b, both of n limbs and what runs over; did it? */
static bool
add_back(struct wide *a, const struct wide *b, unsigned n)
{
	fixed_uint sum = 0;

	for (unsigned i = 0; i <= n; i++) {
		sum = (sum >> 64) + a->limb[i] + b->limb[i];
		a->limb[i] = (uint64_t)sum;
	}
	return sum >> 64 != 0;
}

static fixed_uint
narrow(const struct wide *a)
{
	return (fixed_uint)a->limb[1] << 64 | a->limb[0];
}

/* The bits above the highest one of x, which is not 0. */
static unsigned
narrow_zeros(fixed_uint x)
{
	uint64_t high = (uint64_t)(x >> 64), low = (uint64_t)x;

	return high != 0 ? (unsigned)__builtin_clzll(high) :
	    64 + (unsigned)__builtin_clzll(low);
}

/*
 * As ratio below, of 128 bits each, which nearly all have: two digits go into
 * three once.  The guess leaves less than a digit of the first two of num.
 */
static double
narrow_ratio(fixed_uint num, fixed_uint den)
{
	unsigned num_zeros, den_zeros = narrow_zeros(den);
	fixed_uint left, taken;
	uint64_t quotient, first;

	if (num == 0)
		return 0;
	num_zeros = narrow_zeros(num);
	num <<= num_zeros;
	den <<= den_zeros;
	first = (uint64_t)(den >> 64);
	quotient = (uint64_t)((num >> 1) / first);
	left = ((num >> 1) - (fixed_uint)quotient * first) << 64 |
	    (num & 1) << 63;
	taken = (fixed_uint)quotient * (uint64_t)den;
	while (left < taken) {
		quotient--;
		left += den;
		if (left < den)		/* 2^128 or more */
			break;
	}
	quotient |= left != taken;
	return ldexp((double)quotient,
	    (int)den_zeros - (int)num_zeros - 63);
}

/*
 * Long division of num by den, up to 256 bits each, with one digit of 64 bits
 * (Knuth, The Art of Computer Programming 2, section 4.3.1, algorithm D): it is
 * guessed from the leading limbs, which is at most two too high.  The digit and
 * whether anything is left are more than a double can hold, so the one rounding
 * at the end is right.
 */
static double
ratio(struct wide num, struct wide den)
{
	unsigned num_bits = bits(&num), den_bits = bits(&den), n;
	fixed_uint guess;
	uint64_t quotient;

	if (num_bits <= 128 && den_bits <= 128)
		return narrow_ratio(narrow(&num), narrow(&den));
	n = (den_bits + 63) / 64;
	while (64 * n + 63 < num_bits)
		n++;
	shift_left(&den, 64 * n - den_bits);
	shift_left(&num, 64 * n + 63 - num_bits);
	guess = (((fixed_uint)num.limb[n] << 64) | num.limb[n - 1]) /
	    den.limb[n - 1];
	quotient = guess > UINT64_MAX ? UINT64_MAX : (uint64_t)guess;
	if (!subtract_times(&num, &den, quotient, n))
		do
			quotient--;
		while (!add_back(&num, &den, n));
	quotient |= bits(&num) > 0;
	return ldexp((double)quotient,
	    (int)num_bits - (int)den_bits - 63);
}

static struct wide
squares(const struct fixed_sum *s)
{
	struct wide r = wide_of(s->w2_low);

	add_at(&r, s->w2_high, 1);
	return r;
}

static void
carry(struct fixed_sum *s)
{
	s->w2_high += s->w2_low >> 64;
	s->w2_low = (uint64_t)s->w2_low;
}

/* One sum may be written with more in its low piece than the other. */
void
fixed_remove(struct fixed_sum *s, const struct fixed_sum *part)
{
	struct fixed_sum less = *part;

	if (s->w2_low < less.w2_low || s->w2_high < less.w2_high) {
		carry(s);
		carry(&less);
		if (s->w2_low < less.w2_low) {
			s->w2_high--;
			s->w2_low += (fixed_uint)1 << 64;
		}
	}
	s->n -= less.n;
	s->w -= less.w;
	s->w2_high -= less.w2_high;
	s->w2_low -= less.w2_low;
}

double
fixed_ratio(fixed_uint num, fixed_uint den)
{
	return narrow_ratio(num, den);
}

double
fixed_ratio_wide(fixed_uint high, fixed_uint low, fixed_uint den)
{
	struct wide num = wide_of(low);

	add_at(&num, high, 2);
	return ratio(num, wide_of(den));
}

double
fixed_difference(const struct fixed_share *a, const struct fixed_share *b)
{
	struct wide x = multiply(a->num, b->den), y = multiply(b->num, a->den);
	struct wide den = multiply(a->den, b->den);

	if (compare(&x, &y) < 0) {
		subtract(&y, &x);
		return -ratio(y, den);
	}
	subtract(&x, &y);
	return ratio(x, den);
}

/* Could it be taken for a tie?  All ties up to FIXED_DECIMALS are halves of the
 * last decimal, and none is whole. */
static bool
is_near_tie(double value)
{
	double halves = 2 * value;

	if (value == floor(value))
		return false;
	for (unsigned i = 0; i < FIXED_DECIMALS; i++)
		halves *= 10;
	return fabs(halves - nearbyint(halves)) <= 32 * DBL_EPSILON * halves;
}

double
fixed_figure(fixed_uint num, fixed_uint den)
{
	double value = fixed_ratio(num, den);

	if (!is_near_tie(value))
		return value;
	for (unsigned i = 0; i <= FIXED_DECIMALS; i++)
		while (num_round(value, i) >
		    (double)fixed_round(num, den, i))
			value = nextafter(value, 0);
	return value;
}

static bool
is_whole(const struct fixed_sum *s)
{
	return s->w % WEIGHT_ONE == 0;
}

/* Are so many of TIES a tie for some number of decimals? */
static bool
is_tie(fixed_uint units)
{
	while (units > 0 && units % 10 == 0)
		units /= 10;
	return units % 2 == 1;
}

struct fixed_share
fixed_share_of(const struct fixed_sum *part, const struct fixed_sum *all)
{
	fixed_uint units = (part->w * TIES + all->w / 2) / all->w;
	fixed_uint a = part->w * TIES, b = units * all->w;
	bool whole = is_whole(part) && is_whole(all);

	if (whole || !is_tie(units) ||
	    (a > b ? a - b : b - a) > (fixed_uint)all->n * TIES)
		return (struct fixed_share){ part->w, all->w };
	return (struct fixed_share){ units, TIES };
}

static void
add_wide(struct wide *a, const struct wide *b)
{
	fixed_uint sum = 0;

	for (unsigned i = 0; i < LIMBS; i++) {
		sum = (sum >> 64) + a->limb[i] + b->limb[i];
		a->limb[i] = (uint64_t)sum;
	}
}

/* Twice by how much part * other may be off, where each sum is by half as many
 * units as it has weights. */
static struct wide
slack(const struct fixed_sum *part, const struct fixed_sum *other)
{
	struct wide a = multiply(part->n, other->w);
	struct wide b = multiply(other->n, part->w);

	add_wide(&a, &b);
	return a;
}

bool
fixed_alike(const struct fixed_sum *a, const struct fixed_sum *all_a,
    const struct fixed_sum *b, const struct fixed_sum *all_b)
{
	struct wide x = multiply(a->w, all_b->w), y = multiply(b->w, all_a->w);
	struct wide off = slack(a, all_b), more = slack(b, all_a);

	if (all_a->w == all_b->w && all_a->n == all_b->n) {
		off = multiply(a->n, all_b->w);
		more = multiply(b->n, all_a->w);
	}
	if (is_whole(a) && is_whole(all_a) && is_whole(b) && is_whole(all_b))
		return compare(&x, &y) == 0;
	add_wide(&off, &more);
	if (compare(&x, &y) < 0) {
		subtract(&y, &x);
		x = y;
	} else {
		subtract(&x, &y);
	}
	shift_left(&x, 1);
	return compare(&x, &off) <= 0;
}

double
fixed_percent(const struct fixed_sum *part, const struct fixed_sum *all)
{
	struct fixed_share share = fixed_share_of(part, all);

	return fixed_figure(100 * share.num, share.den);
}

double
fixed_weight(const struct fixed_sum *s)
{
	return fixed_ratio(s->w, WEIGHT_ONE);
}

double
fixed_squares(const struct fixed_sum *s)
{
	return ratio(squares(s), wide_of((fixed_uint)WEIGHT_ONE * WEIGHT_ONE));
}

double
fixed_effective(const struct fixed_sum *s)
{
	if (s->w == 0)
		return 0;
	return ratio(multiply(s->w, s->w), squares(s));
}

fixed_uint
fixed_round(fixed_uint num, fixed_uint den, unsigned decimals)
{
	struct wide rest, wide_den = wide_of(den);
	fixed_uint ten = 1, quotient = 0;
	unsigned shift;

	while (decimals-- > 0)
		ten *= 10;
	rest = multiply(num, 2 * ten);
	add_at(&rest, den, 0);
	shift_left(&wide_den, 1);
	if (bits(&rest) < bits(&wide_den))
		return 0;
	shift = bits(&rest) - bits(&wide_den);
	for (unsigned i = 0; i <= shift; i++) {
		struct wide part = wide_den;

		shift_left(&part, shift - i);
		quotient <<= 1;
		if (compare(&rest, &part) >= 0) {
			subtract(&rest, &part);
			quotient |= 1;
		}
	}
	return quotient;
}
