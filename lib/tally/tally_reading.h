/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the fields of a column are to be read: what the codebook says of them.
 */
#ifndef TALLY_READING_H
#define TALLY_READING_H

#include <stdbool.h>

#include "base/slice.h"
#include "codebook/answer_number.h"

struct codebook;
struct codebook_answer;
struct codebook_variable;
struct diag;
struct map;

struct tally_reading {
	const struct codebook *codebook;	/* or NULL */
	const struct codebook_variable *v;	/* or NULL */
	bool by_code;		/* what could be a label too is a code */
	struct answer_numbers numbers;
};

void tally_reading_init(struct tally_reading *r, const struct codebook *cb,
    const struct codebook_variable *v);
void tally_reading_clear(struct tally_reading *r);

/* May fields that the codebook does not list be right? */
bool tally_reading_open(const struct tally_reading *r);

/*
 * Where a code is the label of another answer: are these fields labels, or
 * codes?  Fields that are neither do not tell.  If nothing tells they are
 * labels, and *ambiguous becomes one that could be a code; else it stays as it
 * is.  0, or -1 and the diag when some can only be labels and others only
 * codes.
 */
int tally_reading_choose(struct tally_reading *r, const struct map *fields,
    struct slice *ambiguous, struct diag *d);

/* The answer that the field is, or NULL. */
const struct codebook_answer *tally_reading_answer(
    const struct tally_reading *r, struct slice field);

/* Does the codebook say that the field, which is none of its answers, is
 * missing? */
bool tally_reading_token(const struct tally_reading *r, struct slice field);

#endif
