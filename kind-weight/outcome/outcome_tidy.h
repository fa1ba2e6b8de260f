/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The outcome of a weighting as published tables.
 *
 * Of each category of a margin they have how many were interviewed, the share
 * before, the one that was wanted, the one achieved, and the mean weight; of
 * the weights how far they go and what they cost: Kish's effective base and
 * design effect (Kish 1965, section 11.7), and the efficiency, 100 times the
 * effective base over those interviewed (Sharot 1986 for starting weights that
 * are all the same).
 */
#ifndef OUTCOME_TIDY_H
#define OUTCOME_TIDY_H

#include <stddef.h>

struct buf;
struct outcome;
struct tidy;

/*
 * Adds a table for each margin and each mean, and one of the weights, for each
 * of n outcomes of one weighting, one a group; n is 1 or more.  Percentages are
 * the doubles of fixed_figure, weights are in units of their mean.  The texts
 * belong to the outcomes, which have to live as long, or to the tables.
 */
void outcome_tidy(const struct outcome *o, size_t n, struct tidy *out);

#endif
