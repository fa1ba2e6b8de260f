/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The grids of statements: one row for each, and across what was answered.
 */
#ifndef STATEMENTS_GRID_H
#define STATEMENTS_GRID_H

struct grid;
struct report;
struct view;

/* Fills the empty grid with the four nets of agreement, as far as a table
 * shows them. */
void statements_grid_nets(struct grid *g, const struct report *r,
    const struct view *v);

/* Fills it with all answers; of items with all their rows. */
void statements_grid_answers(struct grid *g, const struct report *r,
    const struct view *v);

#endif
