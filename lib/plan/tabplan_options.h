/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options that a row of a plan sets.
 */
#ifndef TABPLAN_OPTIONS_H
#define TABPLAN_OPTIONS_H

#include <stddef.h>

#include "cli/option.h"

struct tabplan;

/*
 * Sets the options of a row: what it says, else what the defaults say; where
 * both are silent, options stay, and lists become copies, for the caller to
 * clear.  Each column that is wrong is told, and is a mistake.  Texts live as
 * long as the plan.
 */
void tabplan_options_set(struct tabplan *p, size_t row,
    const struct option_table *groups, size_t ngroups);

#endif
