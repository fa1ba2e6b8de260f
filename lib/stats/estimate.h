/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Estimates from exact sums: proportion, share of responses, mean, standard
 * deviation, median, net promoter score.
 *
 * Standard errors are Taylor-linearised for the design "weights only": each
 * respondent is a primary sampling unit in one stratum (Binder 1983; R's
 * survey::svymean).  The respondents of an estimate may be a part of the
 * sample (a domain); n_design counts the respondents of the whole sample that
 * have a weight above 0.
 */
#ifndef ESTIMATE_H
#define ESTIMATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"

struct estimate {
	bool defined;		/* false for an empty base, or a figure too
				 * large for a double: nothing below is */
	double value;		/* a proportion is 0 to 1 */
	bool has_variance;	/* false if n_design is below 2, or as above */
	double variance;
};

/*
 * The weighted proportion of base that is in part, whose respondents are all
 * in base too:
 *	p = W1 / W
 *	V = n / (n - 1) * [Q1 (1 - p)^2 + (Q - Q1) p^2] / W^2
 * with W, Q the sums of weights and squares in base, W1, Q1 those in part.
 * Checked against R survey 4.1-1 (svymean, weights only).
 */
struct estimate estimate_proportion(const struct fixed_sum *part,
    const struct fixed_sum *base, uint64_t n_design);

/* Those who ticked an option of a set, and all responses to the set. */
struct estimate_response {
	const struct fixed_sum *part;	/* who ticked it, */
	const struct fixed_sum *ticks;	/* each as often as they ticked any */
	const struct fixed_sum *all;	/* everybody, so often, */
	const struct fixed_sum *squares;	/* and the square of that */
};

/*
 * The share R = W1 / D of an option, where W1 is the sum of weights w of those
 * who ticked it and D the sum of w t, t being how many options a respondent
 * ticked.  R is a ratio of two totals; with y = 1 for those who ticked it, its
 * linearised variance is
 *	V = n / (n - 1) * sum of w^2 (y - R t)^2 / D^2
 * (Binder 1983; R: svyratio).  Checked against R survey 4.1-1
 * (test/oracle/oracle.R).
 */
struct estimate estimate_responses(const struct estimate_response *r,
    uint64_t n_design);

/* A value that occurs, and the sums over the respondents who have it. */
struct estimate_value {
	double value;
	struct fixed_sum sum;
};

/*
 * The weighted mean of n values and its variance
 *	n / (n - 1) * sum of w^2 (x - mean)^2 / W^2.
 * The mean is correctly rounded (exact.h): of one value it is that value, with
 * variance 0.
 */
struct estimate estimate_mean(const struct estimate_value *values, size_t n,
    uint64_t n_design);

/*
 * The weighted standard deviation with divisor W (n - 1) / n, as R's
 * survey::svyvar and Stata's aweights; the value's variance is not given.
 * Not defined for fewer than two respondents.
 */
struct estimate estimate_sd(const struct estimate_value *values, size_t n);

/*
 * The weighted median, of values that ascend, of type 2 (Hyndman and Fan
 * 1996): the smallest value at which the share of weight reaches one half, or
 * if it is one half exactly the mean of that value and the next.  The tie is
 * decided on the exact sums.
 */
struct estimate estimate_median(const struct estimate_value *values, size_t n);

/* What a net promoter score calls somebody who gave this answer. */
enum estimate_side {
	ESTIMATE_DETRACTOR,	/* 0 to below 7 */
	ESTIMATE_PASSIVE,	/* 7 to below 9 */
	ESTIMATE_PROMOTER,	/* 9 to 10 */
	ESTIMATE_NSIDES		/* none of them: not from 0 to 10 */
};

enum estimate_side estimate_side(double answer);

/*
 * What a side counts: -100, 0 or 100.  The net promoter score is the percentage
 * of promoters less that of detractors, of everybody on a side (Reichheld 2003,
 * Harvard Business Review 81(12), 46-54), and so estimate_mean of these values,
 * with its variance.  Checked against R survey 4.1-1 (svymean of the same
 * values, test/oracle/crosstab.R).
 */
double estimate_points(enum estimate_side side);

#endif
