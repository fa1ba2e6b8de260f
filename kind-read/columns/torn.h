/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Was one of a column's joined answers torn in two, since it has the separator
 * in its own text?
 */
#ifndef TORN_H
#define TORN_H

#include <stdbool.h>
#include <stddef.h>

/* { NULL, 0, 0, 0 } has seen nothing. */
struct torn {
	struct torn_part *parts;
	size_t n;
	size_t cap;
	size_t last;		/* part of this field and 1; 0: none yet */
};

/* The next part of a field, by a number that all of this text have; numbers
 * come from 0 on. */
void torn_add(struct torn *t, size_t part);

/* The field has no more. */
void torn_end(struct torn *t);

/*
 * Which part stood right behind this one wherever one of both did, in two
 * fields at least?  So do the halves of one answer, and nothing else in a file
 * of some size.  False: none did.
 */
bool torn_other_half(const struct torn *t, size_t part, size_t *other);

void torn_clear(struct torn *t);

#endif
