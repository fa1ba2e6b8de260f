/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a weighting did to a margin: for each category the share of those
 * interviewed, the one that was wanted, and the weighted one.
 */
#ifndef CHART_WEIGHTING_H
#define CHART_WEIGHTING_H

struct chart;
struct view;

/* The chart of the view; NULL if its table has no shares. */
struct chart *chart_weighting(const struct view *v);

#endif
