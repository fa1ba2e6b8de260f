/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a part says of itself: the options that it was counted with, the columns
 * of the data, and the digests of files that options name.
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

/* Of which file it is the digest; path NULL: none is read. */
struct parts_file {
	const char *option;
	const char *path;
};

struct parts_said {
	const char *prog;
	const struct option_record *options;
	const char *const *silent;	/* the names of options that nothing is
				 * said of, then NULL */
	struct slice names;	/* of the columns, as a line of CSV, without
				 * its end */
	const struct parts_file *files;
	size_t nfiles;
};

/* Adds all this, and the records.  0, or -1 and the diag if a file cannot be
 * read. */
int parts_said_put(const struct parts_said *said,
    const struct fingerprint *records, struct partial *to, struct diag *d);

/* Is it a part, which is sorted, that the program wrote and this version can
 * read?  To be asked before anything else.  0, or -1 and the diag. */
int parts_said_format(const struct partial *p, const char *prog,
    struct diag *d);

/* Are all of its records of the same options?  Fills records.  0, or -1 and the
 * diag. */
int parts_said_check(const struct partial *p, struct fingerprint *records,
    struct diag *d);

/* Are two such parts, which are sorted, of the same options?  0, or -1 and the
 * diag, which calls the first by its name. */
int parts_said_same(const struct partial *first, const char *name,
    const struct partial *p, struct diag *d);

/* The columns of the part, which is sorted, as CSV with a line end. */
void parts_said_names(const struct partial *p, struct buf *csv);

/*
 * The next option of the part, which is sorted, in *name and *text, which is
 * empty of a flag: false behind the last.  *i is where it stands, and is 0 at
 * first.
 */
bool parts_said_option(const struct partial *p, size_t *i, struct buf *name,
    struct buf *text);

/* The same of the files that options name, without their directories; all
 * names that parts had for them. */
bool parts_said_file(const struct partial *p, size_t *i, struct buf *name,
    struct buf *text);

/* Was the part, which is sorted, counted with the i-th of these options?  0, or
 * -1 and the diag. */
int parts_said_given(const struct partial *p,
    const struct option_record *given, size_t i, struct diag *d);

/* Are the files those that the part was counted with?  0, or -1 and the
 * diag. */
int parts_said_files(const struct partial *p, const struct parts_file *files,
    size_t n, struct diag *d);

#endif
