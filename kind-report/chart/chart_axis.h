/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the axis of a chart begins and ends, and its ticks.
 *
 * Bars begin at 0, as their length is what is compared; dots may begin above,
 * as their places are.  Both end at the next tick above all there is.
 */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

struct chart;

/* Sets the axis of a chart of bars or dots that has all its rows. */
void chart_axis(struct chart *c);

/* The place on the axis, in percent of its length. */
double chart_axis_place(const struct chart *c, double percent);

#endif
