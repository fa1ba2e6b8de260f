/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of a table stream as cells of a grid: numbers as they are, and
 * codes where there is none.
 */
#ifndef CELLS_H
#define CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

struct grid;
struct style;
struct tidy_cell;
struct tidy_count;
struct tidy_number;
struct tidy_table;

/* What a column of a grid says about figures. */
enum cells_measure {
	CELLS_FIGURE,
	CELLS_COUNT_ONLY,	/* in place of it: the count of a share, and any
				 * other figure */
	CELLS_COUNT,		/* beside it, of a share */
	CELLS_LOWER,		/* ends of the interval */
	CELLS_UPPER,
	CELLS_HIGHER,		/* than which columns it is, by letters */
	CELLS_REST,		/* against everybody else */
	CELLS_WEIGHTED,		/* who is in the cell */
	CELLS_INTERVIEWED,
	CELLS_STATUS,
	CELLS_MEASURES
};

/* A set of measures has the bits 1 << measure. */
enum { CELLS_INTERVAL = 1 << CELLS_LOWER | 1 << CELLS_UPPER };

/* The measures that the column has something to say about, but for who is in
 * its cells: the status if a figure that is shown has one, or its base. */
unsigned cells_measures(const struct tidy_table *t, size_t column);

/* Is the figure shown, and does it have a status? */
bool cells_has_status(const struct tidy_cell *cell);

/* Adds the cells of these measures. */
void cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures);

/* Adds a number, or the codes of a status that says why there is none. */
void cells_put_number(struct grid *g, const struct tidy_number *n,
    unsigned status, unsigned decimals);

/* People as a number, which may lack. */
struct tidy_number cells_people(const struct tidy_count *n);

/* Adds the codes of a status, or the one for none. */
void cells_put_status(struct grid *g, unsigned status);

/* Adds the label of a row as the style has it, which says so if it is a net. */
void cells_put_label(struct grid *g, const struct tidy_table *t, size_t row,
    const struct style *style);

#endif
