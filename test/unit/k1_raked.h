/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * K1 raked to age Y 30, M 35, O 35 percent and stratum 1 40, 2 25, 3 35
 * percent, total 24, as an outcome of kind-weight.
 *
 * From R 4.2.2, survey 4.1-1, to 13 digits: rake() of unit weights.  Those of M
 * in stratum 3 and O in stratum 2 are from the others, since raking keeps the
 * odds: w(M,3) is w(M,1) w(O,3) / w(O,1).
 */
#ifndef K1_RAKED_H
#define K1_RAKED_H

#include <math.h>
#include <string.h>

#include "stats/weight.h"
#include "kind-weight/outcome/outcome.h"

#define Y1 .837012113402810
#define Y2 .820426001528702
#define Y3 .742561885068488
#define M1 1.24727455097473
#define M2 1.22255873753675
#define O1 1.11571333562246
#define O3 .989813868198055
#define M3 (M1 * O3 / O1)
#define O2 (M2 * O1 / M1)

/* How many of the 24 are in each cell, and what they weigh. */
static const struct k1_cell {
	size_t age, stratum;
	unsigned n;
	double weight;
} k1_cells[] = {
	{ 0, 0, 3, Y1 }, { 0, 1, 3, Y2 }, { 0, 2, 3, Y3 },
	{ 1, 0, 3, M1 }, { 1, 1, 2, M2 }, { 1, 2, 2, M3 },
	{ 2, 0, 3, O1 }, { 2, 1, 1, O2 }, { 2, 2, 4, O3 },
};

#define K1_CELLS (sizeof(k1_cells) / sizeof(*k1_cells))

struct k1_raked {
	struct outcome_category ages[3], strata[3];
	struct outcome_margin margins[2];
	struct outcome o;
};

static inline int64_t
k1_fixed(double weight)
{
	return llround(weight * WEIGHT_ONE);
}

static inline void
k1_add(struct k1_raked *k, const struct k1_cell *c)
{
	struct outcome_category *in[] = { &k->ages[c->age],
	    &k->strata[c->stratum] };

	for (unsigned i = 0; i < c->n; i++) {
		fixed_add(&k->o.before, WEIGHT_ONE);
		fixed_add(&k->o.after, k1_fixed(c->weight));
		for (size_t m = 0; m < 2; m++) {
			in[m]->n++;
			in[m]->before += WEIGHT_ONE;
			in[m]->after += (fixed_uint)k1_fixed(c->weight);
		}
	}
}

/* The median is that of the 12th and 13th, the percentiles are the ends; cycles
 * and deviation are those of the reference. */
static inline void
k1_rake(struct k1_raked *k)
{
	static const char *const names[][3] = { { "Y", "M", "O" },
	    { "1", "2", "3" } };
	static const unsigned targets[][3] = { { 30, 35, 35 },
	    { 40, 25, 35 } };

	memset(k, 0, sizeof(*k));
	for (size_t i = 0; i < 3; i++) {
		k->ages[i].label = slice_of(names[0][i]);
		k->ages[i].target = (struct fixed_share){ targets[0][i], 100 };
		k->strata[i].label = slice_of(names[1][i]);
		k->strata[i].target = (struct fixed_share){ targets[1][i],
		    100 };
	}
	for (size_t i = 0; i < K1_CELLS; i++)
		k1_add(k, &k1_cells[i]);
	k->margins[0] = (struct outcome_margin){ .name = slice_of("age"),
	    .wording = slice_of("How old are you?"), .categories = k->ages,
	    .n = 3 };
	k->margins[1] = (struct outcome_margin){ .name = slice_of("stratum"),
	    .wording = slice_of("stratum"), .categories = k->strata,
	    .n = 3 };
	k->o.group = k->o.start = slice_of("");
	k->o.weight = slice_of("weight");
	k->o.method = "raking";
	k->o.min = k->o.p1 = k1_fixed(Y3);
	k->o.median = k1_fixed(O3);
	k->o.p99 = k->o.max = k1_fixed(M1);
	k->o.cycles = 4;
	k->o.off = 6.20798548318552e-7;
	k->o.margins = k->margins;
	k->o.nmargins = 2;
}

#endif
