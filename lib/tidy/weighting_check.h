/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Do the figures of a weighting's table agree with each other?
 */
#ifndef WEIGHTING_CHECK_H
#define WEIGHTING_CHECK_H

struct diag;
struct tidy_table;

/*
 * Rows of weights are in a table of their own, in their order, though not all
 * have to be there, and what can be worked out from the base is that:
 * efficiency and design effect.  Weights rise from the lowest to the highest.
 * Other tables of a weighting have the columns that say what it changed.  0, or
 * -1 and the diag without a place.
 */
int weighting_check(const struct tidy_table *t, struct diag *d);

#endif
