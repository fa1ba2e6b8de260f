/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Means, medians, standard deviations and net promoter scores of a question
 * whose answers have values.
 */
#ifndef STATISTICS_H
#define STATISTICS_H

#include <stdbool.h>

struct banner;
struct diag;
struct opts;
struct making;
struct survey;
struct table_set;

/* Are the answers numbers of which only the statistics are wanted: does the
 * codebook call the column a number, or are there too many for rows? */
bool statistics_only(const struct making *w, const struct opts *o);

/*
 * Adds the rows that --stats asks for, in each column of those whose answer
 * has a value.  Nothing for sets, or where no answer has one.
 *
 * Values that are not from 0 to 10 have no part in the net promoter score
 * (estimate_side).  A question without any answer from 7 to 10 has none.
 */
void statistics_add(const struct making *w, const struct banner *b,
    const struct opts *o);

/* Remarks on standard error on numbers that look like codes for no answer, on
 * those that have no part in a score, and on questions without one. */
void statistics_remark(const struct survey *s, const struct opts *o,
    const char *prog);

/* 0, or -1 and the diag if --stats is asked for and no table has any; that
 * there are no respondents is for others to say. */
int statistics_check(const struct table_set *set, const struct opts *o,
    struct diag *d);

#endif
