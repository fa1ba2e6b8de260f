/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The count of a set: a question of several columns and several answers.
 */
#ifndef TALLY_SET_H
#define TALLY_SET_H

#include <stdint.h>

#include "slice.h"

struct diag;
struct tally_plan;
struct tally_result;
struct tally_set;

/* The plan, of TALLY_MULTI or TALLY_CHOICES, is kept, and so is the result,
 * to which respondents are added at once. */
struct tally_set *tally_set_new(const struct tally_plan *plan,
    struct tally_result *result);
void tally_set_free(struct tally_set *t);

/* As tally_add and tally_finish. */
int tally_set_add(struct tally_set *t, const struct slice *fields,
    int64_t weight, struct diag *d);
void tally_set_finish(struct tally_set *t);

#endif
