/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The count of a question with one column: answers, or numbers.
 *
 * What is done for every answer of every respondent is here, so that it becomes
 * a part of the loop over questions.
 */
#ifndef TALLY_ANSWERS_H
#define TALLY_ANSWERS_H

#include <stddef.h>
#include <stdint.h>

#include "base/few.h"
#include "stats/sums.h"
#include "stats/crowd.h"
#include "tally/tally_candidates.h"

struct diag;
struct tally_sums;
struct tally_spec;
struct tally_result;

struct tally_answers {
	struct tally_fields seen;
	const struct few *few;	/* of the fields */
	size_t column;
	size_t last;		/* that the last respondent gave, or MAP_NONE */
	size_t nsums;
	size_t sums_cap;
	size_t nothers;		/* different fields that are no numbers */
	uint64_t *noted;	/* of each: who gave it and is in no sum */
	size_t noted_cap;
	uint32_t waiting[CROWD_SIZE];	/* which of the sums each is in */
};

/* The spec, of TALLY_SINGLE or TALLY_NUMBER, is kept. */
struct tally_answers *tally_answers_new(const struct tally_spec *spec);
void tally_answers_free(struct tally_answers *t);

/* As those of tally. */
int tally_answers_note(struct tally_answers *t, const struct slice *fields,
    struct diag *d);
/* An answer that is not of the few, perhaps a new one or none. */
int tally_answers_add_other(struct tally_answers *t,
    const struct slice *fields, const struct sums_who *who, struct diag *d);
void tally_answers_flush(struct tally_answers *t, const struct crowd *c);
const size_t *tally_answers_given(const struct tally_answers *t, size_t *n);
size_t tally_answers_numbers(const struct tally_answers *t);
struct slice tally_answers_text(const struct tally_answers *t, size_t number);
size_t tally_answers_number(const struct tally_answers *t, struct slice text);
void tally_answers_put(struct tally_answers *t, const struct tally_sums *to);
int tally_answers_take(struct tally_answers *t, const struct tally_sums *from,
    struct diag *d);
int tally_answers_finish(struct tally_answers *t, struct tally_result *r,
    struct diag *d);

static inline void
tally_answers_count(struct tally_answers *t, size_t i,
    const struct sums_who *who)
{
	if (who->one.n == 0)
		t->noted[i]++;
	if (who->nparts > 0)
		t->waiting[who->place] = (uint32_t)i;
	else
		fixed_merge(&t->seen.sums[i].all, &who->one);
}

static inline int
tally_answers_add(struct tally_answers *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	struct slice field = fields[t->column];
	struct fourwords w = fourwords_of(field);
	size_t i = few_guess(t->few, &w, field.n);

	if (i == FEW_NONE)
		return tally_answers_add_other(t, fields, who, d);
	t->last = i;
	tally_answers_count(t, i, who);
	return 0;
}

#endif
