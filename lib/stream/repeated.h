/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of its column's different fields the record's field is: found once for
 * each record, for all who keep what they made of a field.
 *
 * Fields are numbered in the order of arrival, so nothing that is shown may
 * depend on the numbers.  A column with more than REPEATED_MOST of them is
 * given up, and takes no more time or memory.
 */
#ifndef REPEATED_H
#define REPEATED_H

#include <stddef.h>

struct map;
struct slice;

#define REPEATED_MOST 256

/* Of one column. */
struct repeated_field {
	size_t want;		/* fields[want] is its field */
	size_t number;		/* of the record's field, less than
				 * REPEATED_MOST; or MAP_NONE, if the column is
				 * given up or no record has come */
	struct map *fields;	/* NULL: it is given up */
};

struct repeated;

struct repeated *repeated_new(void);
void repeated_free(struct repeated *r);	/* NULL is fine */

/* That of the column, which belongs to r and is the same whoever asks. */
const struct repeated_field *repeated_column(struct repeated *r, size_t want);

/* Another record. */
void repeated_next(struct repeated *r, const struct slice *fields);

#endif
