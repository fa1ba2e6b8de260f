/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The number of an answer, for means, scores and ranges; kind-codebook(5)
 * explains the rule to users.
 *
 * The codebook's score; else the number that the label is or begins with; else
 * the code.  Which of them is decided once for a column, from all answers that
 * the codebook lists.  A label that is a range has no number, and neither has
 * "don't know" and the like, unless there is a score.
 */
#ifndef ANSWER_NUMBER_H
#define ANSWER_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct codebook_answer;
struct codebook_variable;

struct answer_number {
	bool known;
	bool at_least;		/* it is a lower bound */
	double value;
};

/* Where the numbers of a column come from. */
enum answer_source {
	ANSWER_FIELDS,		/* no answers are listed, or some of a number */
	ANSWER_SCORES,
	ANSWER_LABELS,
	ANSWER_CODES,		/* of answers that are names */
	ANSWER_NOTHING		/* listed answers without numbers */
};

struct answer_numbers {
	const struct codebook_variable *v;	/* or NULL */
	enum answer_source source;
	unsigned unit;		/* of fields so far (answer_text.h); or 0 */
	uint64_t units, others;	/* how many are in that one, and in others */
	bool labelled;		/* most labels are or begin with a number */
	bool open;		/* fields that are not listed have their own */
	struct answer_number *listed;	/* in the order of v's answers */
};

/* v is kept; it may be NULL, where the codebook does not know the column. */
void answer_number_init(struct answer_numbers *n,
    const struct codebook_variable *v);
void answer_number_clear(struct answer_numbers *n);

/* Of a field of which nothing is known but its text: the number that it is or
 * begins with. */
struct answer_number answer_number_field(struct slice field);

/* Of the field, which is that answer of v, or none of them (NULL); notes its
 * unit. */
struct answer_number answer_number_of(struct answer_numbers *n,
    const struct codebook_answer *a, struct slice field);

/* Are fields so far in several units ("15 minutes", "1 hour")?  Then those that
 * are in one have no numbers to be compared. */
bool answer_number_mixed(const struct answer_numbers *n, struct slice field);

/* Adds what has that number: -2 (Strongly disagree), 7, or "0 - Not at all". */
void answer_number_put(struct buf *out, struct slice label, double number);

/* Is the answer of that label, which a may be in the codebook, "don't know",
 * refused or the like, by the codebook or by what it says, and has no score? */
bool answer_number_open(const struct codebook_answer *a, struct slice label);

#endif
