/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a table was made: which weight, level, test and look its figures have;
 * made_text.h has it as text.
 */
#ifndef MADE_H
#define MADE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "table/table.h"

struct buf;

/* What shares are shown as, and the words for it, then NULL. */
enum made_show { MADE_PERCENT, MADE_COUNTS, MADE_BOTH };
extern const char *const made_shows[];

/* The names of house styles (style.h), then NULL.  The first one is for who
 * asks for none. */
extern const char *const made_styles[];

/* Rows of a table, from 1, in their order. */
#define MADE_ROWS 16
struct made_rows {
	size_t n;
	size_t rows[MADE_ROWS];
};

/* How tables are to look, which changes no figure; all zero is as usual. */
struct made_shown {
	enum made_show as;
	unsigned style;		/* which of made_styles */
	bool letters;		/* shown, though the style has none */
	bool items;		/* all tables of the stream are items of one
				 * table, their rows across */
	struct made_rows summary;	/* each stands for the table in one of
				 * all tables of the stream */
};

struct made {
	size_t tables;		/* in the stream, 1 or more */
	size_t part;		/* of the stream that the table is in, where
				 * each is made in its own way; or 0 */
	enum table_percent percent;
	struct slice weight;	/* which one, as made_weight_of has it, if the
				 * set has several; else empty */
	struct table_look look;
	struct made_shown shown;
};

/* Adds a weight's name as the text has it, where no blank may be, so that
 * "w 1" is "w%201"; NULL is no weight, "-". */
void made_weight_of(const char *name, struct buf *out);

/* What stands for a table without a weight. */
#define MADE_NO_WEIGHT "-"

/* Is it a name as made_weight_of has it?  Every % stands before two digits of
 * its byte. */
bool made_is_weight(struct slice text);

/* Adds the name as it is; nothing if there is no weight. */
void made_put_weight(const struct made *m, struct buf *out);

/* Adds "weighted by w1" or "unweighted"; nothing if the set has one weight. */
void made_put_weighted(const struct made *m, struct buf *out);

/* Can two tables be of one weight?  Names are compared where both say one, and
 * with exact they have to; tables without a weight are of none anyhow. */
bool made_same_weight(const struct made *a, const struct made *b, bool exact);

#endif
