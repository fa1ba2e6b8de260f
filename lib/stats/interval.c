/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stddef.h>

#include "stats/dist.h"
#include "stats/interval.h"

const char *const interval_names[] = { "wilson", "logit", "korn-graubard",
    "wald", NULL };

struct interval
interval_wilson(double p, double m, double z)
{
	double shrink = 1 + z * z / m;
	double centre = (p + z * z / (2 * m)) / shrink;
	double half = z / shrink *
	    sqrt(p * (1 - p) / m + z * z / (4 * m * m));

	/* fmax and fmin: against what rounding leaves at the ends */
	return (struct interval){ p > 0 ? fmax(centre - half, 0) : 0,
	    p < 1 ? fmin(centre + half, 1) : 1 };
}

struct interval
interval_beta(double p, double m, double level)
{
	double tail = (1 - level) / 2, yes = m * p, no = m * (1 - p);

	return (struct interval){ dist_beta_quantile(tail, yes, no + 1),
	    dist_beta_quantile(1 - tail, yes + 1, no) };
}

static struct interval
logit(double p, double variance, double t)
{
	double at = log(p / (1 - p));
	double half = t * sqrt(variance) / (p * (1 - p));

	return (struct interval){ 1 / (1 + exp(half - at)),
	    1 / (1 + exp(-half - at)) };
}

static double
critical(double level, double df)
{
	return dist_t_quantile(1 - (1 - level) / 2, df);
}

static struct interval
wilson(const struct interval_case *c, bool edge, double t)
{
	double m = edge ? c->effective : c->p * (1 - c->p) / c->variance;

	return interval_wilson(c->p, m, t);
}

static struct interval
korn_graubard(const struct interval_case *c, bool edge, double t)
{
	double m, correction;

	if (edge)
		return interval_beta(c->p, fmin(c->n, c->effective), c->level);
	correction = critical(c->level, c->n - 1) / t;
	m = c->p * (1 - c->p) / c->variance * correction * correction;
	return interval_beta(c->p, m, c->level);
}

bool
interval_mean(double value, double variance, double df, double level,
    struct interval *i)
{
	double half;

	if (df <= 0)
		return false;
	half = critical(level, df) * sqrt(variance);
	*i = (struct interval){ value - half, value + half };
	return true;
}

bool
interval_proportion(enum interval_method method,
    const struct interval_case *c, struct interval *i)
{
	bool edge = c->p <= 0 || c->p >= 1 || c->variance <= 0;
	double t;

	if (c->df <= 0 || c->n < 2 || c->effective <= 0)
		return false;
	if (edge && (method == INTERVAL_LOGIT || method == INTERVAL_WALD))
		return false;
	t = critical(c->level, c->df);
	switch (method) {
	case INTERVAL_WILSON:
		*i = wilson(c, edge, t);
		break;
	case INTERVAL_LOGIT:
		*i = logit(c->p, c->variance, t);
		break;
	case INTERVAL_KORN_GRAUBARD:
		*i = korn_graubard(c, edge, t);
		break;
	default:
		return interval_mean(c->p, c->variance, c->df, c->level, i);
	}
	return true;
}
