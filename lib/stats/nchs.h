/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The standard of the US National Center for Health Statistics for showing a
 * proportion (Parker et al. 2017, Vital and Health Statistics 2(175)).
 */
#ifndef NCHS_H
#define NCHS_H

#include <stdbool.h>

#include "stats/interval.h"

#define NCHS_LEAST_BASE 30

/* What is to be done with it; the reasons to suppress it come last. */
enum nchs {
	NCHS_PRESENT,
	NCHS_COMPLEMENT,	/* to be shown; 1 - p would be suppressed */
	NCHS_REVIEW,		/* to be shown after a look at it */
	NCHS_BASE,		/* fewer than 30 respondents */
	NCHS_EFFECTIVE_BASE,	/* the same of the figure's effective size */
	NCHS_ABSOLUTE_WIDTH,	/* interval of 0.30 or more */
	NCHS_RELATIVE_WIDTH	/* above 0.05, and over 130 percent of p */
};

struct nchs_case {
	double p;		/* 0 to 1 */
	double variance;	/* of p */
	double n;		/* respondents in the base */
	double df;
	struct interval interval;	/* of 95 percent, by nchs_interval */
};

/*
 * The checks in their order: the base; the effective size of this figure, which
 * is p (1 - p) / variance and not that of the weights, and n at p = 0 and 1;
 * absolute width; relative width.  Widths of 0.05 and less pass.  To be
 * reviewed: p = 0 and p = 1, alike and whatever the width, and below 8 degrees
 * of freedom.
 */
enum nchs nchs_judge(const struct nchs_case *c);

/*
 * Korn and Graubard's interval (interval.h) of 95 percent, with the smaller of
 * n and p (1 - p) / variance for the sample size, so that no gain over a simple
 * random sample is believed; at p = 0 and 1 with n.  Checked against Korn and
 * Graubard's with the cap for K1 with strata and units (C15).
 */
struct interval nchs_interval(double p, double variance, double n,
    double df);

/* The judgement of a share in a sample of n with weights only, whose degrees of
 * freedom are n - 1. */
enum nchs nchs_share(double p, double variance, double n);

#endif
