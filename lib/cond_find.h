/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names in a condition, found in the data.
 */
#ifndef COND_FIND_H
#define COND_FIND_H

#include "slice.h"

struct columns;
struct cond_tree;
struct diag;

/* Where they are looked for. */
struct cond_names {
	const struct columns *columns;
};

/* Adds the column of that name to the tree.  0, or -1 and the diag. */
int cond_find_column(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d);

/* Adds the column of that name, or else all that fit it as a pattern. */
int cond_find_columns(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d);

#endif
