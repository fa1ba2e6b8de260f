/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of one cell: estimate, standard error, interval, status.
 */
#ifndef FIGURE_H
#define FIGURE_H

#include <stdint.h>

struct estimate;
struct estimate_response;
struct fixed_sum;
struct table_cell;
struct table_look;

/*
 * The share of base that is in sum, which is estimated.  The degrees of freedom
 * of the interval are those of the base, n - 1 (Korn and Graubard 1999, section
 * 5.2); a share that does not vary, as a margin of calibrated weights, has
 * none.  A base is marked as small as look->small says.
 */
void figure_share(struct table_cell *cell, const struct fixed_sum *sum,
    const struct fixed_sum *base, const struct estimate *e,
    const struct table_look *look);

/*
 * The share of responses that r is about, of the respondents in base.  The
 * intervals are those of a proportion with its variance; none at 0 and 100
 * percent.
 */
void figure_responses(struct table_cell *cell,
    const struct estimate_response *r, const struct fixed_sum *base,
    uint64_t n_design, const struct table_look *look);

/*
 * A mean, median or standard deviation of everybody in base; with a standard
 * error and an interval if the estimate has a variance.
 */
void figure_value(struct table_cell *cell, const struct estimate *e,
    const struct fixed_sum *base, const struct table_look *look);

/*
 * How many standard errors "+/-" stands for: the normal quantile of the
 * level, 1.96 for 95 percent.
 */
double figure_multiple(double level);

#endif
