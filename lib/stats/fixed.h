/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exact sums of weights in fixed point, and the ratios of such sums.
 *
 * Integers do not care in which order they are added, so a sum is the same
 * bits for any order of respondents and any split of the data.  A weight is an
 * int64_t in units of 1e-12 (weight.h); its square is in units of 1e-24.
 * Exact for more than 1e18 respondents.
 */
#ifndef FIXED_H
#define FIXED_H

#include <stdbool.h>
#include <stdint.h>

#include "stats/weight.h"

/* The sums over some respondents; all zero for none. */
struct fixed_sum {
	uint64_t n;		/* respondents, those of weight 0 left out */
	fixed_uint w;		/* sum of weights, 1e-12 */
	fixed_uint w2_high;	/* sum of squares, 1e-24: high * 2^64 + low */
	fixed_uint w2_low;
};

/* The sums of one respondent; weight >= 0.  Weight 0 is nobody. */
static inline struct fixed_sum
fixed_one(int64_t weight)
{
	fixed_uint w = (fixed_uint)weight, w2 = w * w;

	return (struct fixed_sum){ weight != 0, w, w2 >> 64, (uint64_t)w2 };
}

/* Adds the sums of other respondents. */
static inline void
fixed_merge(struct fixed_sum *s, const struct fixed_sum *other)
{
	s->n += other->n;
	s->w += other->w;
	s->w2_high += other->w2_high;
	s->w2_low += other->w2_low;
}

/* Adds one respondent. */
static inline void
fixed_add(struct fixed_sum *s, int64_t weight)
{
	struct fixed_sum one = fixed_one(weight);

	fixed_merge(s, &one);
}

/* Takes away the sums of some of the respondents in s. */
void fixed_remove(struct fixed_sum *s, const struct fixed_sum *part);

/* num / den, correctly rounded.  den must not be 0. */
double fixed_ratio(fixed_uint num, fixed_uint den);

/* (high * 2^128 + low) / den, correctly rounded.  den must not be 0. */
double fixed_ratio_wide(fixed_uint high, fixed_uint low, fixed_uint den);

/* A ratio. */
struct fixed_share {
	fixed_uint num, den;
};

/* a - b, correctly rounded.  The denominators must not be 0. */
double fixed_difference(const struct fixed_share *a,
    const struct fixed_share *b);

/*
 * num / den as a double that people and programs may round: num_round makes of
 * it what fixed_round makes of the exact integers, up to FIXED_DECIMALS.  That
 * is the nearest double, but for a ratio just below a tie that no double is
 * near enough to tell from the tie; of it the last bits are less.
 */
#define FIXED_DECIMALS 6
double fixed_figure(fixed_uint num, fixed_uint den);

/*
 * The share that a part has of the sum of all weights, which is not 0, to be
 * rounded.  Weights have 12 decimals, so the sum of n of them is known to half
 * as many units of the last: where a share of that sum is a tie, to be rounded
 * to up to three decimals of a percentage, the share is the tie.  Thus weights
 * that bring a sample to 37.5% print 38%.  Whole weights are known exactly, and
 * so is their share.
 */
struct fixed_share fixed_share_of(const struct fixed_sum *part,
    const struct fixed_sum *all);

/*
 * By the same thought, can the weights not tell the share a has of all_a from
 * that of b of all_b?  Each sum may be off by half as many units of the last
 * decimal as it has weights; one sum of all is off the same way for both.
 * Shares of whole weights are the same or not.  No sum of all is 0.
 */
bool fixed_alike(const struct fixed_sum *a, const struct fixed_sum *all_a,
    const struct fixed_sum *b, const struct fixed_sum *all_b);

/* fixed_share_of in percent, as a figure. */
double fixed_percent(const struct fixed_sum *part,
    const struct fixed_sum *all);

/* The sum of weights, and of their squares, correctly rounded. */
double fixed_weight(const struct fixed_sum *s);
double fixed_squares(const struct fixed_sum *s);

/*
 * The effective base (Kish 1965, section 11.7): the square of the sum of
 * weights over the sum of squares, correctly rounded; 0 for no respondents.
 */
double fixed_effective(const struct fixed_sum *s);

/*
 * num / den in units of 10^-decimals, rounded half up on the exact integers;
 * decimals is 0 to 12.  den must not be 0.  fixed_round(57, 200, 2) is 29:
 * 28.5 percent, rounded.
 */
fixed_uint fixed_round(fixed_uint num, fixed_uint den, unsigned decimals);

#endif
