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
	ANSWER_BEGINS,		/* "5 (best)", "10 = Extremely likely" */
	ANSWER_AT_LEAST,	/* "3 or more", "90+": its lower bound */
	ANSWER_RANGE		/* "1-2 times", "2 or 3", "5 or fewer": none */
};

/*
 * *value is the number, but of ANSWER_NO_NUMBER and ANSWER_RANGE.  Digits that
 * go on in another way than a number does ("1,200", "1/2", "10:30", "2nd") are
 * no number, since nobody can tell which.
 */
enum answer_text answer_text_number(struct slice text, double *value);

#endif
