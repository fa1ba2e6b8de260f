/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures as they look in the cells of a sheet's last row.
 */
#ifndef FIGURE_CELLS_H
#define FIGURE_CELLS_H

#include <stddef.h>

#include "table.h"

struct sheet;

/* The share of a cell in percent; empty for an empty base. */
void figure_cells_share(struct sheet *s, size_t column,
    const struct table_cell *cell, const struct fixed_sum *base,
    const struct table_look *look);

void figure_cells_double(struct sheet *s, size_t column, double value,
    unsigned decimals);

/* Adds the column for +/- or the interval, and fills it: empty if the cell
 * has none. */
void figure_cells_precision_column(struct sheet *s,
    const struct table_look *look);
void figure_cells_precision(struct sheet *s, size_t column,
    const struct table_cell *cell, enum table_kind kind,
    const struct table_look *look);

/* Weighted, if weights are used, and in the next column unweighted. */
void figure_cells_counts(struct sheet *s, size_t column,
    const struct fixed_sum *sum, const struct table_look *look);

#endif
