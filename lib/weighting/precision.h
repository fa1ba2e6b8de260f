/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Estimates with their variance: that of estimate.h, which takes weights as
 * fixed, or of calibrated weights, from the sums of each poststratum
 * (residual.h).
 *
 * Where p is NULL, weights are fixed.
 */
#ifndef PRECISION_H
#define PRECISION_H

#include <stddef.h>
#include <stdint.h>

#include "stats/compare.h"
#include "stats/estimate.h"

struct poststrata;
struct sums;
struct sums_parts;

/* Some respondents: those of the sums who are in these parts. */
struct precision_of {
	const struct sums *sums;
	const struct sums_parts *in;
};

/* estimate_proportion of base in part, who are all in base.  Calibrated:
 *	z = (1 - p) / W in the part, -p / W outside it. */
struct estimate precision_share(const struct poststrata *p,
    const struct precision_of *part, const struct precision_of *base,
    uint64_t n_design);

/* A value, and everybody who has it. */
struct precision_value {
	double value;
	const struct sums *sum;
};

/* estimate_mean of the n values of those in the parts.  Calibrated:
 *	z = (x - mean) / W. */
struct estimate precision_mean(const struct poststrata *p,
    const struct precision_value *values, size_t n,
    const struct sums_parts *in, uint64_t n_design);

/* Two columns: who is in a, in b and in both.  b NULL: all who are not in a;
 * both NULL: nobody. */
struct precision_columns {
	const struct sums_parts *a, *b, *both;
};

/*
 * The comparison c of compare.h, of the linearised difference, for calibrated
 * weights: its z is that of column a less that of b.  Not defined if c is not,
 * or if the difference does not vary.
 */
struct comparison precision_compare_shares(const struct poststrata *p,
    const struct comparison *c, const struct sums *part,
    const struct sums *base, const struct precision_columns *columns);
struct comparison precision_compare_means(const struct poststrata *p,
    const struct comparison *c, const struct precision_value *values,
    size_t n, const struct precision_columns *columns);

#endif
