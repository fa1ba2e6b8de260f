/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Making a table: its rows that are shares, filled for each of its columns.
 */
#ifndef MAKING_H
#define MAKING_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/fixed.h"
#include "base/slice.h"
#include "weighting/precision.h"
#include "table/table.h"

struct buf;
struct scale_answer;
struct sums;
struct sums_parts;
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

/* The rows, for what goes by the steps of a scale: scale_order.h.  The caller
 * frees them. */
struct scale_answer *making_steps(const struct making *w);

/* The n values of a question for a mean, ascending: those of its answers or, of
 * a set, how many options were ticked.  The caller frees the list. */
struct precision_value *making_values(const struct making *w, size_t *n);

/* What the mean, median, standard deviation or net promoter score of such
 * values is called. */
const char *making_statistic(enum table_kind kind, bool set);

#endif
