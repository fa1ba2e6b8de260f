/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A grid: the typed cells of one table of a workbook.
 *
 * It has one row of headings, which all differ, and no empty cell.  Cells are
 * added one after another, row by row.  All texts are copied, clean and as a
 * workbook has to hold them (cell_text.h).
 */
#ifndef GRID_H
#define GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct map;

enum grid_kind {
	GRID_TEXT,
	GRID_LINK,		/* the name of a worksheet */
	GRID_CODE,		/* stands for a figure, or on it */
	GRID_NUMBER
};

/* What a number is shown with besides its decimals. */
enum grid_look {
	GRID_PLAIN,
	GRID_CHANGE,		/* its sign */
	GRID_P			/* "<0.0001" instead of 0 */
};

struct grid_cell {
	enum grid_kind kind;
	unsigned decimals;	/* a number is shown with so many */
	enum grid_look look;
	double number;		/* not rounded */
	struct slice text;	/* with a NUL behind it */
};

struct grid_column {
	struct slice heading;	/* with a NUL behind it */
	bool numbers;		/* stands over numbers, not words */
	bool joined;		/* tells of what the column before it does */
};

struct grid {
	struct arena arena;
	struct map *folded;	/* the headings, without case */
	struct grid_column *columns;
	size_t ncolumns;
	size_t columns_cap;
	struct grid_cell *cells;	/* row-major */
	size_t ncells;
	size_t cells_cap;
	unsigned codes;		/* bits of codes.h that occur in it */
};

struct grid *grid_new(void);
void grid_free(struct grid *g);

/* To be called for all columns before the first cell.  A heading that differs
 * from an earlier one in case only gets a number behind it. */
void grid_heading(struct grid *g, struct slice text, bool numbers);

/* The last column tells of what the one before it does. */
void grid_join(struct grid *g);

/* Does it have words, and stand right of another one? */
bool grid_is_indented(const struct grid *g, size_t column);

/* The rows that are complete. */
size_t grid_nrows(const struct grid *g);

/* A text without a character becomes the code for none. */
void grid_text(struct grid *g, struct slice text);

/* A text that is clean already. */
void grid_clean_text(struct grid *g, struct slice text);
void grid_link(struct grid *g, struct slice worksheet);
void grid_number(struct grid *g, double number, unsigned decimals);
void grid_change(struct grid *g, double number, unsigned decimals);

/* A p-value, with 4 decimals. */
void grid_p(struct grid *g, double p);

/* The codes of these bits, one of them at least. */
void grid_code(struct grid *g, unsigned codes);

#endif
