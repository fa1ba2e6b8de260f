/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The number in the text of an answer: "10 - Extremely likely" begins with 10.
 */
#ifndef ANSWER_TEXT_H
#define ANSWER_TEXT_H

#include "base/slice.h"

enum answer_text {
	ANSWER_NO_NUMBER,
	ANSWER_IS_NUMBER,	/* "5", "-1.5" */
	ANSWER_BEGINS,		/* "5 (best)", "10 = Extremely likely"; or
				 * "Best (5)" */
	ANSWER_AT_LEAST,	/* "3 or more", "90+": its lower bound */
	ANSWER_RANGE		/* "1-2 times", "2 or 3", "5 or fewer", "Under
				 * 18", and "1,200": not even the code */
};

/*
 * *value is the number, but of ANSWER_NO_NUMBER and ANSWER_RANGE.  Digits that
 * go on in another way than a number does ("1/2", "10:30", "2nd") are none.
 */
enum answer_text answer_text_number(struct slice text, double *value);

/* What stands behind the number that the text begins with: "Don't know" of "99.
 * Don't know"; all of it if there is none. */
struct slice answer_text_words(struct slice text);

/* The units in which the number is, a bit for each: "15 minutes" and "1 hour"
 * are no numbers to be compared, nor are "1 time a week" and "2 times a day".
 * 0 if there is none. */
unsigned answer_text_unit(struct slice text);

#endif
