/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet: a table as it looks, all text, for people.
 *
 * The programs put words and figures into cells; one writer for each format
 * lays them out.  The first column holds the labels, and wraps.  A banner has
 * its columns in blocks, one for each break, behind those that stand in every
 * part of a table that is too wide for one: the labels and the total.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct buf;

enum sheet_align {
	SHEET_LEFT,
	SHEET_RIGHT,
	SHEET_RANGE,		/* "3.3-14.7": both ends line up */
	SHEET_MARKED		/* "39 bC": figures line up, and so do the
				 * marks behind the first blank that no digit
				 * follows; without one there is no mark */
};

/* Columns before the first block: labels, and the total. */
#define SHEET_NO_BLOCK ((size_t)-1)

struct sheet_column {
	struct slice heading;
	enum sheet_align align;
	struct slice below;	/* stands below the heading, as a letter does;
				 * or empty */
	const char *marks;	/* what they are called in data: "letters" */
	struct slice lower;	/* what its cells have in their lower lines, as
				 * "count"; or empty: they have no such lines */
	size_t block;		/* which one it is in, or SHEET_NO_BLOCK */
};

struct sheet_row {
	bool gap;		/* an empty line stands before it */
	bool lower;		/* it is the lower line of the row before, and
				 * has no label of its own */
	struct slice *cells;	/* one for each column; empty for none */
};

struct sheet {
	struct arena arena;
	struct slice number;	/* "Table 3", or empty */
	struct slice heading;	/* of its own, behind it; or empty */
	struct slice title;
	struct slice subtitle;	/* behind the title */
	struct slice aside;	/* what the figures are; or empty */
	struct sheet_column *columns;
	size_t ncolumns;
	struct slice *blocks;	/* their headings */
	size_t nblocks;
	struct sheet_row *rows;
	size_t nrows;
	size_t rows_cap;
	struct slice *notes;	/* paragraphs below */
	size_t nnotes;
	size_t notes_cap;
};

struct sheet *sheet_new(void);
void sheet_free(struct sheet *s);

/* A line above the title, "Table 3. Likely voters": the number, if it is not 0,
 * and a heading, which may be empty. */
void sheet_heading(struct sheet *s, size_t number, struct slice heading);

/* Adds that line, with other words where there is no heading; nothing if there
 * is no number either. */
void sheet_put_heading(const struct sheet *s, struct slice other,
    struct buf *out);

/* All texts are copied. */
void sheet_title(struct sheet *s, struct slice title, struct slice subtitle);

/* To be called for all columns before the first row. */
void sheet_column(struct sheet *s, const char *heading,
    enum sheet_align align);

/* Words on what the figures are: "column percent". */
void sheet_aside(struct sheet *s, struct slice text);

/* The columns that are added from now on are a block with that heading, which
 * stays together where there is room. */
void sheet_block(struct sheet *s, struct slice heading);

/* What stands below the heading of the last column, as its letter does. */
void sheet_below(struct sheet *s, struct slice text);

/* What the marks of the last column are, if they are no letters; it is kept. */
void sheet_marks(struct sheet *s, const char *what);

/* The last column has cells of two lines, and this in the lower ones. */
void sheet_lower(struct sheet *s, const char *what);

/* Adds a row of empty cells; or a lower line to the row before. */
void sheet_row(struct sheet *s, bool gap);
void sheet_row_lower(struct sheet *s);

/* The lower line of a row, or NULL. */
const struct sheet_row *sheet_lower_of(const struct sheet *s, size_t row);

/* Fills a cell of the last row; what is in the buffer moves there. */
void sheet_put(struct sheet *s, size_t column, struct slice text);
void sheet_take(struct sheet *s, size_t column, struct buf *text);

/* Adds the text as a note, if there is any. */
void sheet_note(struct sheet *s, struct buf *text);

/* The parts of a marked cell, which may be empty. */
struct slice sheet_figure(struct slice cell);
struct slice sheet_mark(struct slice cell);

/* Adds what a column is called in one line: "Age: 18-24". */
void sheet_name(const struct sheet *s, size_t column, struct buf *out);

#endif
