/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The count: which questions are asked of the data, and one pass over it.
 */
#ifndef SURVEY_H
#define SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"
#include "tally.h"

struct cond;
struct csvin;
struct diag;
struct group;
struct opts;

/* A question: a column, or a set of them. */
struct question {
	struct slice name;
	enum tally_kind kind;
	size_t *columns;	/* numbers in the header */
	size_t *fields;		/* where they are in a record */
	struct slice *names;
	size_t ncolumns;
	struct tally *tally;
};

/* Who was counted. */
struct heads {
	uint64_t weighted;	/* weight above 0: the sample's size */
	uint64_t asked;		/* of these, the ones of --where */
	uint64_t zero;		/* weight 0 */
	uint64_t dropped;	/* no weight, with --drop-unweighted */
	bool rounded;		/* a weight had more than 12 decimals */
};

struct survey {
	struct question *questions;
	size_t n;
	struct group **nets;
	size_t nnets;
	struct slice *exclude;
	size_t nexclude;
	struct slice *header;	/* names of all columns */
	struct cond *where;	/* or NULL */
	struct heads heads;
};

/* Finds the questions' columns.  0, or -1 and the diag. */
int survey_plan(struct survey *s, const struct opts *o, struct csvin *in,
    struct diag *d);

/*
 * Reads all respondents and counts them.  0, or -1 and the diag, which names
 * file, line and column.
 */
int survey_count(struct survey *s, const struct opts *o, struct csvin *in,
    struct diag *d);

void survey_clear(struct survey *s);

#endif
