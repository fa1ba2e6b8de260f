/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One CSV file: its respondents, whatever the encoding and dialect, and an
 * account of what was mended.
 *
 * Blank lines are skipped, and rows of only missing fields at the end of the
 * file are dropped, since exports end with them; in a file of one column both
 * are respondents who gave no answer.
 */
#ifndef CSVFILE_H
#define CSVFILE_H

#include <stdbool.h>
#include <stdint.h>

struct buf;
struct clean;
struct csvfile;
struct diag;
struct export_options;
struct names;
struct row;
struct source;

/* Reads the header.  name is the file's in messages; it is kept, and so is what
 * the options point to. */
struct csvfile *csvfile_open(const char *name, const struct source *source,
    const struct export_options *opt, struct diag *d);
void csvfile_close(struct csvfile *f);

const struct names *csvfile_names(const struct csvfile *f);
struct clean *csvfile_clean(const struct csvfile *f);
unsigned char csvfile_delim(const struct csvfile *f);

/*
 * The next respondent: fills row, valid until the next call, and returns 1;
 * 0 at the end, -1 on an error.  The row may have fewer fields than there are
 * columns: then the others are missing.
 */
int csvfile_next(struct csvfile *f, struct row *row, struct diag *d);

/* How many respondents there were. */
uint64_t csvfile_count(const struct csvfile *f);

/*
 * Adds "1,186 respondents, 38 columns; ..." and what was mended to b; returns
 * whether there is anything that should be told.
 */
bool csvfile_report(const struct csvfile *f, struct buf *b);

#endif
