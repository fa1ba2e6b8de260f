/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a row of a plan says: in a column of its own, else by the defaults, else
 * the command line does.  What is said nearer overrules what is said further
 * away and does not go with it.
 */
#ifndef TABPLAN_SAYS_H
#define TABPLAN_SAYS_H

#include <stdbool.h>
#include <stddef.h>

struct tabplan;

/* A field that says as much: as if the option had not been given. */
#define TABPLAN_SAYS_NOTHING "-"

/* Does the row ask for the option, or have it of the defaults? */
bool tabplan_says(const struct tabplan *p, size_t row, const char *option);

/* Does the row have what the defaults say of that option? */
bool tabplan_says_default(const struct tabplan *p, size_t row,
    const char *option);

/* Does the plan ask for what the option does not go with, so that the command
 * line says it in vain? */
bool tabplan_says_rival(const struct tabplan *p, size_t row,
    const char *option);

/* The i-th option that some other does not go with; NULL behind the last. */
const char *tabplan_says_far(size_t i);

#endif
