/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Published tables: what a table stream holds, rounded nowhere, shown nowhere.
 *
 * What a program that counts has in exact sums (table.h) is here doubles and
 * words, and what must not be read is not here at all.  publish.h makes them,
 * tidy_write.h and tidy_read.h write and read them as kind-table(5) says, and
 * all that is shown to people is made from them.
 */
#ifndef TIDY_H
#define TIDY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "table/made.h"
#include "base/slice.h"
#include "table/table.h"

/* A number that the stream may leave out, since it is not defined or hidden. */
struct tidy_number {
	bool known;
	double value;
};

/* The same of people. */
struct tidy_count {
	bool known;
	uint64_t n;
};

struct tidy_base {
	struct tidy_number weighted;
	struct tidy_count unweighted;
	struct tidy_number effective;	/* Kish's */
};

/* The p-value of a cell against another column, after the correction. */
struct tidy_p {
	struct slice other;	/* its letter, or "rest" */
	double p;
};

struct tidy_cell {
	struct tidy_number figure;	/* a percentage, 0 to 100, or a value */
	struct tidy_number se;		/* percentage points, or as the value */
	struct tidy_number lower;	/* ends of the interval, in that unit */
	struct tidy_number upper;
	struct tidy_number weighted;	/* who is in the cell */
	struct tidy_count unweighted;
	struct tidy_base base;		/* what the percentage is of */
	struct slice sig;
	struct tidy_p *ps;		/* or NULL; belongs to the table */
	size_t nps;
	unsigned status;		/* bits of table.h */
};

struct tidy_column {
	struct slice heading;	/* of the break; "Total" */
	struct slice title;	/* what readers call the break, if otherwise;
				 * or empty */
	struct slice label;
	struct slice letter;
	struct tidy_base base;
	unsigned status;
};

struct tidy_row {
	enum table_kind kind;
	struct slice label;
};

/* The rows of a test, in their order. */
extern const char *const tidy_statistics[3];

/* Are a break and the question associated?  Rao and Scott's test. */
struct tidy_test {
	struct slice heading;	/* of the break */
	struct tidy_number f;
	struct tidy_number df1;
	struct tidy_number df2;
	struct tidy_number p;
	unsigned status;	/* says why a number is not known */
};

/* The difference of two columns of a break in one row. */
struct tidy_gap {
	size_t row;
	struct tidy_number value;	/* first - second: percentage points,
					 * or in the unit of the row */
	struct tidy_number se;		/* with p, or not tested: neither is, */
	struct tidy_number lower;	/* nor the interval, known */
	struct tidy_number upper;
	struct tidy_number p;		/* not corrected for other tests */
	unsigned status;
};

/* The same in all rows that are compared (table_is_compared). */
struct tidy_difference {
	size_t first, second;	/* columns */
	struct slice label;	/* "Female - Male" */
	struct tidy_gap *gaps;
	size_t n;
	size_t cap;
};

/* A change since the last wave. */
struct tidy_change {
	struct tidy_number value;	/* now less then: percentage points, or
					 * in the unit of the row */
	struct tidy_number se;		/* known, as p is, if it was tested */
	struct tidy_number p;		/* corrected for other changes */
	bool significant;
	unsigned status;
};

/* The total of the last wave, beside that of this one, in all rows. */
struct tidy_wave {
	struct slice label;		/* what the column is called */
	struct tidy_cell *cells;	/* of then; without sig and ps */
	size_t ncells;
	struct tidy_base base;
	bool has_base;			/* it was read */
	unsigned status;		/* of the base */
	struct tidy_change *changes;
	size_t nchanges;
};

struct tidy_table {
	const char *input;	/* where it was read, or NULL, */
	size_t stream;		/* in which of the streams */
	uint64_t line;		/* its first, or 0 */
	struct slice question;
	struct slice wording;	/* the question's name if it has none */
	struct slice base;
	struct slice base_all;	/* that of raw rows; empty if there are none */
	struct slice title;	/* that it was given; or empty */
	struct tidy_row *rows;
	size_t nrows;
	size_t rows_cap;
	struct tidy_column *columns;	/* the total is the first */
	size_t ncolumns;
	size_t columns_cap;
	struct tidy_cell *cells;	/* columns by rows */
	size_t ncells;
	size_t cells_cap;
	struct tidy_test *tests;
	size_t ntests;
	size_t tests_cap;
	struct tidy_difference *differences;
	size_t ndifferences;
	size_t differences_cap;
	struct tidy_wave *wave;	/* or NULL */
	struct slice *notes;	/* sentences */
	size_t nnotes;
	size_t notes_cap;
	struct made made;
};

/* All zero is an empty one. */
struct tidy {
	bool with_ps;		/* p-values of cells are wanted of what is read:
				 * not of a report, which shows none */
	struct arena arena;	/* of the texts that were read */
	size_t nstreams;	/* that were read */
	struct tidy_table *tables;
	size_t n;
	size_t cap;
};

void tidy_clear(struct tidy *t);

/* Takes the i-th table out. */
void tidy_remove(struct tidy *t, size_t i);

const struct tidy_cell *tidy_at(const struct tidy_table *t, size_t row,
    size_t column);

/* The difference in that row, or NULL. */
const struct tidy_gap *tidy_gap_at(const struct tidy_difference *d,
    size_t row);

/* The row of that kind and label, or t->nrows. */
size_t tidy_find_row(const struct tidy_table *t, enum table_kind kind,
    struct slice label);

/* Behind the name of a net that an answer of the question has too. */
#define TIDY_NET " (net)"

/* What the row is called, a net without TIDY_NET. */
struct slice tidy_name(const struct tidy_row *row);

/* The row that is the same in another table, or t->nrows: of that kind and
 * label, or a net of that name. */
size_t tidy_find_same(const struct tidy_table *t, const struct tidy_row *row);

/* The column with that break and label, or t->ncolumns. */
size_t tidy_find_column(const struct tidy_table *t, struct slice heading,
    struct slice label);

/* What readers call the column's break. */
struct slice tidy_break(const struct tidy_column *c);

/* The tables one by one; the caller frees the list. */
const struct tidy_table **tidy_list(const struct tidy *t);

/* Does any table have that question? */
bool tidy_has_question(const struct tidy *t, struct slice question);

/* Does an earlier table have the same question as the i-th one? */
bool tidy_is_repeated(const struct tidy *t, size_t i);

/* The first row of a mean or the like, if it is of other respondents than the
 * column's base in any column; else t->nrows.  Others are of the same. */
size_t tidy_own_base(const struct tidy_table *t);

/* Do commas stand between the letters in sig, in the column's break?  They do
 * where it has double ones. */
bool tidy_has_commas(const struct tidy_table *t, size_t column);

/* Does the table have a row of percentages? */
bool tidy_has_shares(const struct tidy_table *t);

/* How the base begins in words if percentages are of responses; other bases do
 * not. */
#define TIDY_RESPONSES "Responses of"

/* Are its percentages, and so its bases, of responses rather than respondents?
 * Their effective base is that of the respondents who gave them. */
bool tidy_of_responses(const struct tidy_table *t);

/* How many of the whole sample have a weight above 0. */
uint64_t tidy_counted(const struct tidy_table *t);

/* Is the wording more than the question's name? */
bool tidy_has_wording(const struct tidy_table *t);

/* The status bits of all cells and bases. */
unsigned tidy_status(const struct tidy_table *t);

#endif
