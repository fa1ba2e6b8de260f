/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bases of a table stream as cells of a grid.
 */
#ifndef BASE_CELLS_H
#define BASE_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "kind-report/grid/cells.h"

struct grid;
struct style;
struct tidy_base;
struct tidy_number;
struct tidy_table;

enum base_cells {
	BASE_CELLS_UNWEIGHTED,
	BASE_CELLS_WEIGHTED,
	BASE_CELLS_EFFECTIVE
};

/* How many of these bases a table has: the first one, or all if it is
 * weighted. */
unsigned base_cells_count(bool weighted);

/* What a base is called: "Weighted base"; or that of responses. */
const char *base_cells_label(enum base_cells which,
    const struct tidy_table *t);

/* Which base a banner in that style has in the i-th of STYLE_BASES places, and
 * what it is called there; false if it has none. */
bool base_cells_at(const struct tidy_table *t, const struct style *style,
    size_t i, enum base_cells *which, const char **label);

struct tidy_number base_cells_number(const struct tidy_base *base,
    enum base_cells which);

/* Does the status of a column tell of that base? */
bool base_cells_is_judged(const struct tidy_table *t, enum base_cells which);

/* Adds cells of a row that has a base of the column: where these measures have
 * people of that kind or counts if they have any, else in place of figures. */
void base_cells_put(struct grid *g, const struct tidy_table *t, size_t column,
    enum base_cells which, unsigned measures);

/* The same for who is in the row's cell of the column, which has figures of its
 * own base (tidy_own_base). */
void base_cells_put_own(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures);

#endif
