/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a chart of a weighting in a picture of its own, and its key.
 */
#ifndef SVG_WEIGHTING_H
#define SVG_WEIGHTING_H

struct chart_row;
struct svg_pen;

/* Both go below what they draw. */
void svg_weighting_key(struct svg_pen *p);
void svg_weighting_row(struct svg_pen *p, const struct chart_row *row);

#endif
