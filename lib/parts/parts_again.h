/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a program whose data are parts: those of the parts, and those
 * that are given again.
 */
#ifndef PARTS_AGAIN_H
#define PARTS_AGAIN_H

#include <stddef.h>

struct diag;
struct merged;
struct option_table;
struct parts_options;
struct survey_options;

/* Where they are set. */
struct parts_again {
	const struct option_table *groups;
	size_t ngroups;
	const char *const *shown;	/* names of those that only show, of
				 * this program alone, then NULL */
	struct survey_options *o;
	const char **plan;
};

/*
 * Sets, in options of which none is given so far, those that the parts were
 * counted with: what only shows, and files, as the command line has it;
 * anything else that is given again has to be the same, and files have to be
 * those of the parts.  Texts live as long as p.  0, or -1 and the diag.
 */
int parts_again_set(const struct parts_again *again,
    const struct parts_options *o, struct merged *p, struct diag *d);

#endif
