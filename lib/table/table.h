/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table: what was counted, before anybody decides how it looks.
 *
 * One table is one question: rows by columns, row-major.  A topline has one
 * column, the total; a banner table has the total first and then the columns
 * of its breaks, block by block.  Counting fills it, and publish.h makes of
 * it what may be read.
 */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/adjust.h"
#include "base/arena.h"
#include "stats/compare.h"
#include "stats/fixed.h"
#include "stats/interval.h"
#include "stats/raoscott.h"
#include "base/slice.h"

struct buf;

enum table_kind {
	TABLE_ANSWER,
	TABLE_NET,
	TABLE_MEAN,
	TABLE_MEDIAN,
	TABLE_SD,
	TABLE_NPS,
	TABLE_LEAD,		/* of one answer over another (lead.h) */
	TABLE_CUMULATIVE,	/* a step of a scale and those above it */
	TABLE_RAW,		/* of all, answered or not (beside.h) */
	TABLE_WEIGHT		/* of weights, not of answers */
};

/* The word for a kind in the json and tidy formats; bases are "base" there. */
const char *table_kind_name(enum table_kind kind);

/* Finds a kind by that word; false if there is none. */
bool table_kind_find(struct slice word, enum table_kind *kind);

/* Status bits of a cell; the codes of table_status. */
enum {
	TABLE_LOW = 1,		/* [low]: above 0, but shown as 0 */
	TABLE_NOBODY = 2,	/* [w]: nobody in the sample */
	TABLE_SMALL = 4,	/* [u]: small base, low reliability */
	TABLE_NO_FIGURE = 8,	/* [x]: not defined, as for an empty base */
	TABLE_NO_COLUMN = 16,	/* [z]: nobody at all is in the column, or
				 * there is one row or column to be tested */
	TABLE_SECRET = 32,	/* [c]: hidden, few enough to be known by it */
	TABLE_BREAK = 64	/* [b]: of the last wave, in which it meant
				 * something else */
};

/* A base under this many interviewed is marked as small, if nothing else is
 * asked for. */
#define TABLE_SMALL_BASE 50

/* Fills out with the codes of the status, like "[low][u]". */
void table_status(unsigned status, struct buf *out);

/* Reads such codes, which may be none; false if it is anything else. */
bool table_status_find(struct slice codes, unsigned *status);

/* The p-value of a cell against another column, after the correction. */
struct table_p {
	size_t column;		/* its number, or TABLE_REST */
	double p;
};

/* Everybody who is not in the cell's column. */
#define TABLE_REST ((size_t)-1)

struct table_cell {
	bool hidden;		/* none of what follows is for readers, only
				 * the status, which says why */
	bool defined;
	bool has_se;
	bool has_interval;
	unsigned status;
	double value;		/* a share is 0 to 1; else mean and so on */
	double se;		/* in the unit of value */
	struct interval interval;
	struct slice sig;	/* letters of the columns that it is above;
				 * T+ or T- against the rest; or empty */
	struct table_p *ps;	/* or NULL; belongs to the table */
	size_t nps;
	struct fixed_sum sum;	/* the respondents in the cell */
};

struct table_column {
	struct slice heading;	/* of the break; "Total" */
	struct slice label;
	struct slice letter;
	struct fixed_sum base;	/* what the percentages are of */
	struct fixed_sum people;	/* if these are responses: whose */
	struct fixed_sum all;	/* what raw percentages are of, if there are
				 * some: the base, and who gave no answer */
	size_t block;		/* which one it is in, or TABLE_NO_BLOCK */
	bool hidden;		/* its base too is not for readers */
	unsigned status;	/* of the base */
};

#define TABLE_NO_BLOCK ((size_t)-1)

/* The columns of one break. */
struct table_block {
	struct slice heading;
	struct slice title;	/* what readers call it, if otherwise; or
				 * empty */
	bool overlaps;		/* a respondent may be in two columns */
	bool tested;		/* for association with the question: */
	struct raoscott test;
	bool hidden;		/* but the test is not for readers */
};

/* What the percentages of a cell are of: all these are figures of the same
 * respondents. */
enum table_percent {
	TABLE_OF_COLUMN,
	TABLE_OF_ROW,		/* of the row's cell in the first column */
	TABLE_OF_TOTAL		/* of the base of the first column */
};

