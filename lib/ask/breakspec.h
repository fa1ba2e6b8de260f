/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaks: a column and the groups that its answers fall into, as in
 * "Age=age:18-24,25-34,55+" or "gender".
 *
 *	break := [label "="] column [":" group ("," group)*]
 *
 * group.h has the groups.  A label or column with one of = : > , or a quote in
 * it stands in `back quotes` or in "quotes", inside which quotes are doubled;
 * blanks around it are no part of it.
 */
#ifndef BREAKSPEC_H
#define BREAKSPEC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct diag;
struct group;

struct breakspec {
	struct slice label;	/* empty if there is none */
	struct slice column;
	struct group **groups;	/* in their order; no two labels are equal */
	size_t ngroups;
	struct arena arena;	/* of the texts */
};

/*
 * Reads one break, the whole text.  0, or -1 with the diag filled and *b empty.
 * The text need not live on.
 */
int breakspec_parse(struct breakspec *b, const char *text, struct diag *d);
void breakspec_clear(struct breakspec *b);

/*
 * Takes the first of nested breaks, "gender>age:18-34,35+", off the rest: puts
 * it without blanks around it in *level and returns true, or false behind the
 * last, where *rest is NULL.  A > in quotes is none.
 */
bool breakspec_level(const char **rest, struct slice *level);

/*
 * Reads a name, quoted or not, up to one of the bytes of stop or the end, and
 * moves *p there.  The name lives as long as the arena.  False if it is empty,
 * or quotes are where they may not be.
 */
bool breakspec_name(const char **p, const char *stop, struct arena *a,
    struct slice *name);

#endif
