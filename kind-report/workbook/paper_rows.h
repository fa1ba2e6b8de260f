/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How tables one below the other are shared among pages.
 *
 * A page begins before a table of which the one before has not room for all.  A
 * table that is higher than a page goes on in others.
 */
#ifndef PAPER_ROWS_H
#define PAPER_ROWS_H

#include <stddef.h>
#include <stdint.h>

/* Where a table begins: its row, and the points above it. */
struct paper_start {
	uint32_t row;
	double points;
};

struct paper_rows {
	const struct paper_start *starts;
	size_t n;
	double end;		/* how high all rows are, in points, */
	double head;		/* and those that each page begins with */
};

/* The largest scale, in percent, from the least up to the most, at which they
 * take the fewest pages; rows, which has to hold n + 1, gets those that pages
 * begin with, without the first page, then 0. */
unsigned paper_rows_scale(const struct paper_rows *p, unsigned least,
    unsigned most, uint32_t *rows);

#endif
