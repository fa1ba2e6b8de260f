/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Can weights have the shares of two margins, if some of their crossings are
 * empty?  The flow of a transport problem (Ford and Fulkerson 1956, Canadian
 * J. Math. 8, 399-404) and its cut, which says why not.
 */
#ifndef TRANSPORT_H
#define TRANSPORT_H

#include <stdbool.h>
#include <stddef.h>

struct transport {
	size_t nrows, ncolumns;
	const double *rows, *columns;	/* shares, of each sum 1 */
	const bool *filled;	/* rows by columns: is anybody in both? */
};

/*
 * False if there are no such weights.  Then rows says which categories ask for
 * more than there is in all the columns that any of them has respondents in,
 * which are in columns.  Both have room for all.
 */
bool transport_check(const struct transport *t, bool *rows, bool *columns);

/*
 * Where there are such weights: a crossing that is filled and can only have
 * weight 0; false if there is none.
 */
bool transport_zero(const struct transport *t, size_t *row, size_t *column);

#endif
