/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The change of a figure from one sample to another, drawn by itself.
 */
#ifndef CHANGE_H
#define CHANGE_H

#include <stdbool.h>
#include <stdint.h>

struct change {
	double difference;	/* now less before, in the unit of both */
	bool tested;		/* what follows is defined */
	double se;
	double p;		/* two-sided, not corrected */
};

/* A figure of one sample. */
struct change_figure {
	double value;
	bool has_se;
	double se;		/* linearised, of the design "weights only" */
	uint64_t n;		/* respondents of its base, of a weight above
				 * 0 */
};

/*
 * Samples that share nobody are strata of a common design, so with se1 and se2
 * for the two standard errors
 *	se = sqrt(se1^2 + se2^2), t = difference / se
 * with n1 + n2 - 2 degrees of freedom (Binder 1983; two strata of n1 and n2
 * primary units; R: svycontrast of svyby over
 * svydesign(strata = ~wave), with degf of the part that is compared).  Not
 * tested without standard errors, or if both are 0, as for 0% or 100% in both
 * samples.
 */
struct change change_of(const struct change_figure *before,
    const struct change_figure *now);

#endif
