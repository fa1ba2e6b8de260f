/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From counts to figures: the table of each question.
 */
#ifndef TOPLINE_H
#define TOPLINE_H

struct diag;
struct opts;
struct survey;
struct survey_options;
struct table_set;

/*
 * Fills the set with one table for each question, whose tally is forgotten then
 * (tally.h).  0, or -1 and the diag when
 * --agree meets an answer that is on no known scale of agreement, --cumulative
 * a question without an ordered scale, or --lead names nothing: wrong is that
 * option then, or else NULL.
 */
int topline_make(struct table_set *set, const struct survey *s,
    const struct opts *o, const char **wrong, struct diag *d);

/* The options of the survey that has everybody in its bases, for --rebase both;
 * they have the other's lists. */
void topline_options_of_all(struct survey_options *all,
    const struct survey_options *o);

/*
 * Puts the figures of that survey beside those of the tables of the set, which
 * has the same questions.  0, or -1 and the diag, also for a set with
 * --min-cell, of which the sums are not known that would give a cell away.
 */
int topline_put_beside(const struct table_set *set, const struct survey *all,
    const struct opts *o, const char **wrong, struct diag *d);

/* Puts answers, or statements, in the order that --sort asks for, when it is
 * known what is hidden. */
void topline_sort(const struct table_set *set, const struct opts *o);

#endif
