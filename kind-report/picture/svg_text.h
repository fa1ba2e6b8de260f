/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sizes of text in a picture, and how much fits into a line.
 *
 * A picture cannot see which font it gets.  It asks for Arial, and leaves room
 * for the widest of those that stand in for it, DejaVu Sans.
 */
#ifndef SVG_TEXT_H
#define SVG_TEXT_H

#include "base/slice.h"
#include "kind-report/workbook/arial.h"

struct svg_text {
	const char *class;	/* in the style of the picture */
	int line;		/* the height of one, in pixels */
	struct arial font;	/* in pixels, too */
};

extern const struct svg_text svg_text_title, svg_text_sub, svg_text_label,
    svg_text_value, svg_text_small, svg_text_notice;

/* How wide it can be, in pixels. */
double svg_text_width(const struct svg_text *t, struct slice text);

/* Takes a line that fits the width off the text, which also ends lines. */
struct slice svg_text_next(const struct svg_text *t, struct slice *text,
    double width);

#endif
