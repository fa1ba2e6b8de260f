/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures, bases and codes as cells of the wide sheet.
 */
#ifndef WIDE_CELLS_H
#define WIDE_CELLS_H

#include <stddef.h>

#include "kind-report/grid/base_cells.h"

struct show_look;
struct tidy_cell;
struct tidy_column;
struct tidy_table;
struct wide;

/* All write into the row.  0, or -1 and the diag. */

/* The codes of a status; nothing if there are none. */
int wide_cells_code(struct wide *w, size_t at, unsigned status);

/* A base of a column that stands on the sheet; in brackets if it is small. */
int wide_cells_base(struct wide *w, const struct tidy_table *t,
    const struct tidy_column *c, enum base_cells which);

/* A figure of the row that is known, as the style shows it. */
int wide_cells_figure(struct wide *w, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, size_t at, const struct show_look *look);

#endif
