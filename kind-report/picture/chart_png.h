/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture in pixels, which librsvg's rsvg-convert makes of one in SVG.
 */
#ifndef CHART_PNG_H
#define CHART_PNG_H

struct buf;
struct diag;
struct slice;

/* Adds the bytes of a PNG file of twice as many pixels, for sharp screens.  0,
 * or -1 and the diag if rsvg-convert is not installed, or fails. */
int chart_png(struct slice svg, struct buf *out, struct diag *d);

#endif
