/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The axis of a chart (ticks.h) for all that is drawn on it.
 */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

struct chart;

/* Sets the axis of a chart that has all its rows; that of stacked bars stays as
 * it is, from 0 to 100. */
void chart_axis(struct chart *c);

/* The place on the axis, in percent of its length. */
double chart_axis_place(const struct chart *c, double percent);

#endif
