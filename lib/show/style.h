/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * House styles, and what else was asked for: how figures are shown, and never
 * which.
 */
#ifndef STYLE_H
#define STYLE_H

#include <stdbool.h>
#include <stddef.h>

#include "table/made.h"

struct table_look;
struct tidy_table;

/* The rows of bases, in this order. */
enum style_base {
	STYLE_NO_BASE,
	STYLE_UNWEIGHTED,
	STYLE_WEIGHTED,
	STYLE_EFFECTIVE
};

#define STYLE_BASES 3

struct style {
	struct {
		enum style_base what;
		const char *label;
	} bases[STYLE_BASES];
	bool bases_last;	/* below the answers, not above */
	unsigned decimals;	/* unless the options say otherwise */
	const char *none;	/* what stands for nobody */
	const char *low;	/* and for a share that rounds to 0 */
	bool letters;
	bool capital_nets;
};

/* How tables are shown. */
struct show_look {
	const struct style *style;
	enum made_show as;	/* what shares are shown as */
	bool letters;		/* letters are asked for, whatever the style */
	bool margins;		/* precision is shown: not of vote intention */
	bool intervals;		/* asked for, so agreement has no +/- */
	bool brackets;		/* around small bases and uncertain figures, and
				 * percent signs above counts; not in csv, where
				 * brackets are negative numbers to a
				 * spreadsheet, and signs divide by 100 */
	bool waves;		/* stand across */
	bool bars;		/* instead of precision and bases */
	bool utf8;		/* bars may be block characters */
	size_t width;		/* of the screen; 0: none */
	size_t number;		/* that the table has among others; or 0 */
};

/* Are columns of the table compared by letters, or with the rest, and is that
 * shown? */
bool style_has_letters(const struct show_look *look,
    const struct tidy_table *t);

/* Is precision +/- rather than an interval?  So it is of agreement, and where
 * the interval is as far on both sides. */
bool style_plus_minus(const struct show_look *look,
    const struct table_look *made, bool agreement);

/* Makes banner tables look as was asked where they were made. */
void style_look(struct show_look *look, const struct made_shown *shown);

/* All, in the order of made_styles. */
extern const struct style style_list[];

#endif
