/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the numbers of a column are: of how much they tell, or names.
 *
 * Regions from 1 to 9 are numbers too, and so are those of respondents; a mean
 * of either is a wrong figure.  A table of ids has a row for each respondent.
 */
#ifndef QUANTITY_H
#define QUANTITY_H

struct asked_column;
struct codebook_variable;

enum quantity {
	QUANTITY_OF,		/* a mean says something */
	QUANTITY_CODE,		/* names, or too few to tell: percentages do */
	QUANTITY_MANY,		/* so many names that no table shows them */
	QUANTITY_ID		/* another one for nearly each respondent */
};

/*
 * Of a column without data (c is NULL) or with them.  A quantity has a word in
 * its name or wording that says so, decimals, or many different values; or it
 * runs from 0 to 10.  A word that says it is none, such as "code" or "year" at
 * its end or "which", goes before all of them.  A column in which somebody has
 * no number, or all the same, is no quantity.
 */
enum quantity quantity_find(const struct codebook_variable *v,
    const struct asked_column *c);

#endif
