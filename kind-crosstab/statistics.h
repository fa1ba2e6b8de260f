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
struct significance;
struct survey;
struct table_set;

/* Are the answers numbers of which only the statistics are wanted: does the
 * codebook call the column a number, or are there too many for rows? */
bool statistics_only(const struct making *w, const struct opts *o);

/*
 * Adds the rows that --stats asks for, tested, in each column of those whose
 * answer has a value, and says who has none.  Nothing where answers have no
 * numbers that mean something (numeric in tally_result.h); of a set the values
 * are how many options were ticked.  The net promoter score is for whole
 * numbers that run from 0 to 10.
 */
void statistics_add(const struct making *w, const struct banner *b,
    const struct opts *o, struct significance *tests);

/* Remarks on standard error on numbers that look like codes for no answer, and
 * on the questions that are left without statistics. */
void statistics_remark(const struct survey *s, const struct opts *o,
    const char *prog);

/* 0, or -1 and the diag if too many respondents have no number. */
int statistics_check_numbers(const struct survey *s, const struct opts *o,
    struct diag *d);

/* 0, or -1 and the diag if --stats is asked for and no table has any; that
 * there are no respondents is for others to say. */
int statistics_check(const struct table_set *set, const struct opts *o,
    struct diag *d);

#endif
