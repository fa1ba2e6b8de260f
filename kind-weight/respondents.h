/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Respondents kept until their weights are known: records as they stand in the
 * stream, and of what kind each is.
 *
 * The first MiB is kept in memory, what is more in a temporary file.
 */
#ifndef RESPONDENTS_H
#define RESPONDENTS_H

#include <stdint.h>

#include "base/slice.h"

struct diag;
struct respondents;

struct respondents *respondents_new(void);
void respondents_free(struct respondents *r);

/* Adds one of that kind.  0, or -1 and the diag when they cannot be kept. */
int respondents_add(struct respondents *r, uint32_t kind, struct slice record,
    struct slice eol, struct diag *d);

/* To be called behind the last: the next is the first.  0, or -1 and the
 * diag. */
int respondents_rewind(struct respondents *r, struct diag *d);

/* One that was added; texts are valid until the next call. */
struct respondent {
	uint32_t kind;
	struct slice record, eol;
};

/* 1, or 0 behind the last, or -1 and the diag. */
int respondents_next(struct respondents *r, struct respondent *next,
    struct diag *d);

#endif
