/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stacked bars in a picture of its own.
 */
#ifndef SVG_STACKED_H
#define SVG_STACKED_H

struct svg_pen;

/* The keys, and all rows: each the whole width, below its label, with its net
 * on the left. */
void svg_stacked(struct svg_pen *p);

#endif
