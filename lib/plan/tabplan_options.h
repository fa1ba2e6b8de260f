/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options that a row of a plan sets.
 */
#ifndef TABPLAN_OPTIONS_H
#define TABPLAN_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/option.h"

struct diag;
struct survey_options;
struct tabplan;

/* Where options are set.  What an option that always has a value
 * leaves behind the program forgets itself, if it has such (else NULL): it is
 * as if it had not been given.  So it checks itself whether options go
 * together: 0, or -1 and the diag. */
struct tabplan_into {
	const struct option_table *groups;
	size_t ngroups;
	const struct survey_options *survey;	/* some of them */
	void (*forget)(void *to, const char *option);
	int (*check)(void *to, struct diag *d);
	void *to;
};

/*
 * Sets the options of a row: what it says, else what the defaults say; where
 * both are silent, options stay as the command line has them, and lists become
 * copies, for the caller to clear.  Of options that exclude each other, the row
 * has those that are said nearer: what it says goes before defaults, and both
 * go before the command line.  Each column that is wrong is told, and is a
 * mistake, and so are options that do not go together; then false is returned.
 * Texts live as long as the plan.
 */
bool tabplan_options_set(struct tabplan *p, size_t row,
    const struct tabplan_into *into);

#endif
