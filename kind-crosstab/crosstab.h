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
struct survey_run;
struct table_set;

/* What tables are made of; the survey and the banner are counted. */
struct crosstab {
	const struct survey *survey;
	const struct banner *banner;
	const struct sums *people;	/* all who are asked */
	const struct opts *o;
	const char *wrong;	/* filled: the option, or NULL for others */
};

/*
 * Makes the tables and their look, of tallies that are forgotten then
 * (tally.h), and remarks what they do not say on standard error.  0, or -1 and
 * the diag when --stats or --summary want what no question has, --sort no
 * column, or --difference and --lead name nothing.
 */
int crosstab_make(struct table_set *set, struct crosstab *of,
    const struct survey_run *run, struct diag *d);

/* Hides what must not be shown, then sorts by the column of --sort. */
void crosstab_finish(struct table_set *set, const struct crosstab *of,
    const struct survey_run *run);

#endif
