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

#endif
