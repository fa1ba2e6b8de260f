/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words and figures of a banner table as a house style has them.
 */
#ifndef BANNER_CELLS_H
#define BANNER_CELLS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct show_look;
struct style;
struct tidy_cell;
struct tidy_row;
struct tidy_table;

/* Adds the label of a row, a net in capitals if the style has it so. */
void banner_cells_label(struct buf *out, const struct tidy_row *row,
    const struct style *style);

/* What counts are called: "weighted counts", or "counts" where nothing is
 * weighted; one of them is "weighted count". */
const char *banner_cells_counts(const struct tidy_table *t, bool one);

/* The style's sign in place of a share that is known, or NULL. */
const char *banner_cells_sign(const struct tidy_cell *cell,
    const struct style *style);

/* Has the cell a figure that means something else than those before it in the
 * row? */
bool banner_cells_breaks(const struct tidy_cell *cell);

/*
 * Adds the figure with the signs of the style, or the count if shares are shown
 * as such; where both are, a percentage has its sign behind it, but not in csv,
 * and the other one adds the count that stands below it: a share has one, and
 * other figures have none.  A cell may be one of the row that is in no column.
 */
void banner_cells_put(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct show_look *look);
void banner_cells_put_cell(struct buf *out, const struct tidy_table *t,
    size_t row, const struct tidy_cell *cell, const struct show_look *look);
void banner_cells_put_count(struct buf *out, const struct tidy_table *t,
    size_t row, size_t column);

#endif
