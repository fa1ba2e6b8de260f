/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shares of responses: of everything that was ticked in a set.
 */
#ifndef RESPONSES_H
#define RESPONSES_H

#include <stdint.h>

struct fixed_sum;
struct table_cell;
struct table_look;

/* The respondents in the base, and each of them as often as he ticked
 * anything; the same for those who ticked the option. */
struct responses {
	const struct fixed_sum *base;
	const struct fixed_sum *responses;
	const struct fixed_sum *squares;	/* base, as often as the square
						 * of that */
	const struct fixed_sum *part;
	const struct fixed_sum *ticks;
};

/*
 * The share R = W1 / D of an option, where W1 is the sum of weights w of those
 * who ticked it and D the sum of w t, t being how many options a respondent
 * ticked.  R is a ratio of two totals; with y = 1 for those who ticked it, its
 * linearised variance for the design "weights only" is
 *	V = n / (n - 1) * sum of w^2 (y - R t)^2 / D^2
 * (Binder 1983; R: svyratio), n as for figure_share.  The intervals are those
 * of a proportion with this variance; none at 0 and 100 percent.  Checked
 * against R survey 4.1-1 (test/oracle/oracle.R).
 */
void responses_share(struct table_cell *cell, const struct responses *r,
    uint64_t n_design, const struct table_look *look);

#endif
