/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers with a decimal comma: 0,85 and 1.234,5.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * If all of s is a number in that notation, writes it to out with a decimal
 * point and without dots between thousands, puts it in *number and returns
 * true.  Digits after a comma, dots, a sign and an exponent may be there or
 * not; dots stand before each three digits, behind one to three of which the
 * first is not 0.  So 1.234 is 1234, and 0.123 and 12.34 are no such numbers.
 * out has room for s and may be where s is.
 */
bool decimal_point(struct slice s, char *out, struct slice *number);

enum decimal_comma {
	DECIMAL_NOT,		/* a, 0.85 and 1,2,3 */
	DECIMAL_MAYBE,		/* 7; and 1,250, which is 1250 in English */
	DECIMAL_SURELY		/* 0,85 and 0,850 and -12,5 */
};

/* Does it look like such a number, without dots? */
enum decimal_comma decimal_comma(struct slice s);

#endif
