/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The grid of a banner: a table with breaks, or a summary of several.
 */
#ifndef BANNER_GRID_H
#define BANNER_GRID_H

struct grid;
struct report;
struct view;

/* Fills the empty grid. */
void banner_grid(struct grid *g, const struct report *r,
    const struct view *v);

#endif
