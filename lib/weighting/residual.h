/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The variance of estimates after calibration: that of what the margins leave
 * unexplained.
 *
 * With z the linearised value (influence) of an estimate for a respondent, 0
 * outside its domain, d the starting weight, w the calibrated one and x the
 * margins (1 or 0 for each category, and numbers):
 *	e = z - x' B, B = inverse(sum of d x x') sum of d x z
 *	V = n / (n - 1) * sum of (w e - mean of w e)^2, over all n respondents
 * (Deville and Sarndal 1992, JASA 87, 376-382, section 3.4; of one margin it is
 * that of post-stratification.)  R: svymean and svyby on a design of
 * calibrate().  Checked against R survey 4.1-1: W26, and
 * test/oracle/calibrated.csv.
 */
#ifndef RESIDUAL_H
#define RESIDUAL_H

#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"

struct residual;

/* Respondents: the sums of their calibrated weights, and that of the starting
 * ones, in any unit. */
struct residual_sum {
	struct fixed_sum sum;
	fixed_uint start;
};

/* Who was calibrated to what.  A stratum is a kind of respondents: all that are
 * in the same categories and have the same numbers. */
struct residual_design {
	size_t nstrata;
	size_t nmargins;
	size_t ncategories;		/* of all margins */
	size_t nnumbers;
	const uint32_t *categories;	/* strata by margins, numbered from 0
					 * through all of them */
	const double *numbers;		/* strata by numbers; or NULL */
	const struct residual_sum *strata;
};

/* The design is kept, and so is all that it points to. */
struct residual *residual_new(const struct residual_design *design);
void residual_free(struct residual *r);

/* Respondents of one stratum to whom the estimate gives the influence z. */
struct residual_part {
	size_t stratum;
	double z;
	struct residual_sum sum;
};

/* x' B of each stratum, for such parts; the caller frees them. */
double *residual_fit(const struct residual *r,
    const struct residual_part *parts, size_t n);

/*
 * The variance of an estimate that has n such parts, which share no respondent;
 * all others have influence 0.  What is below 1e-20 of the variance for fixed
 * weights is rounding, and 0.  There have to be two respondents or more.
 */
double residual_variance(const struct residual *r,
    const struct residual_part *parts, size_t n);

#endif
