/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does the header come again, as in "cat april.csv may.csv"?  Then it would be
 * a respondent.  It may be quoted in another way, and have a byte-order mark.
 */
#ifndef AGAIN_H
#define AGAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct diag;

struct again {
	unsigned char delim;
	struct slice *names;
	size_t n;
	char *room;		/* for the names, and for those of a record */
	char first;		/* byte of the first name; or NUL */
	size_t least;		/* bytes of a record that is the header, 2
				 * and more ... */
	size_t slack;		/* ... and how many more it can have */
};

/* For a header as it stands in a file.  One column is never recognised, nor is
 * a header without any name, nor that of a table stream. */
void again_init(struct again *a, struct slice header, unsigned char delim);
void again_clear(struct again *a);

/* again_is, but for the length and the first byte. */
bool again_has_names(const struct again *a, struct slice record);

/*
 * Is the record, which is as wide as the header, that header?  Most differ in
 * their length or first byte, and then this costs nothing.
 */
static inline bool
again_is(const struct again *a, struct slice record)
{
	return record.n - a->least <= a->slack &&
	    (record.p[record.p[0] == '"'] == a->first ||
	    record.p[0] == '\xef' || a->first == '\0') &&
	    again_has_names(a, record);
}

/* The error message.  -1. */
int again_found(const char *file, uint64_t line, struct diag *d);

#endif
