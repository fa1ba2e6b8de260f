/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What weighting has come to, recomputed from the weights as written.
 */
#ifndef OUTCOME_H
#define OUTCOME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "stats/fixed.h"

struct diag;

struct outcome_category {
	struct slice label;
	uint64_t n;		/* respondents, of a starting weight above 0 */
	fixed_uint before, after;	/* sums of starting weights; of weights
					 * as written; 1e-12 */
	struct fixed_share target;
	uint64_t zero;		/* how many of n have a weight of 0 as
				 * written */
};

struct outcome_margin {
	struct slice name;	/* "gender*age" */
	struct slice wording;	/* the codebook's, or the name */
	struct outcome_category *categories;
	size_t n;
	double off;		/* largest |achieved - target|, a share of 1 */
	size_t worst;		/* where */
};

/* Of a numeric target. */
struct outcome_mean {
	struct slice name;
	double target, before, after;
};

struct outcome {
	struct slice group;	/* "wave: 3"; or empty */
	struct slice weight;	/* name of the new column */
	struct slice start;	/* of the starting weights; or empty */
	const char *method;	/* "raking", "post-stratification", "linear
				 * calibration", "logit calibration" */
	struct fixed_sum before, after;	/* of all respondents with a starting
					 * weight above 0 */
	int64_t min, p1, median, p99, max;	/* of the weights as written,
						 * 1e-12 */
	bool has_cap, has_floor;
	double cap, floor;	/* in units of the mean weight */
	uint64_t at_cap, at_floor;
	unsigned cycles;	/* of raking; 0: it is none, or took more */
	double off;		/* largest deviation of all margins, a share */
	struct outcome_margin *margins;
	size_t nmargins;
	struct outcome_mean *means;
	size_t nmeans;
	double off_mean;	/* largest of a mean from its target, as a part
				 * of the target (itself if that is 0) */
	double untrimmed;	/* effective base without cap and floor; 0:
				 * there are none, or it is not known */
	uint64_t weight_0;	/* respondents of a starting weight of 0, who
				 * are in no other number */
};

/* Frees what it has, not the texts. */
void outcome_clear(struct outcome *o);

/* Are all targets met, to the tolerance, a share; 0: as near as raking comes?
 * 0, or -1 and the diag with what is furthest off. */
int outcome_check(const struct outcome *o, double tolerance, struct diag *d);

#endif
