/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are the targets of each margin shares, percentages or counts, and do they
 * sum to what these do?
 */
#ifndef TARGETS_CHECK_H
#define TARGETS_CHECK_H

#include <stdbool.h>

struct diag;
struct targets;

/*
 * Finds the unit, if the file does not say it (known), and whether margins have
 * to be rescaled; makes means of totals.  0, or -1 and the diag.
 */
int targets_check(struct targets *t, bool known, struct diag *d);

#endif
