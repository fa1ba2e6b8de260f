/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text, lines and places in a chart that is a picture of its own.
 */
#ifndef SVG_PEN_H
#define SVG_PEN_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

struct chart;
struct chart_row;
struct svg_text;

/* In pixels: the margins; a line of text, a bar, and what is between two rows;
 * the shape of a key. */
enum { SVG_PEN_MARGIN = 16, SVG_PEN_LINE = 18, SVG_PEN_BAR = 26,
	SVG_PEN_GAP = 14, SVG_PEN_KEY = 14 };

/* The picture so far: y is where the next thing stands. */
struct svg_pen {
	const struct chart *chart;
	bool patterns;
	int width;
	int label;		/* of labels on the left of the plot; 0: they
				 * stand above it */
	double plot;		/* its width */
	struct buf body;
	int y;
};

/* The room of a row, whose label stands in it. */
struct svg_pen_row {
	int middle;		/* of what is drawn */
	int top, bottom;	/* of the plot in it */
	int end;		/* where the next one begins */
};

struct svg_pen_place {
	int x, y;
};

/* Begins a picture that is so wide; labels that would leave little room for
 * figures stand above them. */
void svg_pen_init(struct svg_pen *p, const struct chart *c, int width);

/* The width without margins. */
int svg_pen_inner(const struct svg_pen *p);

/* Where a shape or text is that stands at percent of the axis, in pixels. */
double svg_pen_x(const struct svg_pen *p, double percent);

void svg_pen_text(struct svg_pen *p, const char *class, double x, int y,
    struct slice text);

/* Lines of text at x, in so many pixels; goes to where they end. */
void svg_pen_lines(struct svg_pen *p, const struct svg_text *t, int x,
    int width, struct slice text);

/* From one percent and pixel to another. */
void svg_pen_line(struct svg_pen *p, const char *class, const double x[2],
    const int y[2]);

/* The axis with its ticks and their numbers, and goes below. */
void svg_pen_axis(struct svg_pen *p);

/* The row's label, with how many are in a small base. */
struct svg_pen_row svg_pen_label(struct svg_pen *p,
    const struct chart_row *row);

/* Adds the label of a key, in a row of them that has come to *x, or in the next
 * one; returns the upper left corner of its shape.  Behind the last one goes
 * svg_pen_keys_end. */
struct svg_pen_place svg_pen_key(struct svg_pen *p, int *x,
    struct slice label);
void svg_pen_keys_end(struct svg_pen *p);

#endif
