/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of a table stream as cells of a grid: numbers as they are, and
 * codes where there is none.
 */
#ifndef CELLS_H
#define CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "table/table.h"

struct buf;
struct grid;
struct tidy_base;
struct tidy_cell;
struct tidy_number;
struct tidy_table;

/* What a column of a grid says about figures. */
enum cells_measure {
	CELLS_FIGURE,
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

/* Adds the headings of these measures for what has that name, which is
 * "Age: 18-24", or empty for everybody. */
void cells_headings(struct grid *g, const struct tidy_table *t,
    struct slice name, unsigned measures);

/* Adds the cells of these measures. */
void cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures);

enum cells_base { CELLS_UNWEIGHTED_BASE, CELLS_WEIGHTED_BASE,
	CELLS_EFFECTIVE_BASE };

/* How many of these bases a table has: the first one, or all if it is
 * weighted. */
unsigned cells_nbases(bool weighted);

/* What a base is called: "Weighted base"; or that of responses. */
const char *cells_base_label(enum cells_base which,
    const struct tidy_table *t);

struct tidy_number cells_base(const struct tidy_base *base,
    enum cells_base which);

/* Does the status of a column tell of that base? */
bool cells_is_judged(const struct tidy_table *t, enum cells_base which);

/* Adds cells of a row that has a base of the column: where these measures have
 * people of that kind if they have any, else in place of figures. */
void cells_put_base(struct grid *g, const struct tidy_table *t, size_t column,
    enum cells_base which, unsigned measures);

/* The same for who is in the row's cell of the column, which has figures of its
 * own base (tidy_own_base). */
void cells_put_own_base(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, unsigned measures);

/* Adds the codes of a status, or the one for none. */
void cells_put_status(struct grid *g, unsigned status);

/* Adds the unit of the table's figures: "%", "value" or both. */
void cells_put_unit(const struct tidy_table *t, struct buf *out);

/* Adds what the column is called: "Age: 18-24, column C". */
void cells_put_name(const struct tidy_table *t, size_t column,
    struct buf *out);

/* Adds the label of a row, which says so if it is a net. */
void cells_put_label(struct grid *g, const struct tidy_table *t, size_t row);

#endif
