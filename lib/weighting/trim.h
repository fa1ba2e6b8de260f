/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weights cut to a cap and a floor after they were found, which keeps their sum
 * and moves their margins.
 *
 * The two ways that are not inside raking (calibrate.h has that one).
 */
#ifndef TRIM_H
#define TRIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "weighting/quad.h"

/* Rows of n respondents each, who have the same weight.  Both functions fill
 * raised and lowered. */
struct trim {
	quad *weights;		/* of one respondent; changed */
	const uint64_t *n;
	size_t nrows;
	quad low, high;		/* the floor and the cap */
	uint64_t raised, lowered;	/* respondents who were cut */
};

/*
 * What is cut off goes in equal parts to all who were never cut, until nobody
 * is outside: trimWeights of R's survey with strict (since 4.5; of 4.1 where
 * one round is enough).  False if nobody is left to take it.
 */
bool trim_spread(struct trim *t);

/* All weights are multiplied to bring back the old sum, so that those that were
 * cut may end above the cap. */
void trim_rescale(struct trim *t);

#endif
