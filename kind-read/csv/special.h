/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which bytes say that a field needs a closer look before it is a clean answer.
 */
#ifndef SPECIAL_H
#define SPECIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

#define SPECIAL_VEC 32

typedef unsigned char special_vec
    __attribute__((vector_size(SPECIAL_VEC), aligned(1)));

struct special {
	unsigned char flags[256];	/* of each byte; 0: it is plain */
	unsigned char delimiter;
	bool wide;		/* the machine has AVX2 and may use it */
	special_vec delim, blank, quote, underscore;	/* whole vectors ... */
	special_vec starts[256];	/* ... of other bytes that begin one, */
	special_vec always[2];	/* ... or are special anywhere */
	size_t nstarts, nalways;
};

/* Blanks, quotes, __NA__ and what stands below the quote in ASCII; *s is all
 * zero. */
void special_init(struct special *s, unsigned char delim, bool wide);

/* From now on the byte is special where a field begins, or anywhere. */
void special_start(struct special *s, char byte);
void special_always(struct special *s, char byte);

/*
 * How far do fields go that are not special?  Begins with the field at the
 * offset from in a well-formed record; returns the offset of the field that is,
 * or n + 1 when there is none.
 */
size_t special_plain(const struct special *s, struct slice record,
    size_t from);

/* Does the field at that offset need only its quotes taken off?  Fills *text
 * with what stands between them. */
bool special_quoted(const struct special *s, struct slice record, size_t from,
    struct slice *text);

/* Is nothing special of the field as it stands? */
bool special_none(const struct special *s, struct slice raw);

#endif
