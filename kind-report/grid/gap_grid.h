/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The differences of a banner table's columns as columns of a grid, behind all
 * others.
 */
#ifndef GAP_GRID_H
#define GAP_GRID_H

#include <stdbool.h>
#include <stddef.h>

struct grid;
struct tidy_table;

/* Adds the headings: the difference, both ends of its interval if margins are
 * shown, its p-value. */
void gap_grid_headings(struct grid *g, const struct tidy_table *t,
    bool margins);

/* Adds the cells of a row of the table; those of a row that has no differences
 * are [z], and a row at or behind nrows is one. */
void gap_grid_put(struct grid *g, const struct tidy_table *t, size_t row,
    bool margins);

#endif
