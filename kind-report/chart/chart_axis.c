/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "show/ticks.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"

struct reach {
	double low, high;
};

static void
add(struct reach *reach, double percent)
{
	reach->low = fmin(reach->low, percent);
	reach->high = fmax(reach->high, percent);
}

static void
add_interval(struct reach *reach, bool has, double lower, double upper)
{
	if (!has)
		return;
	add(reach, lower);
	add(reach, upper);
}

static void
add_points(struct reach *reach, const struct chart *c,
    const struct chart_row *row)
{
	for (size_t i = 0; i < c->nwaves; i++) {
		const struct chart_point *p = &row->points[i];

		if (!p->known)
			continue;
		add(reach, p->percent);
		add_interval(reach, p->has_interval, p->lower, p->upper);
	}
}

static void
add_row(struct reach *reach, const struct chart *c,
    const struct chart_row *row)
{
	if (c->kind == CHART_LINES) {
		add_points(reach, c, row);
		return;
	}
	if (!row->known)
		return;
	add(reach, row->percent);
	add_interval(reach, row->has_interval, row->lower, row->upper);
	if (c->kind == CHART_WEIGHTING) {
		add(reach, row->before);
		add(reach, row->target);
	}
}

static struct reach
reach_of(const struct chart *c)
{
	struct reach reach = { 100, 0 };

	for (size_t i = 0; i < c->nrows; i++)
		add_row(&reach, c, &c->rows[i]);
	if (c->has_total)
		add(&reach, c->total);
	return reach;
}

void
chart_axis(struct chart *c)
{
	struct reach reach = reach_of(c);
	struct ticks t;

	if (c->kind == CHART_STACKED)
		return;
	t = c->kind == CHART_DOTS || c->kind == CHART_LINES ?
	    ticks_of_places(reach.low, reach.high) :
	    ticks_of_lengths(reach.high);
	c->from = t.from;
	c->end = t.end;
	c->step = t.step;
}

double
chart_axis_place(const struct chart *c, double percent)
{
	return 100 * (percent - c->from) / (c->end - c->from);
}
