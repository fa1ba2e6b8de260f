/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns of a file say whose a row is, and what it is.
 */
#ifndef PEOPLE_COLUMNS_H
#define PEOPLE_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;

/* No column. */
#define PEOPLE_NOWHERE ((size_t)-1)

/* Files of several rows for each person, in words. */
struct people_kind {
	const char *sign;	/* a column that they have */
	const char *ids[3];	/* where that person's number can be ... */
	bool first;		/* ... or in the first column */
	const char *row;	/* is an event, a repeat */
	const char *one;
	const char *many;
};

struct people_columns {
	const struct people_kind *kind;	/* or NULL: rows are people */
	size_t id;		/* or PEOPLE_NOWHERE */
	size_t event;		/* of REDCap; or PEOPLE_NOWHERE */
	size_t repeat;
};

/* For a file whose columns have these names. */
struct people_columns people_columns_find(const struct slice *names, size_t n);

/* Makes the column of that name, which the option asks for, that of the id.
 * -1 and the diag if there is none, or if there are two. */
int people_columns_choose(struct people_columns *c, const struct slice *names,
    size_t n, const char *option, const char *name, struct diag *d);

#endif
