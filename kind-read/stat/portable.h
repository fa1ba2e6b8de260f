/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ReadStat does not get right in a portable file of SPSS.
 *
 * The file begins with a table of 256 places that stand for fixed characters;
 * the byte at a place is how the file writes that character.
 */
#ifndef PORTABLE_H
#define PORTABLE_H

#include <stddef.h>

struct arena;
struct diag;
struct statio;

/*
 * A missing value is a star and a dot, but other programs write another byte
 * for the dot, of which ReadStat makes a number.  What is read is watched for
 * that, where a number begins.
 */
struct portable {
	char star;
	char dot;
	enum { PORTABLE_INSIDE, PORTABLE_NUMBER, PORTABLE_STAR } next;
};

/*
 * PSPP writes the superscript 8 as "8", too, and ReadStat takes the last place
 * of a byte for its meaning, not the first; then it reads no number.  Nor does
 * it read a file with an odd date.  Patches what is read of the table and the
 * date, with bytes that live in the arena, and makes p ready.
 *
 * Bytes above 127 that are not in the table, which ReadStat makes blanks, are
 * an error: -1 and the diag, without the file's name.
 */
int portable_mend(struct portable *p, struct statio *io, struct arena *a,
    struct diag *d);

/* Mends what was read, once next says what it is; for statio_filter. */
void portable_filter(void *portable, char *bytes, size_t n);

/* Numbers are written to the base of 30, in digits that a double does not
 * hold; this gives the decimal number that is meant. */
double portable_number(double x);

#endif
