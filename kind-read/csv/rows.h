/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The records of a file, well-formed, from either of two producers: csvin, or
 * libcsv for damaged files.
 */
#ifndef ROWS_H
#define ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/slice.h"

struct csvin_options;
struct diag;
struct repair;
struct rows;

/*
 * A record as it stands, fields quoted as in RFC 4180, without line end.  Or,
 * if fields is not NULL, answers that are clean already and no text.
 */
struct row {
	struct slice text;
	size_t width;		/* how many fields it has */
	const struct slice *fields;
};

/* What is done with a row; anything but 0 ends the reading. */
typedef int row_fn(void *ctx, const struct row *row, struct diag *d);

/*
 * Reads the header.  Records of any width are let through; a lone CR ends a
 * line.  NULL and the diag on an error.
 */
struct rows *rows_open(const struct csvin_options *opt, bool repair,
    struct diag *d);
void rows_close(struct rows *rows);

/* The header, and how many columns it has. */
struct row rows_header(const struct rows *rows);

/* So many records behind the header can be looked at before they are read. */
#define ROWS_AHEAD 23

/*
 * Fills row with the i-th record from here, valid until the next rows_next,
 * and returns true; false if there are not so many, or one of them is wrong,
 * which rows_next will say when it comes to it.
 */
bool rows_peek(struct rows *rows, size_t i, struct row *row);

/* The line on which such a record begins. */
uint64_t rows_peek_line(const struct rows *rows, size_t i);

/*
 * Fills row, which is valid until the next call, and returns 1; 0 at the end,
 * -1 on an error.  A blank line is a record of one empty field.
 */
int rows_next(struct rows *rows, struct row *row, struct diag *d);

/* Where the next record begins, in bytes of the file; or -1 if it was read
 * ahead, or they are repaired. */
off_t rows_place(const struct rows *rows);

/* The line on which the record begins.  Does it have a line end? */
uint64_t rows_line(const struct rows *rows);
bool rows_ended(const struct rows *rows);

/* Did the last record that was read have one? */
bool rows_whole(const struct rows *rows);

/* The error message for a record that is not as wide as the header.  -1. */
int rows_bad_width(const struct rows *rows, struct diag *d);

/* Can there be control characters in the record?  If not, look no further. */
bool rows_controls(const struct rows *rows);

/* The same of blanks as in base/blank.h. */
bool rows_blanks(const struct rows *rows);

/* What was repaired, or NULL if this producer repairs nothing. */
const struct repair *rows_repair(const struct rows *rows);

#endif
