/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns hold joined answers ("1;2;3;"), and which answers these are.
 */
#ifndef JOINED_H
#define JOINED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct joined;

/*
 * For so many columns.  The separator is what the user or the platform says,
 * or NULL: then it is ";" in a column that has one, or a line break where more
 * fields have that, and else ",".
 */
struct joined *joined_new(size_t ncolumns, const char *separator);
void joined_free(struct joined *j);

/* The user says that the column holds joined answers. */
void joined_ask(struct joined *j, size_t column);

/* Takes a respondent's fields, one for each column, in which a line break is
 * LF. */
void joined_add(struct joined *j, const struct slice *fields);

/*
 * Does the column hold joined answers, at least one?  So it is if the user said
 * so, or if every field that is not empty ends with ";" and there are no more
 * different answers than a column may have.
 */
bool joined_is(const struct joined *j, size_t column);

/* Are there more than JOINED_MOST, though the user said so? */
#define JOINED_MOST 500
bool joined_too_many(const struct joined *j, size_t column);

/* Between the answers of a column that does. */
const char *joined_separator(const struct joined *j, size_t column);

/*
 * Its different answers, in the order in which they are shown; they live as
 * long as j, the array is the caller's.  Returns how many.
 */
size_t joined_options(const struct joined *j, size_t column,
    struct slice **options);

/* Does this option of the column look like the first half of an answer that has
 * the separator in its text?  Then *other is what looks like the second, see
 * torn.h. */
bool joined_torn(const struct joined *j, size_t column, struct slice option,
    struct slice *other);

#endif
