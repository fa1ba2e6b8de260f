/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart of a weighting in a picture of its own.
 */
#ifndef SVG_WEIGHTING_H
#define SVG_WEIGHTING_H

struct svg_pen;

/* The keys, all rows, and the axis. */
void svg_weighting(struct svg_pen *p);

#endif
