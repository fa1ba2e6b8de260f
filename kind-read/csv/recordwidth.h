/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many fields the records of a CSV file have.
 */
#ifndef RECORDWIDTH_H
#define RECORDWIDTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diag;
struct row;
struct rows;

/* What is set before the first record: all but surplus and first. */
struct recordwidth {
	const char *name;	/* of the file */
	const struct rows *rows;
	size_t columns;		/* of the header */
	size_t tail;		/* last ones, which need not be there */
	unsigned char delim;
	bool pad;		/* may records be short? */
	size_t surplus;		/* fields that have no column, if the first
				 * record has them, empty, and then all do */
	uint64_t first;		/* line of that record; 0 before it */
};

/* Takes empty fields of surplus off the row's end.  0, or -1 and the diag if
 * the record has too few fields or too many. */
int recordwidth_check(struct recordwidth *w, struct row *row, struct diag *d);

/* Does the row end before the columns that it has to have? */
bool recordwidth_is_short(const struct recordwidth *w, const struct row *row);

#endif
