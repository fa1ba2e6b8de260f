/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The line below a chart: what its signs are, how many were interviewed, and
 * for whom.
 */
#ifndef CHART_SOURCE_H
#define CHART_SOURCE_H

struct chart;
struct report;
struct view;

/* Sets it, of a chart that has all its rows and its axis. */
void chart_source(struct chart *c, const struct report *r,
    const struct view *v);

#endif
