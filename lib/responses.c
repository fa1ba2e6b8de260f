/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "fmt.h"
#include "interval.h"
#include "table.h"
#include "tally.h"
#include "responses.h"

static unsigned
status_of(const struct tally_result *r, const struct tally_row *row,
    const struct table_look *look)
{
	unsigned status = table_base_status(&r->base.all, &look->small);

	if (r->responses.all.n == 0)
		return TABLE_NO_FIGURE;
	switch (fmt_share_sign(row->sum.all.w, r->responses.all.w,
	    look->decimals)) {
	case FMT_NONE:
		return status | TABLE_NOBODY;
	case FMT_LOW:
		return status | TABLE_LOW;
	default:
		return status;
	}
}

/* The three sums of squares are those of y, y t and t^2. */
static double
variance(const struct tally_result *r, const struct tally_row *row,
    double share, uint64_t n)
{
	double total = fixed_weight(&r->responses.all);
	double sum = fixed_squares(&row->sum.all) -
	    2 * share * fixed_squares(&row->ticks.all) +
	    share * share * fixed_squares(&r->squares.all);

	if (sum <= 0)
		return 0;
	return (double)n / (double)(n - 1) * sum / (total * total);
}

void
responses_share(struct table_cell *cell, const struct tally_result *r,
    const struct tally_row *row, uint64_t n_design,
    const struct table_look *look)
{
	struct interval_case c = { .n = (double)r->base.all.n,
	    .effective = fixed_effective(&r->base.all),
	    .df = (double)r->base.all.n - 1, .level = look->level };

	cell->sum = row->sum.all;
	cell->status = status_of(r, row, look);
	cell->defined = r->responses.all.w > 0;
	if (!cell->defined)
		return;
	c.p = cell->value = fixed_ratio(row->sum.all.w, r->responses.all.w);
	cell->has_se = n_design > 1;
	if (!cell->has_se)
		return;
	c.variance = variance(r, row, c.p, n_design);
	cell->se = sqrt(c.variance);
	cell->has_interval = c.variance > 0 &&
	    interval_proportion(look->method, &c, &cell->interval) &&
	    isfinite(cell->interval.lower) && isfinite(cell->interval.upper);
}
