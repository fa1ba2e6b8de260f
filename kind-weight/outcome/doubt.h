/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Targets that are no mistake for sure, but may be one: those that were
 * swapped, or are shares of other people than the sample's.
 */
#ifndef DOUBT_H
#define DOUBT_H

struct buf;
struct outcome;

/*
 * Adds a line for each: two targets of a margin that would fit the sample much
 * better the other way round, each DOUBT_POINTS of it or more; a category whose
 * target is DOUBT_TIMES its share of the sample or less than that part of it,
 * and DOUBT_POINTS away; a margin in which DOUBT_MOVED of the sample would have
 * to be in another category.
 */
void doubt(const struct outcome *o, struct buf *lines);

#define DOUBT_TIMES 3
#define DOUBT_POINTS 0.05
#define DOUBT_MOVED 0.25

#endif
