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

#include <stdint.h>

#include "stats/fixed.h"

/* A power of two for each bit of a weight. */
#define WEIGHT_CLASSES 63

/* { 0 } has seen none.  All of it adds. */
struct weight_shape {
	struct fixed_sum all;	/* above 0; those of 0 are passed over */
	uint64_t whole;		/* whole numbers, */
	uint64_t ages;		/* and of these from 14 to 110 */
	struct weight_class {
		uint64_t n;
		fixed_uint w;	/* sum, 1e-12 */
	} classes[WEIGHT_CLASSES];	/* from 2^i up to 2^(i + 1) */
};

enum weight_doubt {
	WEIGHT_LOOKS_FINE,
	WEIGHT_LOOKS_AGE,		/* whole numbers from 14 to 110 */
	WEIGHT_LOOKS_NUMBER,		/* 1, 2, 3 ..., in any order: as far
				 * from each other as these are */
	WEIGHT_LOOKS_PERCENT,		/* of mean 100 */
	WEIGHT_LOOKS_PART,		/* of sum 100 */
	WEIGHT_LOOKS_ALONE	/* one has a tenth of all, is 20 times the mean,
				 * and no other is near */
};

/* A weight of at least 0, as weight_parse has it. */
void weight_shape_add(struct weight_shape *s, int64_t weight);

/* The first that applies; of fewer than 30 respondents only that they are fine,
 * since so few may look like anything. */
enum weight_doubt weight_shape_doubt(const struct weight_shape *s);

/* The largest weight, 1e-12; 0 if its class has several. */
fixed_uint weight_shape_most(const struct weight_shape *s);

#endif
