/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is nearly always a mistake in a command or in its codebook: a note on
 * standard error or, if it is strict, part of an error.
 */
#ifndef REMARKS_H
#define REMARKS_H

#include <stdbool.h>

#include "base/buf.h"

struct diag;

struct remarks {
	const char *prog;
	const char *at;		/* "plan.csv:7", which asks for what is remarked
				 * on; or NULL */
	bool strict;
	struct buf errors;	/* so far */
	struct buf told;	/* each, with a NUL behind it */
};

/* What was told before is not told again, wherever it was asked for. */
void remarks_add(struct remarks *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A label that the command names: "no respondent has" is put before it. */
void remarks_unseen(struct remarks *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* What is no mistake: a note, though the others be errors, and each time. */
void remarks_note(const struct remarks *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Ends them.  0, or -1 and the diag with all errors. */
int remarks_end(struct remarks *r, struct diag *d);

#endif
