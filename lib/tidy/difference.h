/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of differences: "Female - Male" is that of two columns, "Labour -
 * Conservative" of two rows.
 */
#ifndef DIFFERENCE_H
#define DIFFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;
struct tidy_table;

/* What stands between the two. */
#define DIFFERENCE_LESS " - "

/* The n things that a name can mean. */
struct difference_among {
	size_t n;
	bool (*called)(const void *ctx, size_t i, struct slice name);
	bool (*together)(const void *ctx, size_t i, size_t k);	/* or NULL */
	const void *ctx;
};

/*
 * In how many ways does the name mean two different things that go together?
 * Blanks at the ends of both do not count, and DIFFERENCE_LESS may be in what
 * they are called.  Fills the last way, if there is one.
 */
size_t difference_find(struct slice name,
    const struct difference_among *among, size_t *first, size_t *second);

/* An option for such names, what it was given, and what it wants. */
struct difference_asked {
	const char *option;
	const char *text;
	const char *thing;	/* "column" */
	const char *two;	/* "two columns" */
	const char *example;
};

/* The n names that there are, and whether one is the name of something. */
struct difference_names {
	const struct slice *names;
	size_t n;
	bool (*known)(const void *ctx, struct slice name);
	const void *ctx;
};

/*
 * The two names of a text that means nothing, if both are known: 0.  Else -1
 * and the diag, which says that there are no two, or what is not known and
 * could be meant.
 */
int difference_split(const struct difference_asked *asked,
    const struct difference_names *among, struct slice *left,
    struct slice *right, struct diag *d);

/* The two columns of that break, by their labels alone.  As above. */
size_t difference_columns(const struct tidy_table *t, struct slice heading,
    struct slice name, size_t *first, size_t *second);

#endif
