/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sums that the counts of a table obey: what one hidden count can be worked
 * out from.
 *
 * Counts are numbered: that of a cell is row * ncolumns + column, a column's
 * base is nrows * ncolumns + column.  The sums are
 *	base	of all answers, in each column;
 *	net	of its answers, in each column; a cumulative row is one;
 *	base	of a net and the answers that are not in it, if there are some,
 *		in each column;
 *	base	of all nets, in each column, where a table has no answers and
 *		its nets add up to the base in all columns, as in agreement;
 *	raw	of a row and the raw one beside it, which are the same count,
 *		but for those in a raw net who gave no answer; of a raw net's
 *		rows; and of the base and all who gave no answer, which are the
 *		base of raw rows, and that is known;
 *	total	of the columns of a block, in each row but medians, and for the
 *		bases; the total is the first column.  A mean and a net promoter
 *		score of all are the columns' times their bases, and a standard
 *		deviation is from theirs and the means;
 *	twins	of columns of two blocks that hold the same respondents
 *		(twins.h), likewise.
 * Those of nets are left out where they do not add up, as in sets, where
 * somebody gives several answers.  The others are taken to be exact, though
 * those of sets, and of blocks that overlap or leave somebody out, are not.
 */
#ifndef TABLESUM_H
#define TABLESUM_H

#include <stdbool.h>
#include <stddef.h>

struct table;

struct tablesum {
	const size_t *counts;	/* the sum, then its parts; of twins, one side
				 * and then the other */
	size_t n;		/* of them all, 2 at least */
};

struct tablesums {
	size_t *counts;		/* of all sums, one behind the other */
	size_t ncounts;
	size_t counts_cap;
	size_t *ends;		/* where each sum ends */
	size_t n;
	size_t ends_cap;
};

/* Whose count is it?  The bases are in the row behind the last. */
size_t tablesum_row(const struct table *t, size_t count);
size_t tablesum_column(const struct table *t, size_t count);

/* The table has to keep its rows and columns. */
void tablesums_init(struct tablesums *s, const struct table *t);
void tablesums_clear(struct tablesums *s);

struct tablesum tablesums_at(const struct tablesums *s, size_t i);

/* The only count of the sum that is not known, and so can be worked out; false
 * if all are known, or several are not.  known is by number. */
bool tablesum_unknown(struct tablesum sum, const bool *known, size_t *count);

#endif
