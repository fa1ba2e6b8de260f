/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Confidence intervals.
 */
#ifndef INTERVAL_H
#define INTERVAL_H

#include <stdbool.h>

enum interval_method {
	INTERVAL_WILSON,
	INTERVAL_LOGIT,
	INTERVAL_KORN_GRAUBARD,
	INTERVAL_WALD
};

/* The words for them as options and formats have them, in their order, then
 * NULL. */
extern const char *const interval_names[];

struct interval {
	double lower;
	double upper;
};

/* What a proportion's interval is made of. */
struct interval_case {
	double p;		/* 0 to 1 */
	double variance;	/* of p */
	double n;		/* respondents in the base */
	double effective;	/* Kish's effective base */
	double df;		/* degrees of freedom of the design */
	double level;		/* 0.95 for 95 percent */
};

/*
 * Fills *i, in the unit of p.  False if the method gives none: no degrees of
 * freedom, an empty base, and at p = 0 or 1 for logit and Wald, which are
 * undefined or of no width there.
 *
 * Wilson (Wilson 1927), with m = p (1 - p) / variance for the sample size and
 * the t quantile for z; at p = 0 or 1, m is the effective base:
 *	c = (p + t^2 / 2m) / (1 + t^2 / m)
 *	h = t / (1 + t^2 / m) * sqrt(p (1 - p) / m + t^2 / 4m^2)
 * Logit (R: svyciprop(method = "logit")):
 *	expit(ln(p / (1 - p)) -+ t sqrt(variance) / (p (1 - p)))
 * Korn and Graubard 1998 (R: svyciprop(method = "beta")), with
 *	m = p (1 - p) / variance * (t[n - 1] / t[df])^2
 * not capped; at p = 0 or 1, m is the smaller of n and the effective base:
 *	B(a / 2; m p, m (1 - p) + 1), B(1 - a / 2; m p + 1, m (1 - p))
 * Wald: p -+ t sqrt(variance), not cut off at 0 and 1.
 */
bool interval_proportion(enum interval_method method,
    const struct interval_case *c, struct interval *i);

/* value -+ t sqrt(variance); false if there are no degrees of freedom. */
bool interval_mean(double value, double variance, double df, double level,
    struct interval *i);

/* Wilson's interval for sample size m and the quantile z. */
struct interval interval_wilson(double p, double m, double z);

/* Clopper and Pearson's for x = p m, at this level (Korn-Graubard's core). */
struct interval interval_beta(double p, double m, double level);

#endif
