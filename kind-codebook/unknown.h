/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The values of a column that should not be there, counted.
 */
#ifndef UNKNOWN_H
#define UNKNOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct codebook_variable;
struct map;

/* Zeroed, there are none. */
struct unknown {
	struct map *values;
	uint64_t *counts;	/* of respondents, numbered as values */
	size_t cap;
	uint64_t total;
	bool many;		/* more different ones than are kept */
};

void unknown_add(struct unknown *u, struct slice value);
void unknown_clear(struct unknown *u);

/* The different values, in their order, unless there are many.  Returns how
 * many are in *list, which the caller frees. */
size_t unknown_values(const struct unknown *u, struct slice **list);

/*
 * Adds lines that begin with the prefix: '3 respondents have "x", ' and why,
 * for the ten that most respondents have, and one for the rest.  With a
 * variable, the answer follows that could have been meant.
 */
void unknown_lines(const struct unknown *u, const char *prefix,
    const char *why, const struct codebook_variable *v, struct buf *out);

#endif
