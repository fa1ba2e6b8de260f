/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may become a row of a question with one column: each answer of the
 * codebook, and each field that is none.
 */
#ifndef TALLY_CANDIDATES_H
#define TALLY_CANDIDATES_H

#include <stddef.h>

#include "tally/tally_reading.h"
#include "tally/tally_result.h"

struct codebook_answer;
struct map;
struct sums;

/* What was counted. */
struct tally_fields {
	const struct tally_spec *spec;	/* of TALLY_SINGLE or TALLY_NUMBER */
	struct tally_reading reading;
	struct map *fields;	/* the different ones, */
	struct sums *sums;	/* and who gave each, by its number */
};

struct tally_candidate {
	const struct codebook_answer *a;	/* or NULL */
	size_t number;		/* in the order in which they are made */
	struct tally_row row;
};

struct tally_candidates {
	struct tally_candidate *items;
	size_t n;
	size_t *of;		/* which one each field is; or
				 * TALLY_NO_CANDIDATE */
	size_t unasked;		/* of fields that are no answer, or
				 * TALLY_NO_CANDIDATE */
	size_t made;		/* numbers are less than this */
};

#define TALLY_NO_CANDIDATE ((size_t)-1)

/*
 * One for each answer of the codebook, in its order, and behind them one for
 * each field that is none of them; with their sums, which are taken from t, and
 * without numbers so far.  A field that is missing is none, or of_all all that
 * are no answer are one.  Texts belong to the codebook and to t.  To be
 * cleared, when the rows' sums belong to a result or are cleared.
 */
struct tally_candidates tally_candidates_collect(const struct tally_fields *t);
void tally_candidates_clear(struct tally_candidates *c);

/* Gives them their numbers, which fields in several units do not have. */
void tally_candidates_numbers(struct tally_fields *t,
    struct tally_candidates *c);

/* By what texts nets and --exclude can mean it. */
struct tally_names tally_candidates_names(const struct tally_fields *t,
    const struct tally_candidate *c);

#endif
