/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>

#include "base/length.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"

/* So many steps at most. */
enum { STEPS = 5 };

/* Dots on less than this many percent would look further apart than they are.
 */
enum { LEAST = 20 };

struct reach {
	double low, high;
};

static void
add(struct reach *reach, double percent)
{
	reach->low = fmin(reach->low, percent);
	reach->high = fmax(reach->high, percent);
}

static struct reach
reach_of(const struct chart *c)
{
	struct reach reach = { 100, 0 };

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_row *row = &c->rows[i];

		if (!row->known)
			continue;
		add(&reach, row->percent);
		if (!row->has_interval)
			continue;
		add(&reach, row->lower);
		add(&reach, row->upper);
	}
	if (c->has_total)
		add(&reach, c->total);
	return reach;
}

/* With ticks so far apart: from the last one below, or from 0 where that is
 * one step away, to the next one above. */
static void
set(struct chart *c, const struct reach *reach, unsigned step)
{
	unsigned end = (unsigned)ceil(reach->high / step);
	unsigned begin = c->kind == CHART_DOTS && reach->low < reach->high ?
	    (unsigned)floor(reach->low / step) : 0;

	c->step = step;
	c->from = begin > 1 ? begin * step : 0;
	c->end = (end > 0 ? end : 1) * step;
}

static bool
fits(const struct chart *c)
{
	unsigned length = c->end - c->from;

	return length <= STEPS * c->step &&
	    (c->kind != CHART_DOTS || length >= LEAST);
}

void
chart_axis(struct chart *c)
{
	static const unsigned steps[] = { 1, 2, 5, 10, 20 };
	struct reach reach = reach_of(c);

	for (size_t i = 0; i < LENGTH(steps); i++) {
		set(c, &reach, steps[i]);
		if (fits(c))
			return;
	}
}

double
chart_axis_place(const struct chart *c, double percent)
{
	return 100 * (percent - c->from) / (c->end - c->from);
}
