/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How wide the columns of a sheet are on a screen.
 *
 * Figures end at the edge of their column.  Marks hang behind it, over what
 * the next column has free in that row, so that two columns stand as close as
 * the rows that have marks let them.
 */
#ifndef SHEET_MEASURE_H
#define SHEET_MEASURE_H

#include <stddef.h>

#include "base/slice.h"

struct sheet;

struct sheet_width {
	size_t figures;		/* of heading and cells, without marks */
	size_t upper;		/* of these: of upper ends of ranges */
	size_t marks;		/* behind them, with a blank */
	size_t heading;		/* at which the heading wraps */
	size_t step;		/* to the edge from that of the column before */
	size_t restart;		/* and from that of the last column before all
				 * blocks */
};

/* No heading has to wrap at less. */
#define SHEET_NARROW 8

/* Measures all columns; the first fixed ones stand before the blocks. */
void sheet_measure(const struct sheet *s, size_t fixed,
    struct sheet_width *widths);

/*
 * At which width a heading wraps over columns that take up so much room: no
 * less than that room, and than SHEET_NARROW; words up to 14 stay whole; and up
 * to 14 if that saves lines beyond the fourth.
 */
size_t sheet_measure_heading(struct slice heading, size_t room);

/* What stands behind the hyphen, or " to ", between the ends of a range. */
struct slice sheet_measure_upper(struct slice cell);

#endif
