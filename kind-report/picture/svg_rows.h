/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of charts of bars and of dots in a picture of its own.
 */
#ifndef SVG_ROWS_H
#define SVG_ROWS_H

struct svg_pen;

/* All rows, and the axis. */
void svg_rows_bars(struct svg_pen *p);
void svg_rows_dots(struct svg_pen *p);

#endif
