/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who was asked what: which respondents gave an answer, in one pass over a
 * survey stream.
 *
 * Of a set of respondents only its size is kept, and two sums of random
 * numbers of which each respondent has their own: sets are the same if these
 * are, and those of disjoint sets can be added.
 */
#ifndef ASKED_H
#define ASKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct codebook;
struct csvin;
struct diag;
struct drafted_list;

struct asked_who {
	uint64_t n;
	uint64_t sums[2];
};

/* So many different numbers are counted: more are no rows of a table. */
#define ASKED_DIFFERENT 40

/* Of a variable. */
struct asked_column {
	bool present;		/* is a column of the stream */
	size_t want;		/* of its field */
	struct asked_who all;	/* who was asked: has an answer, refused or
				 * skipped it */
	struct asked_who *gave;	/* each answer of the codebook */
	uint64_t answered;	/* who has an answer */
	uint64_t no_number;	/* of these, whose is none */
	bool whole;		/* the numbers, if there are any, */
	double low, high;
	double *different;	/* the first of them, and how many; one more */
	size_t ndifferent;	/* than ASKED_DIFFERENT if there are others */
	struct seen *seen;	/* all fields; or NULL, if many are the same */
	uint64_t again;		/* answers that were there before */
};

struct asked {
	const struct codebook *cb;
	struct asked_column *columns;	/* in the order of variables */
	bool *present;
	uint64_t n;		/* respondents */
};

/* cb is kept.  Finds the columns, so that csvin_next can be called. */
void asked_init(struct asked *a, const struct codebook *cb, struct csvin *in);
void asked_clear(struct asked *a);

/* Reads all respondents; sets has room for one for each of the questions: who
 * was asked any of its columns.  0, or -1 and the diag. */
int asked_read(struct asked *a, struct csvin *in,
    const struct drafted_list *questions, struct asked_who *sets,
    struct diag *d);

bool asked_same(const struct asked_who *a, const struct asked_who *b);
void asked_add(struct asked_who *to, const struct asked_who *who);

/* Has nearly each respondent (19 of 20) another answer in the column, as with
 * ids?  It has to be one of numbers, or one whose answers are not listed, and
 * of 20 respondents at least. */
bool asked_differ(const struct asked_column *c);

#endif
