/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of a report as they are numbered and shown, whatever the format.
 */
#ifndef VIEWS_H
#define VIEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "show/legend.h"
#include "show/style.h"

struct report;
struct section;
struct sheet;
struct tidy_table;

enum view_kind {
	VIEW_AGREEMENT,		/* statements down, the four nets across */
	VIEW_ANSWERS,		/* statements down, answers across */
	VIEW_ITEMS,		/* items down, all rows of a table across */
	VIEW_TOPLINE,		/* answers down, and their precision */
	VIEW_BANNER,		/* answers down, breaks across */
	VIEW_SUMMARY,		/* statements down, breaks across */
	VIEW_CHANGE,		/* answers down, this wave and the last */
	VIEW_TREND,		/* answers down, waves across */
	VIEW_WEIGHTING		/* categories down, sample and target across;
				 * or what weights are like */
};

struct view {
	enum view_kind kind;
	const struct section *section;
	const struct tidy_table *table;	/* the first one of several; of a trend
				 * that of all waves */
};

struct views {
	struct view *items;	/* section after section; number 1 is the
				 * first */
	size_t n;
};

/* What there is to show; has to be cleared. */
void views_init(struct views *v, const struct report *r);
void views_clear(struct views *v);

/* Does the view show all tables of its section, one a line? */
bool views_has_all(const struct view *v);

/* How a report shows the view, with or without precision: a banner as was asked
 * where it was made. */
struct show_look views_look(const struct view *v, bool margins);

/* Adds the notes on who and how, its base first, and the caution that weights
 * spoil it, but not how precise figures are: of a workbook, which has both ends
 * of intervals in cells. */
void views_statements(const struct view *v, struct sheet *s);

/* The legend of what is in the view. */
struct legend views_legend(const struct view *v,
    const struct show_look *look);

#endif
