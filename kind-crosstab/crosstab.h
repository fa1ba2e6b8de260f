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

/* What tables are made of; the survey and the banner are counted. */
struct crosstab {
	const struct survey *survey;
	const struct banner *banner;
	const struct sums *people;	/* all who are asked */
	const struct opts *o;
	const char *wrong;	/* filled: the option, or NULL for others */
};

/*
 * Makes the tables; the look of the set is filled.  0, or -1 and the diag when
 * --stats or --summary want what no question has, or --difference and --lead
 * name nothing, which is what is wrong then.  To be cleared in any case.
 */
int crosstab_make(struct table_set *set, struct crosstab *of, struct diag *d);
void crosstab_clear(struct table_set *set);

#endif
