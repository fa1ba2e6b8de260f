/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stats/dist.h"
#include "stats/nchs.h"

#define NARROW 0.05
#define WIDE 0.30
#define MOST_RELATIVE 1.30
#define LEAST_DF 8
#define LEVEL 0.95

/* Is that too wide an interval for a proportion of p? */
static bool
is_too_wide(double width, double p)
{
	return width > NARROW && width > MOST_RELATIVE * p;
}

enum nchs
nchs_judge(const struct nchs_case *c)
{
	double width = c->interval.upper - c->interval.lower;

	if (c->n < NCHS_LEAST_BASE)
		return NCHS_BASE;
	if (c->effective < NCHS_LEAST_BASE)
		return NCHS_EFFECTIVE_BASE;
	if (width >= WIDE)
		return NCHS_ABSOLUTE_WIDTH;
	if (is_too_wide(width, c->p))
		return NCHS_RELATIVE_WIDTH;
	if (c->df < LEAST_DF || !c->occurs || is_too_wide(width, 1 - c->p))
		return NCHS_REVIEW;
	return NCHS_PRESENT;
}

static double
critical(double df)
{
	return dist_t_quantile(1 - (1 - LEVEL) / 2, df);
}

struct interval
nchs_interval(double p, double variance, double n, double effective,
    double df)
{
	double m, ratio;

	if (p <= 0 || p >= 1 || variance <= 0)
		return interval_beta(p, fmin(n, effective), LEVEL);
	ratio = critical(n - 1) / critical(df);
	m = p * (1 - p) / variance * ratio * ratio;
	return interval_beta(p, fmin(n, m), LEVEL);
}
