/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bars beside the figures.
 */
#ifndef BARS_H
#define BARS_H

#include <stddef.h>

struct sheet;
struct show_look;

/*
 * Fills the cell with a bar for a share of 0 to 1; half of the screen stands
 * for 1.  Block characters to an eighth of a column, or # where the terminal
 * has none.
 */
void bars_put(struct sheet *s, size_t column, double share,
    const struct show_look *look);

#endif
