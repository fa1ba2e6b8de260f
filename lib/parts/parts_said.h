/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a part says of itself: the program, the options that it was counted
 * with, the columns of the data, and the records.
 *
 * Each such line counts the records of the part; so it adds, too, and if parts
 * of different options are mixed it is less than all of them.
 */
#ifndef PARTS_SAID_H
#define PARTS_SAID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct diag;
struct fingerprint;
struct option_record;
struct partial;

struct parts_said {
	const char *prog;
	const struct option_record *given;	/* all of the command line */
	struct slice names;	/* of the columns, as a line of CSV, without
				 * its end */
	const struct fingerprint *records;
};

/* Adds all this, but for options of which nothing is said. */
void parts_said_put(const struct parts_said *said, struct partial *to);

/* Is it a part, which is sorted, that the program wrote and this version can
 * read?  To be asked before anything else.  0, or -1 and the diag. */
int parts_said_format(const struct partial *p, const char *prog,
    struct diag *d);

/* Are all of its records of the same options?  Fills records.  0, or -1 and the
 * diag. */
int parts_said_check(const struct partial *p, struct fingerprint *records,
    struct diag *d);

/* The columns of the part, which is sorted, as CSV with a line end. */
void parts_said_names(const struct partial *p, struct buf *csv);

#endif
