/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of a cell, or of a base, as a report prints them.
 */
#ifndef PRINTED_H
#define PRINTED_H

#include <stddef.h>

struct buf;
struct tidy_table;

enum printed {
	PRINTED_FIGURE,
	PRINTED_INTERVAL,
	PRINTED_UNWEIGHTED,	/* respondents in it */
	PRINTED_WEIGHTED,
	PRINTED_EFFECTIVE,	/* of a base */
	PRINTED_BEFORE,		/* the figure of the last wave beside it, */
	PRINTED_CHANGE,		/* and the change since then */
	PRINTED
};

struct printed_place {
	const struct tidy_table *table;
	size_t row;		/* or the number of rows: the base */
	size_t column;
};

/* Adds it, rounded as it is shown, or the codes that say why there is none;
 * nothing where a report has no such figure. */
void printed_put(struct buf *out, struct printed_place at, enum printed what);

/* What it is called: "%", "interval", "interviewed". */
const char *printed_name(struct printed_place at, enum printed what);

#endif
