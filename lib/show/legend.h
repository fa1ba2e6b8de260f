/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a table: its base, who is left out, what nets are, what
 * intervals and letters assume, and the meaning of each sign that occurs.
 */
#ifndef LEGEND_H
#define LEGEND_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"
#include "show/bases.h"

struct buf;
struct sheet;
struct show_look;
struct tidy_cell;
struct tidy_column;
struct tidy_table;

/* Why a figure is [c]. */
#define LEGEND_SECRET "not shown, so that nobody can be known by it"

enum legend_kind {
	LEGEND_TOPLINE,		/* answers down, and their precision */
	LEGEND_AGREEMENT,	/* statements down, nets and precision across */
	LEGEND_BANNER,		/* breaks across, and bases in rows */
	LEGEND_FIGURES		/* figures without precision */
};

struct legend {
	enum legend_kind kind;
	struct bases bases;			/* of all tables of a sheet */
	const struct show_look *look;
	struct stem stem;			/* that is shown above items */
	struct slice net;			/* is the only one in it; or
						 * empty: all are */
	bool no_nets;				/* none is in it, */
	bool no_numbers;			/* nor a mean or the like, */
	bool no_columns;			/* nor any column but the total
						 */
	/* What was seen in the sheet so far: */
	unsigned status;	/* the codes of its cells; and */
	bool marked;		/* a cell has letters; */
	bool small;		/* a base is small, */
	bool hidden;		/* so a figure is hidden, */
	bool uncertain;		/* a figure is marked as uncertain, */
	bool uncertain_rest;	/* or is not, and its rest would be */
};

/* What is in the sheet, of a row of that kind. */
void legend_see_cell(struct legend *l, const struct tidy_cell *cell,
    enum table_kind kind);
void legend_see_column(struct legend *l, const struct tidy_column *column);
void legend_see_total(struct legend *l, const struct tidy_table *t);
void legend_see_table(struct legend *l, const struct tidy_table *t);

/* Adds the notes that say who and how: all but what letters, brackets, signs
 * and codes mean. */
void legend_statements(const struct legend *l, struct sheet *s);

/* Adds what letters say, and what was assumed in testing, if there are any. */
void legend_letters(const struct legend *l, struct sheet *s);

/* Adds that the weights leave little of a large base, if they do; the next one
 * says so, too. */
void legend_caution(const struct legend *l, struct sheet *s);

/* Adds what the style's signs for nobody and for next to nobody mean, if they
 * were seen; the next one says so, too. */
void legend_style(const struct legend *l, struct sheet *s);

/* Adds what brackets, signs and codes mean. */
void legend_signs(const struct legend *l, struct sheet *s);

/* Adds all three. */
void legend_notes(const struct legend *l, struct sheet *s);

#endif
