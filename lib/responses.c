/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "fixed.h"
#include "share.h"
#include "interval.h"
#include "table.h"
#include "responses.h"

static unsigned
status_of(const struct responses *r, const struct table_look *look)
{
	unsigned status = table_base_status(r->base, &look->small);

	if (r->responses->n == 0)
		return TABLE_NO_FIGURE;
	switch (share_sign(r->part->w, r->responses->w, look->decimals)) {
	case SHARE_NONE:
		return status | TABLE_NOBODY;
	case SHARE_LOW:
		return status | TABLE_LOW;
	default:
		return status;
	}
}

/* The three sums of squares are those of y, y t and t^2. */
static double
variance(const struct responses *r, double share, uint64_t n)
{
	double total = fixed_weight(r->responses);
	double sum = fixed_squares(r->part) -
	    2 * share * fixed_squares(r->ticks) +
	    share * share * fixed_squares(r->squares);

	if (sum <= 0)
		return 0;
	return (double)n / (double)(n - 1) * sum / (total * total);
}

void
responses_share(struct table_cell *cell, const struct responses *r,
    uint64_t n_design, const struct table_look *look)
{
	struct interval_case c = { .n = (double)r->base->n,
	    .effective = fixed_effective(r->base),
	    .df = (double)r->base->n - 1, .level = look->level };

	cell->sum = *r->part;
	cell->status = status_of(r, look);
	cell->defined = r->responses->w > 0;
	if (!cell->defined)
		return;
	c.p = cell->value = fixed_ratio(r->part->w, r->responses->w);
	cell->has_se = n_design > 1;
	if (!cell->has_se)
		return;
	c.variance = variance(r, c.p, n_design);
	cell->se = sqrt(c.variance);
	cell->has_interval = c.variance > 0 &&
	    interval_proportion(look->method, &c, &cell->interval) &&
	    isfinite(cell->interval.lower) && isfinite(cell->interval.upper);
}
