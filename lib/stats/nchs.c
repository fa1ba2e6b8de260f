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

/* The sample that would give p as small an error if it were simple. */
static double
size(double p, double variance, double n)
{
	if (p <= 0 || p >= 1 || variance <= 0)
		return n;
	return p * (1 - p) / variance;
}

enum nchs
nchs_judge(const struct nchs_case *c)
{
	double width = c->interval.upper - c->interval.lower;

	if (c->n < NCHS_LEAST_BASE)
		return NCHS_BASE;
	if (c->p <= 0 || c->p >= 1)
		return NCHS_REVIEW;
	if (size(c->p, c->variance, c->n) < NCHS_LEAST_BASE)
		return NCHS_EFFECTIVE_BASE;
	if (width >= WIDE)
		return NCHS_ABSOLUTE_WIDTH;
	if (is_too_wide(width, c->p))
		return NCHS_RELATIVE_WIDTH;
	if (c->df < LEAST_DF)
		return NCHS_REVIEW;
	return is_too_wide(width, 1 - c->p) ? NCHS_COMPLEMENT : NCHS_PRESENT;
}

static double
critical(double df)
{
	return dist_t_quantile(1 - (1 - LEVEL) / 2, df);
}

struct interval
nchs_interval(double p, double variance, double n, double df)
{
	double ratio;

	if (p <= 0 || p >= 1)
		return interval_beta(p, n, LEVEL);
	ratio = critical(n - 1) / critical(df);
	return interval_beta(p, fmin(n, size(p, variance, n) * ratio * ratio),
	    LEVEL);
}

enum nchs
nchs_share(double p, double variance, double n)
{
	struct nchs_case c = { .p = p, .variance = variance, .n = n,
	    .df = n - 1 };

	if (n < NCHS_LEAST_BASE)
		return NCHS_BASE;
	c.interval = nchs_interval(p, variance, n, c.df);
	return nchs_judge(&c);
}
