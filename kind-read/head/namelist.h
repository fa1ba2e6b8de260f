/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names in a remark, with commas: all of them, or so many "and 3 more".
 */
#ifndef NAMELIST_H
#define NAMELIST_H

#include <stddef.h>

#include "base/buf.h"

/* All zero is an empty one that lists all. */
struct namelist {
	size_t most;		/* so many are listed; all, if it is 0 */
	size_t n;		/* so many were added */
	struct buf text;	/* those that are listed */
};

/* Adds the name.  Returns its text, to which more can be put, or NULL if it is
 * one of those that are only counted. */
struct buf *namelist_add(struct namelist *l, struct slice name);

/* Puts the names, and how many more there are. */
void namelist_put(const struct namelist *l, struct buf *out);

void namelist_clear(struct namelist *l);

#endif
