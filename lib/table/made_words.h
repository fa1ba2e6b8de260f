/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words in which a stream says how a table was made, "confidence=95": what
 * each is in memory, and its value as text.
 */
#ifndef MADE_WORDS_H
#define MADE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "table/made.h"

struct buf;

/* What a value is in memory. */
enum made_value {
	MADE_AS_TABLES,		/* size_t, 1 or more, about the stream */
	MADE_AS_PART,		/* the same, only said where there are some */
	MADE_AS_PEOPLE,		/* uint64_t */
	MADE_AS_DECIMALS,		/* unsigned */
	MADE_AS_LEVEL,		/* double, above 0 and below 1; in percent */
	MADE_AS_SWITCH,		/* bool, in one of two words */
	MADE_AS_INTERVAL,		/* an enum each, in one of several */
	MADE_AS_METHOD,
	MADE_AS_CORRECTION,
	MADE_AS_FAMILY,
	MADE_AS_PERCENT,
	MADE_AS_WEIGHT,		/* a name, see made_weight_of */
	MADE_AS_WEIGHTING,
	MADE_AS_SHOW,
	MADE_AS_STYLE,
	MADE_AS_ROWS,		/* struct made_rows: "3" or "3,5" */
	MADE_AS_TESTS,		/* bools of struct table_tests */
	MADE_AS_LEVELS		/* its levels, "none" or "5,1" */
};

struct made_word {
	const char *name;
	enum made_value value;
	enum {
		MADE_ALWAYS,
		MADE_LATE,	/* not in streams of before, where it is 0 */
		MADE_SELDOM	/* only in streams where it is not 0 */
	} when;
	size_t at;		/* in struct made */
	const char *const *words;	/* of a switch */
	const char *said;	/* to people, behind the value, or for a switch
				 * that is on; NULL: name and value */
	const char *off;	/* for a switch that is off, or NULL */
};

/* In the order in which they are written, then one without a name; no more than
 * an unsigned has bits. */
extern const struct made_word made_words[];

/* Is it about the stream, and not about how tables are made? */
bool made_words_is_place(const struct made_word *w);

/* Which of its words a switch or an enum is, from 0. */
size_t made_words_chosen(const struct made *m, const struct made_word *w);

/* Adds the value. */
void made_words_put(const struct made *m, const struct made_word *w,
    struct buf *out);

/* Reads it; m keeps a weight's name.  False if it is no value of that word. */
bool made_words_take(struct made *m, const struct made_word *w,
    struct slice text);

#endif
