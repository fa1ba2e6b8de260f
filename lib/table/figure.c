/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stats/dist.h"
#include "stats/estimate.h"
#include "stats/interval.h"
#include "table/table.h"
#include "table/figure.h"

/* What the sign for that share of all says. */
static void
share_status(struct table_cell *cell, const struct fixed_sum *part,
    const struct fixed_sum *all, unsigned decimals)
{
	struct fixed_share share;

	if (all->n == 0)
		return;
	share = fixed_share_of(part, all);
	if (share.num == 0)
		cell->status |= TABLE_NOBODY;
	else if (fixed_round(share.num, share.den, decimals + 2) == 0)
		cell->status |= TABLE_LOW;
}

static bool
is_finite(const struct interval *i)
{
	return isfinite(i->lower) && isfinite(i->upper);
}

static void
set_se(struct table_cell *cell, const struct estimate *e)
{
	cell->has_se = e->has_variance;
	if (e->has_variance)
		cell->se = sqrt(e->variance);
}

/* The interval of a share of what the base gave. */
static void
set_interval(struct table_cell *cell, const struct estimate *e,
    const struct fixed_sum *base, const struct table_look *look)
{
	struct interval_case c = { .p = e->value, .variance = e->variance,
	    .n = (double)base->n, .effective = fixed_effective(base),
	    .df = (double)base->n - 1, .level = look->level };

	cell->has_interval = e->has_variance &&
	    interval_proportion(look->method, &c, &cell->interval) &&
	    is_finite(&cell->interval);
}

static bool
is_between(double p)
{
	return p > 0 && p < 1;
}

void
figure_share(struct table_cell *cell, const struct fixed_sum *sum,
    const struct fixed_sum *base, const struct estimate *e,
    const struct table_look *look)
{
	cell->sum = *sum;
	cell->status |= table_base_status(base, &look->small);
	share_status(cell, sum, base, look->decimals);
	cell->defined = e->defined;
	if (!e->defined)
		return;
	cell->value = e->value;
	set_se(cell, e);
	if (e->variance > 0 || !is_between(e->value))
		set_interval(cell, e, base, look);
}

void
figure_responses(struct table_cell *cell, const struct estimate_response *r,
    const struct fixed_sum *base, uint64_t n_design,
    const struct table_look *look)
{
	struct estimate e = estimate_responses(r, n_design);

	cell->sum = *r->part;
	cell->defined = e.defined;
	if (!e.defined) {
		cell->status |= TABLE_NO_FIGURE;
		return;
	}
	cell->status |= table_base_status(base, &look->small);
	share_status(cell, r->part, r->all, look->decimals);
	cell->value = e.value;
	set_se(cell, &e);
	if (e.variance > 0)
		set_interval(cell, &e, base, look);
}

void
figure_value(struct table_cell *cell, const struct estimate *e,
    const struct fixed_sum *base, const struct table_look *look)
{
	cell->sum = *base;
	cell->status |= table_base_status(base, &look->small);
	cell->defined = e->defined;
	if (!e->defined) {
		cell->status |= TABLE_NO_FIGURE;
		return;
	}
	cell->value = e->value;
	set_se(cell, e);
	cell->has_interval = e->has_variance && interval_mean(e->value,
	    e->variance, (double)base->n - 1, look->level, &cell->interval) &&
	    is_finite(&cell->interval);
}

double
figure_multiple(double level)
{
	return dist_normal_quantile(1 - (1 - level) / 2);
}
