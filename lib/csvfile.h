/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One CSV file: its respondents, whatever the encoding and dialect, and an account
 * of what was mended.
 *
 * Blank lines are skipped, and rows of only missing fields at the end of the
 * file are dropped, since exports end with them; in a file of one column both
 * are respondents who gave no answer.
 */
#ifndef CSVFILE_H
#define CSVFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;
struct clean;
struct diag;
struct csvfile;
struct names;
struct row;
struct scanner;

struct csvfile_options {
	const char *prog;	/* whose name progress is shown under */
	const struct scanner *scanner;
	const char *encoding;	/* NULL: found out */
	unsigned char delim;	/* 0: found out */
	bool decimal_comma;
	bool pad;		/* short records are filled */
	bool repair;		/* damaged records are */
	bool strict;		/* the header is not mended */
	const char **missing;	/* tokens that mean it; kept */
	size_t nmissing;
};

/* Opens the file, NULL and "-" being standard input, and reads its header. */
struct csvfile *csvfile_open(const char *path,
    const struct csvfile_options *opt, struct diag *d);
void csvfile_close(struct csvfile *in);

const struct names *csvfile_names(const struct csvfile *in);
struct clean *csvfile_clean(const struct csvfile *in);
unsigned char csvfile_delim(const struct csvfile *in);

/*
 * The next respondent: fills row, valid until the next call, and returns 1;
 * 0 at the end, -1 on an error.  The row may have fewer fields than there are
 * columns: then the others are missing.
 */
int csvfile_next(struct csvfile *in, struct row *row, struct diag *d);

/* How many respondents there were. */
uint64_t csvfile_count(const struct csvfile *in);

/*
 * Adds "FILE: 1,186 respondents, 38 columns; ..." and what was mended to b;
 * returns whether there is anything that should be told.
 */
bool csvfile_report(const struct csvfile *in, struct buf *b);

#endif
