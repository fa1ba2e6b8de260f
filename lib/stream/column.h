/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns by name: which one is meant, and lists with wildcards.
 */
#ifndef COLUMN_H
#define COLUMN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct csvin;
struct diag;

/* The names in a file's header, in their order; belongs to the caller. */
struct columns {
	const char *file;	/* for messages */
	const struct slice *names;
	size_t n;
};

#define COLUMN_NONE ((size_t)-1)

/*
 * The columns of a stream.  Their names are put in names, which has room for
 * csvin_ncolumns; they are valid as long as the stream is open.
 */
struct columns column_names(const struct csvin *in, struct slice *names);

/* Are all names there and different from each other?  0, or -1 and the diag. */
int column_check_names(const struct csvin *in, struct diag *d);

/*
 * Asks the file for its n columns of these names, wherever they stand, and puts
 * in want what csvin_field is to be given.  Returns which name is the first that
 * no column has, or n.
 */
size_t column_want(struct csvin *in, const char *const *names, size_t n,
    size_t *want);

/* The number of the column of that name, or COLUMN_NONE. */
size_t column_find(const struct columns *c, struct slice name);

/* The same, and if there is none fills the diag, with the nearest name. */
size_t column_need(const struct columns *c, struct slice name,
    struct diag *d);

/* Can a column of that name be added?  It is UTF-8 without blanks at its ends
 * and line breaks, and not there.  0, or -1 and the diag. */
int column_check_new(const struct columns *c, struct slice name,
    struct diag *d);

/* The name that could have been meant, a few letters away; or COLUMN_NONE. */
size_t column_nearest(const struct columns *c, struct slice name);

/* Does the name fit the pattern, in which * is any text and ? any byte? */
bool column_glob(struct slice pattern, struct slice name);

/*
 * Adds the columns that fit the pattern to list, which has room for all of
 * the header's, behind the n that are there, in the header's order and each
 * one once.  Returns the new n; a pattern that fits none is an error, and 0 is
 * returned with the diag filled.
 */
size_t column_match(const struct columns *c, struct slice pattern,
    size_t *list, size_t n, struct diag *d);

/* The next part of such a list as column_list reads, up to a comma outside back
 * quotes, where the text goes on; was it quoted? */
struct slice column_part(const char **text, bool *quoted);

/*
 * Reads a list of names and patterns separated by commas, like "q1,kind_*".
 * A name with a comma, * or ? in it stands in `back quotes`; a text that is a
 * column's whole name means that column.  Returns how many are in *list, which
 * the caller frees, or 0 with the diag filled and *list NULL.
 */
size_t column_list(const struct columns *c, const char *text, size_t **list,
    struct diag *d);

#endif
