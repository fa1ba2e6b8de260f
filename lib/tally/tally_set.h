/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The count of a set: a question of several columns and several answers.
 */
#ifndef TALLY_SET_H
#define TALLY_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;
struct sums_who;
struct tally_spec;
struct tally_result;
struct tally_set;
struct tally_texts;

/* The spec, of TALLY_MULTI or TALLY_CHOICES, is kept, and so is the result,
 * to which respondents are added at once. */
struct tally_set *tally_set_new(const struct tally_spec *spec,
    struct tally_result *result);
void tally_set_free(struct tally_set *t);

/* As tally_add and tally_finish. */
int tally_set_add(struct tally_set *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d);
const size_t *tally_set_given(const struct tally_set *t, size_t *n);
bool tally_set_is_in_net(const struct tally_set *t, size_t i);
int tally_set_finish(struct tally_set *t, struct diag *d);

/* All that is counted, and lives as long as the set. */
struct tally_texts *tally_set_texts(struct tally_set *t);

#endif
