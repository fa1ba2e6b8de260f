/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Questions in a row that are a grid: they have the same answers on a scale,
 * share a stem, and are of the same people.  One chart shows them all.
 */
#ifndef CHART_GRID_H
#define CHART_GRID_H

#include <stdbool.h>
#include <stddef.h>

struct chart;
struct report;

/* The first section of each one's grid, by their numbers; its own number, if
 * it is in none.  The caller frees them. */
size_t *chart_grid_firsts(const struct report *r);

/* Is the section in a grid? */
bool chart_grid_has(const size_t *firsts, size_t nsections, size_t section);

/* The chart of the grid that begins there. */
struct chart *chart_grid(const struct report *r, const size_t *firsts,
    size_t first);

#endif
