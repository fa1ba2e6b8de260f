/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The count of a question with one column: answers, or numbers.
 */
#ifndef TALLY_ANSWERS_H
#define TALLY_ANSWERS_H

#include <stddef.h>

#include "base/slice.h"

struct diag;
struct sums_who;
struct tally_answers;
struct tally_spec;
struct tally_result;

/* The spec, of TALLY_SINGLE or TALLY_NUMBER, is kept. */
struct tally_answers *tally_answers_new(const struct tally_spec *spec);
void tally_answers_free(struct tally_answers *t);

/* As those of tally. */
int tally_answers_note(struct tally_answers *t, struct slice field,
    struct diag *d);
int tally_answers_add(struct tally_answers *t, struct slice field,
    const struct sums_who *who, struct diag *d);
void tally_answers_flush(struct tally_answers *t);
const size_t *tally_answers_given(const struct tally_answers *t, size_t *n);
int tally_answers_finish(struct tally_answers *t, struct tally_result *r,
    struct diag *d);

#endif
