/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The charts of a report.
 */
#ifndef CHARTS_H
#define CHARTS_H

#include <stdbool.h>
#include <stddef.h>

struct chart;
struct report;
struct views;

/* Each with the number of its view, in the order of the page. */
struct charts {
	struct chart **items;
	size_t *views;
	size_t n;
	size_t *grids;		/* of sections: chart_grid_firsts */
	bool leads;		/* the first one is for the first screen */
};

/* Makes all; has to be cleared. */
void charts_init(struct charts *c, const struct report *r,
    const struct views *v);
void charts_clear(struct charts *c);

#endif
