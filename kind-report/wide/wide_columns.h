/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the columns of the tables of a sheet with breaks across stand.
 *
 * Labels have place 0.  A narrow place that stays empty parts two breaks, so
 * that a rule ends where its break ends.  If a column of a break has letters,
 * all of them have a place for letters beside the one of figures.
 */
#ifndef WIDE_COLUMNS_H
#define WIDE_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct tidy_column;
struct tidy_difference;
struct tidy_table;

struct wide_column {
	struct slice heading;	/* of the break */
	struct slice title;	/* what readers call it */
	struct slice label;
	struct slice letter;
	bool letters;		/* the place beside it is for them */
	size_t at;		/* its place */
};

/* All zero has none. */
struct wide_columns {
	struct wide_column *list;
	size_t n;
	size_t width;		/* how many places there are */
	bool breaks;		/* some column is of a break, */
	bool letters;		/* and some has a letter */
	struct arena texts;	/* of differences */
};

/* Adds the columns of the table that are not there yet, of its last wave, and
 * of its differences, with their intervals if margins are shown; all places are
 * found anew. */
void wide_columns_add(struct wide_columns *w, const struct tidy_table *t,
    bool margins);
void wide_columns_clear(struct wide_columns *w);

/* Has the other the same breaks, and are all of its columns there, with the
 * same letters? */
bool wide_columns_have(const struct wide_columns *w,
    const struct wide_columns *other);

/* The column with the heading and label of that one, which is there. */
const struct wide_column *wide_columns_find(const struct wide_columns *w,
    const struct tidy_column *c);

/* What there is to say of a difference, each in a column. */
enum wide_columns_gap {
	WIDE_COLUMNS_GAP,	/* how large it is, */
	WIDE_COLUMNS_LOWER,	/* the ends of its interval, */
	WIDE_COLUMNS_UPPER,
	WIDE_COLUMNS_P,		/* and its p-value */
	WIDE_COLUMNS_GAPS
};

/* That column of a difference, or NULL if it is not there. */
const struct wide_column *wide_columns_find_gap(const struct wide_columns *w,
    const struct tidy_table *t, const struct tidy_difference *d,
    enum wide_columns_gap gap);

/* Does the column stand below a break?  The total stands below no heading but
 * its own. */
bool wide_columns_broken(const struct wide_column *c);

/* The last column of the break of the i-th one. */
size_t wide_columns_last(const struct wide_columns *w, size_t i);

/* The last place of a column, where its letters are if it has any. */
size_t wide_columns_end(const struct wide_column *c);

#endif
