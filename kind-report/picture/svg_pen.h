/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text, lines and places in a chart that is a picture of its own.
 */
#ifndef SVG_PEN_H
#define SVG_PEN_H

#include "base/buf.h"
#include "base/slice.h"

struct chart;
struct chart_row;

/* In pixels: the picture, its margins, labels on the left of the plot; a line
 * of text, a bar, and what is between two rows. */
enum { SVG_PEN_WIDTH = 760, SVG_PEN_MARGIN = 16, SVG_PEN_LABEL = 250,
	SVG_PEN_LINE = 18, SVG_PEN_BAR = 26, SVG_PEN_GAP = 14 };

/* A size of text: its class, the height of a line, and what a column of a
 * terminal is taken for in it. */
struct svg_pen_font {
	const char *class;
	int line;
	double em;
};

extern const struct svg_pen_font svg_pen_label_font, svg_pen_title_font,
    svg_pen_sub_font, svg_pen_small_font, svg_pen_panel_font,
    svg_pen_notice_font;

/* The picture so far: y is where the next thing stands. */
struct svg_pen {
	const struct chart *chart;
	struct buf body;
	int y;
};

/* Where a shape or text is that stands at percent of the axis, in pixels. */
double svg_pen_x(const struct svg_pen *p, double percent);

/* Adds an attribute. */
void svg_pen_number(struct buf *out, const char *name, double value);

void svg_pen_text(struct svg_pen *p, const char *class, double x, int y,
    struct slice text);

/* Lines of text in so many pixels, from p->y on; returns where they end. */
int svg_pen_lines(struct svg_pen *p, const struct svg_pen_font *f,
    struct slice text, int width);

/* From one percent and pixel to another. */
void svg_pen_line(struct svg_pen *p, const char *class, const double x[2],
    const int y[2]);

/* The ticks of the axis as lines, from one pixel to another. */
void svg_pen_grid(struct svg_pen *p, int from, int to);

/* The axis with its ticks and their numbers, and goes below. */
void svg_pen_axis(struct svg_pen *p);

/* The row's label, with how many are in a small base; returns the height of the
 * row. */
int svg_pen_label(struct svg_pen *p, const struct chart_row *row);

/* Where its middle is, beside the lines of the label. */
int svg_pen_middle(const struct svg_pen *p, int height);

#endif
