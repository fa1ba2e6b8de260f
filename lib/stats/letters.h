/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The letters of columns, and those that a cell bears for the columns that it
 * is significantly above.
 */
#ifndef LETTERS_H
#define LETTERS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Adds the name of the column with this number, from 0: A, B to Z, AA, AB to
 * ZZ, AAA and so on, as spreadsheets do. */
void letters_name(size_t i, struct buf *out);

/* What a cell is compared with: the same row in another column. */
struct letters_other {
	size_t column;		/* the number that its letter has */
	bool above;		/* this cell has the higher value, and the two
				 * were tested */
	double p;		/* two-sided, after any correction */
};

/*
 * Adds, in the order given, the letters of the columns that the cell is
 * significantly above.  With two levels a letter is capital if p is at most
 * levels[1], the stricter one, else small if p is at most levels[0]; with one
 * it is capital if p is at most that.  nlevels is 1 or 2.  Nothing is added
 * for a column that the cell is not above: of two cells the higher has the
 * letter.
 *
 * Commas part them if any of the others has a double letter (beyond column Z),
 * whether it is added or not: "AB" might be A and B, or the column AB.
 */
void letters_mark(const struct letters_other *others, size_t n,
    const double *levels, size_t nlevels, struct buf *out);

#endif
