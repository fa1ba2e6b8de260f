/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table: what was counted, before anybody decides how it looks.
 *
 * One table is one question: rows by columns, row-major.  A topline has one
 * column, the total.  Counting fills it, the formats (json, tidy and the
 * sheets of text, md and csv) read it.
 */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "fixed.h"
#include "interval.h"
#include "slice.h"

enum table_kind {
	TABLE_ANSWER,
	TABLE_NET,
	TABLE_MEAN,
	TABLE_MEDIAN,
	TABLE_SD
};

/* The word for a kind in the json and tidy formats; bases are "base" there. */
const char *table_kind_name(enum table_kind kind);

/* Status bits of a cell; the codes of table_status. */
enum {
	TABLE_LOW = 1,		/* [low]: above 0, but shown as 0 */
	TABLE_NOBODY = 2,	/* [w]: nobody in the sample */
	TABLE_SMALL = 4,	/* [u]: base under 50, low reliability */
	TABLE_NO_FIGURE = 8	/* [x]: not defined, as for an empty base */
};

/* A base under this many interviewed is marked as small. */
#define TABLE_SMALL_BASE 50

struct buf;

/* Fills out with the codes of the status, like "[low][u]". */
void table_status(unsigned status, struct buf *out);

struct table_cell {
	bool defined;
	double value;		/* a share is 0 to 1; else mean and so on */
	bool has_se;
	double se;		/* in the unit of value */
	bool has_interval;
	struct interval interval;
	struct fixed_sum sum;	/* the respondents in the cell */
	unsigned status;
};

struct table_column {
	struct slice heading;	/* of the break; "Total" */
	struct slice label;
	struct slice letter;
	struct fixed_sum base;	/* what the percentages are of */
	struct fixed_sum people;	/* if these are responses: whose */
};

struct table_row {
	enum table_kind kind;
	struct slice label;
	struct slice members;	/* of a net: its answers, one a line */
};

struct table {
	struct arena arena;	/* of the labels; adders copy into it */
	struct slice question;
	struct slice wording;
	struct slice base;	/* who the percentages are of, in words */
	uint64_t n_missing;	/* respondents without an answer, */
	uint64_t n_excluded;	/* and with one that is left out: not in */
	struct slice excluded;	/* the base; which answers, in words */
	struct slice missing;	/* why there is no answer, "Refused 9"; or
				 * empty */
	bool of_responses;	/* percentages are not of respondents */
	struct table_column *columns;
	size_t ncolumns;
	struct table_row *rows;
	size_t nrows;
	size_t rows_cap;
	struct table_cell *cells;
	size_t cells_cap;
};

/* A table with the given number of columns, which the caller fills. */
struct table *table_new(size_t ncolumns);
void table_free(struct table *t);

/* A copy of the text that lives as long as the table. */
struct slice table_text(struct table *t, struct slice s);

/* Adds a row, of undefined cells, and returns its first cell. */
struct table_cell *table_add(struct table *t, enum table_kind kind,
    struct slice label, struct slice members);

/* The cell of a row and column. */
const struct table_cell *table_at(const struct table *t, size_t row,
    size_t column);

/* The respondents that a column's base has, or who gave its responses. */
const struct fixed_sum *table_people(const struct table *t, size_t column);

/* Is the row shown as percentages? */
bool table_is_share(enum table_kind kind);

/*
 * The figure of a defined cell as the unrounded formats give it: a share in
 * percent, correctly rounded from the exact sums (57 of 200 is 28.5, which
 * 100 * 0.285 is not).
 */
double table_figure(const struct table *t, size_t row, size_t column);

/* How the figures were made and are to be shown; the same for all tables. */
struct table_look {
	unsigned decimals;	/* of percentages, 0 to 6 */
	double level;		/* of intervals: 0.95 */
	enum interval_method method;
	bool plus_minus;	/* show +/- rather than an interval */
	bool weighted;
	bool nonprob;		/* the sample is not a random one */
	bool bars;
	bool utf8;		/* bars may be block characters */
	size_t width;		/* of the screen */
};

/* Several tables, shown one below the other or one row for each. */
struct table_set {
	struct table **tables;
	size_t n;
	bool agreement;		/* one row for each, of the four nets */
	struct table_look look;
};

#endif
