/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Making a table: its rows that are shares, of answers and of several
 * together, filled for each of its columns.
 */
#ifndef MAKING_H
#define MAKING_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/fixed.h"
#include "codebook/scale.h"
#include "base/slice.h"
#include "weighting/precision.h"
#include "table/table.h"

struct buf;
struct diag;
struct scale_ends;
struct sums;
struct sums_parts;
struct group;
struct survey_options;
struct question;
struct survey;
struct tally_row;

/* The sums of the rows of shares, in the order of the table. */
struct making_kept {
	struct sums *items;
	size_t n;
	size_t cap;
};

/* What it takes to make the table of one question. */
struct making {
	struct table *table;
	const struct survey *survey;
	const struct question *question;
	const struct survey_options *o;
	const struct table_look *look;
	const struct tally_row *rows;
	size_t nrows;
	const struct sums_parts *columns;	/* who is in each column */
	const struct sums *people;	/* all who are asked; or NULL */
	struct making_kept *kept;	/* a copy of what rows have; or NULL */
};

/* Frees them. */
void making_forget(struct making_kept *kept);

/* The base of the question in that column of the table. */
struct fixed_sum making_base(const struct making *w, size_t column);

/* What a column of responses, or else of respondents, is of, and the people who
 * gave these: somebody who ticked nothing gave no response. */
struct fixed_sum making_column(const struct making *w, size_t column);
struct fixed_sum making_people(const struct making *w, size_t column);

/* Adds a row for the respondents in sum: a share of the base in each column. */
void making_add_share(const struct making *w, enum table_kind kind,
    struct slice label, struct slice members, const struct sums *sum);

/* Adds a label to members that are one a line, as table_row wants them. */
void making_add_member(struct buf *members, struct slice label);

/* Adds the row of an answer: a share of the base, or of the responses. */
void making_add_answer(const struct making *w, const struct tally_row *row);

/* Adds a net of the answers on one side of the scale, whatever they are called
 * and even if they are none. */
void making_add_side(const struct making *w, const struct scale *scale,
    enum scale_side side);

/* On which side of the scale is the row? */
enum scale_side making_side(const struct scale *scale,
    const struct tally_row *row);

/* Adds the question's i-th net under that label. */
void making_add_net(const struct making *w, size_t i, struct slice label);

/* Is the i-th net of the question one of answers by their place, as of --net
 * top2?  It is not if the question has an answer of that name. */
bool making_is_end(const struct question *q, size_t i, struct scale_ends *e);

/* Does each net by place that was asked for have answers?  So it is of a scale
 * with an order, and the codebook lists its answers, as one that nobody gave
 * has its place too.  0, or -1 and the diag. */
int making_check_ends(const struct making *w, struct diag *d);

/* Adds the nets of --net that the question has, then those of the codebook
 * that have other names; returns how many.  A net with the name of an answer,
 * "Agree", is called "Agree (net)". */
size_t making_add_asked(const struct making *w);

/* Adds the nets of the scale that the answers are on, such as Agree, if they
 * have more than one answer; with names as above. */
void making_add_scale(const struct making *w);

/* The n values of a question for a mean, ascending: those of its answers or, of
 * a set, how many options were ticked.  The caller frees the list. */
struct precision_value *making_values(const struct making *w, size_t *n);

/* What the mean, median, standard deviation or net promoter score of such
 * values is called. */
const char *making_statistic(enum table_kind kind, bool set);

#endif
