/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Can the items of a grid be compared by the two ends of their scale, where
 * this has no nets?
 */
#ifndef ITEMENDS_H
#define ITEMENDS_H

#include <stdbool.h>

struct asked;
struct codebook;
struct drafted;

/* The nets of both ends, and the one that stands for an item. */
#define ITEMENDS_NETS "top2; bottom2"
#define ITEMENDS_TOP "top2"

/*
 * Do all columns of the grid list the same answers of one known scale without
 * nets (scale.h), such as "A great deal" to "Not at all", of which the first
 * two and the last two (scale_ends.h) have no answer in common?  "Don't know"
 * and its like may be among them; what is no answer does not count.  a is NULL
 * without data; with them nobody may have an answer that is not listed, as it
 * would be on no scale.
 */
bool itemends_found(const struct codebook *cb, const struct drafted *q,
    const struct asked *a);

#endif
