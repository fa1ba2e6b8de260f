/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The letters of significance as cells of a grid, in words that need no
 * comparing of capitals and small letters.
 */
#ifndef LETTER_CELLS_H
#define LETTER_CELLS_H

#include <stdbool.h>
#include <stddef.h>

struct grid;
struct tidy_table;

/*
 * Adds the columns that the cell is significantly higher than, each with its
 * level: "B (1%), C (5%)"; or what it is compared with the rest, which is
 * everybody else: "higher (1%)", "lower (5%)".  If it was tested and there is
 * none, "no column", or of the rest [ns]; [z] for a row or column that is never
 * tested, [x] for a base too small to be.
 */
void letter_cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, bool rest);

#endif
