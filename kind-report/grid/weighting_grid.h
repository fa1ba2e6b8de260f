/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of a weighting as grids: a margin with what was found, wanted and
 * achieved, or what the weights are like.
 */
#ifndef WEIGHTING_GRID_H
#define WEIGHTING_GRID_H

struct grid;
struct tidy_table;

/* Fills an empty grid. */
void weighting_grid(struct grid *g, const struct tidy_table *t);

#endif
