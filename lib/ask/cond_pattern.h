/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a regular expression asks for, if it is simple enough to be said.
 */
#ifndef COND_PATTERN_H
#define COND_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

enum cond_pattern_kind {
	PATTERN_OTHER,		/* not to be said in a few words */
	PATTERN_IS,		/* "^South$" */
	PATTERN_BEGINS,		/* "^South", "^(North|South)" */
	PATTERN_ENDS,		/* "East$" */
	PATTERN_HAS		/* "East", "North|South" */
};

#define PATTERN_MOST 16

struct cond_pattern {
	enum cond_pattern_kind kind;
	size_t n;		/* of texts, one of which has to be there */
	struct slice texts[PATTERN_MOST];
};

/* Reads the pattern, an extended regular expression that is valid.  The texts
 * are written into room, which has at least as many bytes, and live there. */
void cond_pattern_read(struct slice pattern, char *room,
    struct cond_pattern *p);

/* Is it PATTERN_OTHER? */
bool cond_pattern_is_other(struct slice pattern);

#endif
