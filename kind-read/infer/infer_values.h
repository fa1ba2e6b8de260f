/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds for all values of a column, and the type that follows from it.
 */
#ifndef INFER_VALUES_H
#define INFER_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "codebook/codebook.h"

/* More different values than this are no answers to choose from. */
#define INFER_DISTINCT 200

struct infer_values {
	uint64_t respondents;
	uint64_t answered;	/* how many of them have a value, */
	uint64_t who;		/* and a sum that says which ones */
	size_t distinct;	/* values; more than INFER_DISTINCT: many */
	bool repeated;		/* two respondents have the same value, or
				 * nobody looked */
	/* Is there a value that ... */
	bool text;		/* is no number, or begins with 0 as in 007 */
	bool fraction;		/* is a number, but no whole one */
	bool no_code;		/* is no whole number from -99 to 9999 */
	bool no_tick;		/* is no word for yes or no */
	bool negative;
	bool positive;
	bool off_scales;	/* is below 20 or above 999, no body's weight */
	bool blank;		/* has a blank in it */
	bool long_text;
	bool comma;		/* is surely a number with a decimal comma */
	bool no_comma;		/* is none, see decimal_comma */
	unsigned no_orders;	/* in which it is no date, of datetime.h */
};

/* Takes a value into account; the same one again changes nothing.  The first
 * five members are for the caller to fill. */
void infer_values_add(struct infer_values *f, struct slice value);

/*
 * The type of a column of that name.  Nothing but missing answers is text.
 * Different for each respondent and called like a number of respondents: id.
 * Numbers are codes of answers (single) if they are whole, at most 12 and
 * everybody gives one of few, and not called like a quantity; 0 and 1 always.
 * Dates are datetime.  Texts are single if they are short and at most 60, or
 * at most 200 and ten times as many respondents; but text if there are more
 * than 12 and most respondents have one of their own.
 */
enum codebook_type infer_values_type(const struct infer_values *f,
    struct slice name);

#endif
