/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is asked of the data: questions, each with its tally.
 */
#ifndef SURVEY_H
#define SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "tally/tally.h"
#include "stats/weight_shape.h"

struct codebook;
struct codebook_variable;
struct cond;
struct group;
struct poststrata;
struct survey_options;

/* A question: a column, or a set of them. */
struct question {
	struct slice name;
	struct slice wording;	/* the name if there is no other */
	char *joined;		/* that of an item of a grid; or NULL */
	enum tally_kind kind;
	size_t *columns;	/* numbers in the header */
	size_t *fields;		/* where they are in a record */
	struct slice *names;
	const struct codebook_variable **variables;	/* each may be NULL */
	size_t ncolumns;
	bool is_set;
	struct group **nets;	/* those of the survey, then its own */
	size_t nnets;
	struct tally *tally;
};

/* Who was counted. */
struct counted {
	uint64_t weighted;	/* weight above 0 */
	uint64_t asked;		/* of these, the ones of --where */
	uint64_t zero;		/* weight 0 */
	uint64_t asked_zero;	/* of these, the ones of --where */
	uint64_t dropped;	/* no weight, with --drop-unweighted */
	uint64_t rounded;	/* weights with more than 12 decimals */
	struct weight_shape shape;	/* of all weights */
};

struct survey {
	const struct survey_options *o;
	const char *at;		/* "plan.csv:7", which asks for it, for
				 * messages; or NULL */
	const char *wrong;	/* the option that the diag of survey_find is
				 * about */
	struct question *questions;
	size_t n;
	const struct codebook *codebook;	/* or NULL */
	struct group **nets;	/* of --net */
	size_t nnets;
	bool nets_dropped;	/* nets of the codebook, by --of-responses */
	struct slice *exclude;
	size_t nexclude;
	struct slice *header;	/* names of all columns */
	struct cond *where;	/* or NULL */
	bool owns_where;	/* so that it is freed once */
	struct poststrata *poststrata;	/* of calibrated weights; or
				 * NULL; not the survey's */
	struct counted counted;
};

void survey_clear(struct survey *s);

#endif
