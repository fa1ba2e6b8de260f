/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shares as pictures of text: bars beside the figures, or signs on an axis.
 */
#ifndef BARS_H
#define BARS_H

#include <stddef.h>

struct buf;
struct sheet;
struct show_look;
struct tidy_table;

/*
 * Fills the cell with a bar for a share of 0 to 1; half of the screen stands
 * for 1.  Block characters to an eighth of a column, or # where the terminal
 * has none.
 */
void bars_put(struct sheet *s, size_t column, double share,
    const struct show_look *look);

/*
 * Adds the margin of a weighting (weighting_table.h) on a screen of that width:
 * for each category a line with a sign for the share of those interviewed, the
 * target and the weighted share, on an axis that ends behind the largest; and
 * what the signs are.  Adds nothing for a table of others than shares.
 */
void bars_weighting(const struct tidy_table *t, size_t width,
    struct buf *out);

#endif
