/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The last wave in a banner table as columns of a grid: its total before this
 * wave's, the change behind it.  Tables without one have no such columns.
 */
#ifndef WAVE_GRID_H
#define WAVE_GRID_H

#include <stddef.h>

#include "kind-report/grid/base_cells.h"

struct grid;
struct tidy_table;

/* Add the headings: the figure of the last wave; the change, its p-value and
 * how significant it is. */
void wave_grid_heading_last(struct grid *g, const struct tidy_table *t);
void wave_grid_headings_change(struct grid *g, const struct tidy_table *t);

/* Add the cells of a row. */
void wave_grid_put_last(struct grid *g, const struct tidy_table *t,
    size_t row);
void wave_grid_put_change(struct grid *g, const struct tidy_table *t,
    size_t row);

/* Adds the base of the last wave, or with a row who is in it. */
void wave_grid_put_base(struct grid *g, const struct tidy_table *t,
    enum base_cells which);
void wave_grid_put_own_base(struct grid *g, const struct tidy_table *t,
    size_t row);

/* Adds [z], as a base has no change. */
void wave_grid_no_change(struct grid *g, const struct tidy_table *t);

#endif
