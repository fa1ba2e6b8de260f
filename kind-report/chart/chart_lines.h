/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines over waves.
 */
#ifndef CHART_LINES_H
#define CHART_LINES_H

struct chart;
struct report;
struct view;

/* The most lines of a chart. */
#define CHART_LINES_MOST 4

/*
 * The first net of a table with waves across; without nets those answers that
 * most gave in the newest wave, the commonest first.  The axis has a few ticks
 * and 20 points at least.  NULL if the table has no shares of columns.
 */
struct chart *chart_lines(const struct report *r, const struct view *v);

#endif
