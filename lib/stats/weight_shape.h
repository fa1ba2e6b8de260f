/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the weights of a sample look like, where they are none: ages, numbers of
 * the respondents, percentages; or one of them decides.
 *
 * Rescaled weights have the mean 1, and weights that sum to a population have
 * any mean and seldom are whole numbers, so that neither raises a doubt.
 */
#ifndef WEIGHT_SHAPE_H
#define WEIGHT_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

/* { 0 } has seen none. */
struct weight_shape {
	uint64_t n;		/* above 0; those of 0 are passed over */
	double sum;		/* the unit is 1e-12, as of all weights */
	int64_t least;
	int64_t most;
	bool broken;		/* one is no whole number */
};

enum weight_doubt {
	WEIGHT_LOOKS_FINE,
	WEIGHT_LOOKS_AGE,		/* whole numbers from 14 to 110 */
	WEIGHT_LOOKS_NUMBER,		/* 1, 2, 3 ..., in any order */
	WEIGHT_LOOKS_PERCENT,		/* of mean 100 */
	WEIGHT_LOOKS_PART,		/* of sum 100 */
	WEIGHT_LOOKS_ALONE	/* one has a tenth of all, and is 20 times the
				 * mean */
};

/* A weight of at least 0, as weight_parse has it. */
void weight_shape_add(struct weight_shape *s, int64_t weight);

/* The first that applies; of fewer than 30 respondents only that they are fine,
 * since so few may look like anything. */
enum weight_doubt weight_shape_doubt(const struct weight_shape *s);

#endif
