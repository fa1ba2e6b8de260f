/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The grid of changes: one row for each figure of a table that was compared
 * with the last wave.
 */
#ifndef CHANGE_GRID_H
#define CHANGE_GRID_H

struct grid;
struct report;
struct view;

/* Fills the empty grid. */
void change_grid(struct grid *g, const struct report *r,
    const struct view *v);

#endif
