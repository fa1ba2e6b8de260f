/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What weights have to meet: kinds of respondents, who are in one category of
 * each margin and have numbers, and the totals of categories and numbers.
 *
 * A weight is the starting weight times a factor.  Margins may share nothing;
 * their categories are numbered from 0 through all of them.
 */
#ifndef CALIBRATION_H
#define CALIBRATION_H

#include <stddef.h>
#include <stdint.h>

#include "weighting/quad.h"

/* A row is a kind of respondents: all that is the same in them. */
struct calibration {
	size_t nrows;
	size_t nmargins;	/* 1 or more */
	size_t ncategories;	/* of all margins */
	size_t nnumbers;
	const quad *start;	/* of each row, the sum of starting weights,
				 * above 0; all of them sum to the total */
	const uint32_t *categories;	/* rows by margins */
	const double *numbers;	/* rows by numbers; or NULL */
	const quad *targets;	/* weights in each category, then the means of
				 * the numbers */
	quad total;		/* of the weights */
	const quad *low;	/* bounds of each row's factor; or NULL */
	const quad *high;
};

/* How the factors were found. */
struct calibrated {
	quad *factors;		/* of each row; the caller frees them */
	unsigned cycles;	/* of raking, to RAKE_CLOSE; 0: not reached, or
				 * it is no raking */
	double off;		/* the largest deviation: see below */
};

/* The sums of the weights in each category, and of weights times numbers, as
 * targets has them; weight is of rows. */
void calibration_sums(const struct calibration *c, const quad *weights,
    quad *sums);

/*
 * The largest deviation of such sums: of a category, its share of the total
 * less the target's; of a number, its mean less the target over their size
 * (the starting weights' mean distance of the number from the target).
 */
quad calibration_off(const struct calibration *c, const quad *sums);

/* That size of the i-th number; 1 if all numbers are the target. */
quad calibration_size(const struct calibration *c, size_t i);

#endif
