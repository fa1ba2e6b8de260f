/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is inside a chart of lines, the same on a page and in a picture.
 *
 * It is LINES_PEN_HIGH high and as wide as what is around it: places across
 * are in percent of that, so that text and signs keep their size.  Labels stand
 * outside: of ticks on the left, of waves below, of lines on the right.
 */
#ifndef LINES_PLOT_H
#define LINES_PLOT_H

struct buf;
struct chart;

/* In pixels: what is below the plot, to the left of it, and to the right of one
 * line or of several. */
enum { LINES_PLOT_BELOW = 44, LINES_PLOT_LEFT = 42,
	LINES_PLOT_RIGHT = 58, LINES_PLOT_LABELS = 124 };

/* Adds all of it, for a plot that is so wide, in pixels; 0 is any width, as on
 * a page. */
void lines_plot(const struct chart *c, int width, struct buf *out);

/* Adds the signs that it uses, as definitions for an SVG. */
void lines_plot_signs(struct buf *out);

#endif
