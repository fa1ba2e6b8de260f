/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What charts in pages and charts in files are drawn with, as SVG.
 */
#ifndef CHART_PEN_H
#define CHART_PEN_H

#include <stdbool.h>

#include "base/slice.h"

struct buf;
struct chart_key;
struct chart_row;

/* Adds the class of an answer's shape: "h0" is the strongest on the high
 * side. */
void chart_pen_class(const struct chart_key *k, struct buf *out);

/* Adds the shape of an answer, with its pattern over it if it is to be
 * patterned; place is its attributes x, y, width and height. */
void chart_pen_part(const struct chart_key *k, const char *place,
    bool patterned, struct buf *out);

/* Adds the pattern of chart_pen_part, which tells the lower side of a scale
 * from the upper one in black and white, as a definition for an SVG. */
void chart_pen_patterns(struct buf *out);

/* Adds an attribute in percent: ` x="12.34%"`. */
void chart_pen_percent(struct buf *out, const char *name, double percent);

/* Adds an attribute in pixels: ` x="12.3"`. */
void chart_pen_pixels(struct buf *out, const char *name, double pixels);

/* Where the bar of a row ends, or its interval, in percent; 0 without a
 * figure. */
double chart_pen_end(const struct chart_row *row);

/* A figure without its percent sign, as it stands in a part. */
struct slice chart_pen_bare(struct slice figure);

#endif
