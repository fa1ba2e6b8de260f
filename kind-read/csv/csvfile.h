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

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct clean;
struct csvfacts;
struct csvfile;
struct diag;
struct export_options;
struct header;
struct row;
struct source;

/* Reads the header.  name is the file's in messages; it is kept, and so is what
 * the options point to. */
struct csvfile *csvfile_open(const char *name, const struct source *source,
    const struct export_options *opt, struct diag *d);
void csvfile_close(struct csvfile *f);

/* All its columns, also those that are to be dropped. */
const struct header *csvfile_header(const struct csvfile *f);
/* The header's first line as it stands, without its end. */
struct slice csvfile_header_text(const struct csvfile *f);

/* Where the next record begins, in bytes of the file, of which the rest is read
 * as it is: UTF-8 in which quotes are quotes.  Or -1. */
off_t csvfile_place(const struct csvfile *f);

/* So many respondents were read in another way, up to the end. */
void csvfile_read_all(struct csvfile *f, uint64_t respondents);

struct clean *csvfile_clean(const struct csvfile *f);
unsigned char csvfile_delim(const struct csvfile *f);

/*
 * The next respondent: fills row, valid until the next call, and returns 1;
 * 0 at the end, -1 on an error.  The row may have fewer fields than there are
 * columns: then the others are missing.
 */
int csvfile_next(struct csvfile *f, struct row *row, struct diag *d);

/* The answers of a row, clean, one for each column; missing ones are empty.
 * Valid until the next call of this and of csvfile_next. */
const struct slice *csvfile_fields(struct csvfile *f, const struct row *row);

/* Line breaks stay in the fields of this column, for joined answers. */
void csvfile_keep_lines(struct csvfile *f, size_t column);

/* The line of the header, and of the respondent. */
uint64_t csvfile_header_line(const struct csvfile *f);
uint64_t csvfile_line(const struct csvfile *f);

/* What is to be told of it. */
const struct csvfacts *csvfile_facts(const struct csvfile *f);

#endif