/* The words for them as options and formats have them, in their order, then
 * NULL; then the same of samples (random, nonprob) and of how small bases are
 * counted (unweighted, effective). */
extern const char *const table_percents[];
extern const char *const table_samples[];
extern const char *const table_small_bases[];

/* How the weights were found of which tables tell: no others do. */
enum table_weighting {
	TABLE_NO_WEIGHTING,
	TABLE_RAKING,
	TABLE_POST_STRATIFICATION,
	TABLE_LINEAR,
	TABLE_LOGIT
};

/* The words for it, likewise. */
extern const char *const table_weightings[];

/* Who is in the means of a table and the like, and what they run from and to;
 * all zero if there are none. */
struct table_numbers {
	uint64_t with, without;	/* respondents of the first column's base */
	struct slice who;	/* has none, in words; or empty */
	struct slice scale;	/* sentences, or empty */
};

/* Where a row is that is left out. */
#define TABLE_NO_ROW ((size_t)-1)

/* The difference of two columns of one block in a row that is compared. */
struct table_gap {
	size_t row;
	bool hidden;		/* as in table_cell */
	bool defined;
	double value;		/* first - second, in the unit of the row */
	bool tested;		/* it has a standard error and p; one of 100%
				 * and 0%, which do not vary, has neither */
	double se;
	bool has_interval;
	struct interval interval;
	double p;		/* not corrected for other tests */
	unsigned status;	/* why it is hidden or not defined */
};

struct table_difference {
	size_t first, second;	/* columns */
	struct slice label;	/* "Female - Male" */
	struct table_gap *gaps;	/* in the order of rows */
	size_t n;
	size_t cap;
};

struct table_row {
	enum table_kind kind;
	struct slice label;
	struct slice members;	/* of a lead its two rows; of a net its answers,
				 * one a line, as they are said: a range may be
				 * among them */
	struct slice answers;	/* the labels of all that are meant; after
				 * table_add the same */
	bool last;		/* an answer that stays behind the others when
				 * these are sorted: "Don't know", "Other" */
};

struct table {
	struct arena arena;	/* of the labels; adders copy into it */
	struct slice question;
	struct slice wording;
	struct slice base;	/* who the percentages are of, in words */
	struct slice base_all;	/* the same of raw percentages; or empty */
	struct slice title;	/* that it was given; or empty */
	struct slice note;	/* likewise */
	uint64_t least_told;	/* smaller numbers of people are in no words;
				 * 0: all may be */
	uint64_t n_unticked;	/* respondents who ticked nothing, where that */
	uint64_t n_missing;	/* counts, without an answer, */
	uint64_t n_excluded;	/* and with one that is left out: not in */
	struct slice excluded;	/* the base; which answers, in words */
	uint64_t n_empty;	/* answers that nobody gave and that are no */
	struct slice empty;	/* rows; their labels, one a line */
	struct slice missing;	/* why there is no answer, "Refused 9"; or
				 * empty */
	struct table_numbers numbers;
	bool of_responses;	/* percentages are not of respondents */
	bool nets_alone;	/* readers see nets without their answers */
	enum table_percent percent;
	struct table_column *columns;
	size_t ncolumns;
	struct table_block *blocks;	/* or NULL */
	size_t nblocks;
	struct table_difference *differences;	/* or NULL */
	size_t ndifferences;
	struct table_row *rows;
	size_t nrows;
	size_t rows_cap;
	struct table_cell *cells;	/* room for rows_cap rows */
};

/* A table with the given number of columns, which the caller fills; they are in
 * no block. */
struct table *table_new(size_t ncolumns);

/* Room for so many blocks, which the caller fills. */
void table_add_blocks(struct table *t, size_t n);
void table_free(struct table *t);

/* Frees its columns and all figures: rows and texts are left. */
void table_forget(struct table *t);

/* A copy of the text that lives as long as the table. */
struct slice table_text(struct table *t, struct slice s);

/* Adds a row, of undefined cells, and returns its first cell. */
struct table_cell *table_add(struct table *t, enum table_kind kind,
    struct slice label, struct slice members);

/* The cell of a row and column. */
const struct table_cell *table_at(const struct table *t, size_t row,
    size_t column);

