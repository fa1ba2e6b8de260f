/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Banner tables: one for each question, with a column for each of the banner.
 */
#ifndef CROSSTAB_H
#define CROSSTAB_H

struct banner;
struct diag;
struct opts;
struct sums;
struct survey;
struct table_set;

/*
 * Makes the tables of a survey and a banner that are counted, with the sums of
 * all who are asked; the look of the set is filled.  0, or -1 and the diag when --stats or --summary want what no
 * question has.  To be cleared in any case.
 */
int crosstab_make(struct table_set *set, const struct survey *s,
    const struct banner *b, const struct sums *people, const struct opts *o,
    struct diag *d);
void crosstab_clear(struct table_set *set);

#endif
