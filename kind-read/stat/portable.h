/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ReadStat does not get right in a portable file of SPSS.
 *
 * The file begins with a table of 256 places that stand for fixed characters;
 * the byte at a place is how the file writes that character.
 */
#ifndef PORTABLE_H
#define PORTABLE_H

struct arena;
struct diag;
struct statio;

/*
 * PSPP writes the superscript 8 as "8", too, and ReadStat takes the last place
 * of a byte for its meaning, not the first; then it reads no number.  Patches
 * what is read of the table, with bytes that live in the arena.
 *
 * Bytes above 127 that are not in the table, which ReadStat makes blanks, are
 * an error: -1 and the diag, without the file's name.
 */
int portable_mend(struct statio *io, struct arena *a, struct diag *d);

/* Numbers are written to the base of 30, in digits that a double does not
 * hold; this gives the decimal number that is meant. */
double portable_number(double x);

#endif
