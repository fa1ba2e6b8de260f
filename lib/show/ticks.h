/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the axis of a picture of percentages begins and ends, and its ticks.
 *
 * It ends at the next tick above all there is, five steps from its beginning at
 * most; a step is 1, 2, 5, 10 or 20 percent, the least that can be.
 */
#ifndef TICKS_H
#define TICKS_H

struct ticks {
	unsigned from, end;	/* in percent */
	unsigned step;
};

/* Of bars, and what else is compared by its length: it begins at 0. */
struct ticks ticks_of_lengths(double most);

/* Of dots and lines, whose places are compared: it begins at the last tick
 * below all, or at 0 where that is one step away.  Less than 20 percent would
 * make much of little. */
struct ticks ticks_of_places(double least, double most);

#endif
