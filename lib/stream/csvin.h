/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader: records of a CSV file (RFC 4180), one after another.
 *
 * Open, say which columns are wanted, then take records until there are no
 * more.  Only wanted fields are found; the rest costs the scan.  Memory does
 * not grow with the input, only with its longest record.
 *
 * An error is what RFC 4180 and the survey stream forbid: a record with too
 * few or too many fields, a quote that is not closed or stands where none may
 * stand, a carriage return that ends no line, NUL, bytes that are not UTF-8.
 * An input that ends in the middle of a record was cut short by an earlier
 * program that was stopped.  In a survey a second header is one, too: it is no
 * respondent.  Messages name file, line and column.
 */
#ifndef CSVIN_H
#define CSVIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "stream/source.h"

struct csvin;
struct diag;
struct scanner;

struct csvin_options {
	const char *name;	/* of the input, for messages; kept */
	source_read_fn *read;
	void *ctx;		/* for read; kept */
	const struct scanner *scanner;
	unsigned char delim;
	bool any_eol;		/* a lone CR ends a line */
	bool any_width;		/* the caller looks after csvin_width */
	bool one_header;	/* that comes again is an error */
	bool header_apart;	/* it is not of the file, which may begin with
				 * it: then it is passed over */
	uint64_t first_line;	/* number of the header's line */
	size_t window;		/* bytes read at a time at first, a multiple of
				 * MARKS_BLOCK; 0 for what is fast */
	uint64_t first_offset;	/* bytes of the file before the input, for
				 * messages */
};

/*
 * Reads the header.  Returns NULL and fills the diag when there is none, it is
 * damaged, or the input cannot be read.  A byte-order mark is skipped.
 */
struct csvin *csvin_open(const struct csvin_options *opt, struct diag *d);
void csvin_close(struct csvin *in);

/* Frees the room for records, of which no more are wanted. */
void csvin_forget(struct csvin *in);

size_t csvin_ncolumns(const struct csvin *in);

/* The name of column i, counted from 0, unquoted; lives as long as in. */
struct slice csvin_column(const struct csvin *in, size_t i);

/*
 * Asks for column i.  Returns the number to use with csvin_field; asking again
 * gives the same one.  To be called before the first csvin_next.
 */
size_t csvin_want(struct csvin *in, size_t i);

/* From now on the caller looks after csvin_width, as with any_width. */
void csvin_any_width(struct csvin *in);

/* Goes on with whole records that lie elsewhere: see window_view.  Lines are not
 * counted in them. */
void csvin_view(struct csvin *in, unsigned char *records, size_t n);

/* How many bytes of the file are before the next record. */
uint64_t csvin_offset(const struct csvin *in);

/* Goes on where its read function does now: with the record that begins in that
 * line, so many bytes behind the beginning.  0, or -1 and the diag. */
int csvin_move(struct csvin *in, uint64_t line, uint64_t offset,
    struct diag *d);

/* Returns 1 for a record, 0 at the end, -1 on an error. */
int csvin_next(struct csvin *in, struct diag *d);

/*
 * A wanted field of the record, unquoted, and the same as it stands in the
 * file.  Both are valid until the next csvin_next; a field that a short record
 * does not have is empty.
 */
struct slice csvin_field(const struct csvin *in, size_t want);
struct slice csvin_raw(const struct csvin *in, size_t want);

/* The wanted fields as an array, unquoted. */
const struct slice *csvin_fields(const struct csvin *in);

/* The whole record or header as it stands in the file; their line ends are in
 * csvin_eol, which is "\n" for a last line that has none. */
struct slice csvin_record(const struct csvin *in);
struct slice csvin_header(const struct csvin *in);
struct slice csvin_header_eol(const struct csvin *in);
struct slice csvin_eol(const struct csvin *in);

/* How many fields the record has. */
size_t csvin_width(const struct csvin *in);

/* Does a line end follow the record?  Only the last one may lack it. */
bool csvin_ended(const struct csvin *in);

/* The line on which the record begins, counted from 1. */
uint64_t csvin_line(struct csvin *in);

/* How many records were read. */
uint64_t csvin_count(const struct csvin *in);

/* Were there control characters (other than tabs and line ends), or blanks that
 * do not break or have no width? */
enum csvin_odd { CSVIN_CONTROLS, CSVIN_BLANKS };
bool csvin_saw(const struct csvin *in, enum csvin_odd what);

const char *csvin_filename(const struct csvin *in);

#endif
