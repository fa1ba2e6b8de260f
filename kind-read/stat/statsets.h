/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which variables of an SPSS file belong to which multiple-response set.
 */
#ifndef STATSETS_H
#define STATSETS_H

#include <stddef.h>

#include "base/slice.h"
#include "kind-read/head/namelist.h"

struct codebook;
struct diag;
struct facts;
struct savnames;
struct statmeta;

struct statset {
	struct slice name;	/* as the codebook calls it */
	struct slice title;
};

struct statsets {
	struct statset *items;	/* those that have variables */
	size_t n;
	size_t cap;
	size_t empty;		/* sets without variables */
	size_t bad;		/* that cannot be understood */
	size_t unknown;		/* members that are no variables */
	struct namelist left_out;	/* sets that cannot be had whole */
};

/*
 * Makes the variables in m members of the sets that the file describes: sets
 * group, flag and counted of each.  A set that counts another value of a
 * variable than an earlier one, or is not understood in part, is left out as a
 * whole.  0, or -1 and the diag; cleared either way.
 */
int statsets_read(struct statsets *sets, struct savnames *names,
    struct statmeta *m, struct diag *d);
void statsets_clear(struct statsets *sets);

/* Adds the sets to the codebook, behind its variables. */
void statsets_define(const struct statsets *sets, struct codebook *cb);

/* Adds how many sets there are, and what was wrong with them. */
void statsets_facts(const struct statsets *sets, struct facts *f);

#endif
