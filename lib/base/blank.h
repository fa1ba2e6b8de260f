/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Blanks that nobody sees the difference of: no-break ones (U+00A0, U+2007,
 * U+202F) and those without width (U+200B, U+2060, U+FEFF).  What joins or
 * parts letters (U+200C, U+200D) is none, since scripts need it.
 */
#ifndef BLANK_H
#define BLANK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

enum blank {
	BLANK_NONE,
	BLANK_WIDE,		/* it has a width */
	BLANK_ZERO
};

/* Is such a blank at p, and which, if the character there has n bytes or n are
 * left?  It is asked for each that is not ASCII. */
static inline enum blank
blank_at(const char *text, size_t n)
{
	const unsigned char *p = (const unsigned char *)text;

	if (n >= 2 && p[0] == 0xc2)
		return p[1] == 0xa0 ? BLANK_WIDE : BLANK_NONE;
	if (n < 3)
		return BLANK_NONE;
	switch ((unsigned)p[0] << 16 | (unsigned)p[1] << 8 | p[2]) {
	case 0xe28087:	/* U+2007 */
	case 0xe280af:	/* U+202F */
		return BLANK_WIDE;
	case 0xe2808b:	/* U+200B */
	case 0xe281a0:	/* U+2060 */
	case 0xefbbbf:	/* U+FEFF */
		return BLANK_ZERO;
	default:
		return BLANK_NONE;
	}
}

/* Is there any in the text? */
bool blank_found(struct slice text);

/*
 * Makes no-break blanks common ones.  Where such a blank stands at an end of
 * the text, or one without width, all blanks and tabs there go; ends with common
 * ones alone stay.  In out, which has room for the text, or within it; it is
 * shorter if anything was done.
 */
struct slice blank_fold(struct slice text, char *out);

#endif