/* Is the row several answers together: a net, or a cumulative one? */
bool table_is_net(enum table_kind kind);

/* Is that row an answer, and in this net?  Of raw rows both are raw. */
bool table_is_member(const struct table *t, size_t net, size_t row);

/* What the percentage of the cell is of; for a mean and the like, who is in
 * it. */
const struct fixed_sum *table_base(const struct table *t, size_t row,
    size_t column);

/* The respondents in it, or who gave its responses. */
const struct fixed_sum *table_base_people(const struct table *t, size_t row,
    size_t column);

/* Is that base kept from readers? */
bool table_base_hidden(const struct table *t, size_t row, size_t column);

/* The respondents that a column's base has, or who gave its responses. */
const struct fixed_sum *table_people(const struct table *t, size_t column);

/* Is the row shown as percentages? */
bool table_is_share(enum table_kind kind);

/* Are columns compared in such a row? */
bool table_is_compared(enum table_kind kind);

/* To be called when rows have moved, row r to to[r], or were left out where
 * that is TABLE_NO_ROW: their differences go with them. */
void table_move_gaps(struct table *t, const size_t *to);

/* The status of a difference, and why it is not known. */
unsigned table_gap_status(const struct table *t,
    const struct table_difference *d, const struct table_gap *gap);

/*
 * The figure of a defined cell as the unrounded formats give it: a share in
 * percent, from the exact sums by fixed_figure (57 of 200 is 28.5, which
 * 100 * 0.285 is not).
 */
double table_figure(const struct table *t, size_t row, size_t column);

/* How the columns of a block are compared with each other. */
struct table_tests {
	bool letters;		/* inside each block */
	bool rest;		/* each column with everybody else */
	bool association;	/* of question and block */
	enum compare_method method;
	double levels[2];	/* 0.05 and 0.01: small letter, capital */
	size_t nlevels;		/* 1: only capitals, at levels[0] */
	enum adjust correction;
	enum adjust_family family;	/* of those that are corrected */
	uint64_t minimum;	/* columns on smaller bases are not tested */
};

/* What is done about small bases. */
struct table_small {
	uint64_t flag;		/* below it a base is marked, */
	uint64_t hide;		/* and below this one its figures hidden */
	bool effective;		/* decided on the effective base */
	bool nchs;		/* shares are marked as reliable.h does */
	uint64_t min_cell;	/* no cell of fewer is shown; 0: all are */
};

/*
 * Is anybody in the base, but fewer than the limit?  Counted are those
 * interviewed, of a weight above 0, or they at their effective number (Kish).
 */
bool table_is_small(const struct fixed_sum *people, uint64_t limit,
    bool effective);

/* The status of a figure on this base: TABLE_NO_FIGURE, TABLE_SMALL or 0. */
unsigned table_base_status(const struct fixed_sum *people,
    const struct table_small *small);

/* The status of a column's base: that, and what the column has itself. */
unsigned table_column_status(const struct table *t, size_t column,
    const struct table_small *small);

/* Who the cell was compared with: the column's letter, or "rest". */
struct slice table_p_name(const struct table *t, const struct table_p *p);

/* Does the test of a block have figures for readers?  If not, its status says
 * why: [z] for one row or column, [c] for hidden ones, [x] for others. */
bool table_test_shown(const struct table_block *b);
unsigned table_test_status(const struct table_block *b);

/* How the figures were made, the same for all tables of a set. */
struct table_look {
	struct table_small small;
	struct table_tests tests;
	unsigned decimals;	/* of percentages, 0 to 6 */
	uint64_t interviewed;	/* in the whole sample; of these, */
	uint64_t weight_0;	/* those of weight 0, in no base */
	double level;		/* of intervals: 0.95 */
	enum interval_method method;
	bool weighted;
	bool calibrated;	/* standard errors are those of weights that
				 * were calibrated to targets */
	bool nonprob;		/* the sample is not a random one */
	enum table_weighting weighting;	/* the tables tell of it */
	bool records;		/* of synthetic data, nobody was interviewed;
				 * no stream says it */
};

/* Several tables that are counted together. */
struct table_set {
	struct table **tables;
	size_t n;
	bool agreement;		/* each ends with the four nets of agreement */
	struct table_look look;
};

#endif
