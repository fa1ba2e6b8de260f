/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a chart of lines is drawn with.
 *
 * Places across are in percent of its width, places down in pixels.
 */
#ifndef LINES_PEN_H
#define LINES_PEN_H

#include <stddef.h>

#include "base/slice.h"

struct buf;
struct chart;

/* In pixels: the plot, and a line of a label. */
enum { LINES_PEN_HIGH = 240, LINES_PEN_LINE = 17 };

/* What is drawn where. */
struct lines_pen {
	const struct chart *chart;
	int width;		/* in pixels; 0 is any */
	struct buf *out;
};

/* Pixels from the top. */
double lines_pen_down(const struct lines_pen *p, double percent);

/* Percent from the left; between two waves, too. */
double lines_pen_across(const struct lines_pen *p, double wave);

/* Adds the sign of a line; attributes are its others. */
void lines_pen_sign(const struct lines_pen *p, size_t line, double x, double y,
    const char *attributes);

/* Adds lines of a text around a place, from y on. */
void lines_pen_label(const struct lines_pen *p, const char *attributes,
    double x, double y, struct slice text, size_t columns);

#endif
