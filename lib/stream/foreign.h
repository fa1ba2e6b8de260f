/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that are no CSV: what they are, by their first bytes.
 */
#ifndef FOREIGN_H
#define FOREIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;

/* What a file is ("an SPSS file (.sav)") and what to do with it; no advice
 * where kind-read reads such files. */
struct foreign {
	const char *what;
	const char *advice;
};

/*
 * Of a file that begins like this; what is NULL when it may be text.  The more
 * bytes there are, the more is told apart: at least 512 are wanted, or all.
 */
struct foreign foreign_find(struct slice begin);

/* Of the same bytes: is it a Stata file of version 104 or later, or a portable
 * one of SPSS? */
bool foreign_is_stata(struct slice begin);
bool foreign_is_portable(struct slice begin);

/* Of one with these columns, that is CSV and no survey: a table stream, or a
 * codebook. */
struct foreign foreign_names(const struct slice *names, size_t n);

/* The error for one who reads surveys.  -1, or 0 when it may be one. */
int foreign_refuse_names(const struct slice *names, size_t n, struct diag *d);

/* The error for one who reads survey streams only, also of text in UTF-16.
 * -1, or 0 when it may be a stream. */
int foreign_refuse(struct slice begin, struct diag *d);

#endif
