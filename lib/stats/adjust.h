/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * p-values corrected for several tests.
 *
 * Which tests are one family is the caller's to choose, and n counts those that
 * were made, not those that might have been.
 */
#ifndef ADJUST_H
#define ADJUST_H

#include <stddef.h>

/*
 * ADJUST_BONFERRONI: the smaller of 1 and n p.  Holds the chance of any false
 *	finding in the family below the level.
 * ADJUST_BH: with the p-values ascending, the smallest n p[j] / j for j >= i,
 *	at most 1 (Benjamini and Hochberg 1995).  Holds the expected share of
 *	false findings among the findings below the level.
 * R: p.adjust(p, "bonferroni") and p.adjust(p, "BH").  Checked: 0.001, 0.008,
 * 0.012, 0.020, 0.041, 0.20 become 0.006, 0.024, 0.024, 0.030, 0.0492, 0.20 by
 * the second and 0.006, 0.048, 0.072, 0.12, 0.246, 1 by the first.
 */
enum adjust {
	ADJUST_NONE,
	ADJUST_BONFERRONI,
	ADJUST_BH
};

/* Which tests of a table are one family: those in a row and break, in all rows
 * of a break, in a row over all breaks, or all. */
enum adjust_family {
	ADJUST_ROW,
	ADJUST_BREAK,
	ADJUST_BANNER,
	ADJUST_TABLE
};

/* The words for them as options and formats have them, in their order, then
 * NULL. */
extern const char *const adjust_names[];
extern const char *const adjust_families[];

/* Corrects the n p-values of one family in their place; none may be NaN.  Their
 * order does not matter. */
void adjust_p(enum adjust method, double *p, size_t n);

#endif
