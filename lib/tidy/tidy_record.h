/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A record of a table stream: its fields as numbers and codes, checked one by
 * one.
 */
#ifndef TIDY_RECORD_H
#define TIDY_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct csvin;
struct diag;
struct tidy_base;
struct tidy_cell;
struct tidy_number;

/* The columns, in the order of kind-table(5). */
enum {
	TIDY_TABLE,
	TIDY_QUESTION,
	TIDY_WORDING,
	TIDY_BASE,
	TIDY_BREAK,
	TIDY_COLUMN,
	TIDY_LETTER,
	TIDY_KIND,
	TIDY_ROW,
	TIDY_PERCENT,
	TIDY_VALUE,
	TIDY_SE,
	TIDY_LOWER,
	TIDY_UPPER,
	TIDY_WEIGHTED,
	TIDY_UNWEIGHTED,
	TIDY_BASE_WEIGHTED,
	TIDY_BASE_UNWEIGHTED,
	TIDY_BASE_EFFECTIVE,
	TIDY_SIG,
	TIDY_STATUS,
	TIDY_P,
	TIDY_COLUMNS
};

extern const char *const tidy_record_columns[TIDY_COLUMNS];

/* The kinds of lines of the last wave: a figure of each row, their base, and
 * the change of each row. */
#define TIDY_PREVIOUS "previous"
#define TIDY_PREVIOUS_BASE "previous-base"
#define TIDY_CHANGE "change"

struct tidy_record {
	struct csvin *in;
	size_t want[TIDY_COLUMNS];
};

/* Finds the columns by their names, wherever they stand.  To be called before
 * the first record; 0, or -1 and the diag. */
int tidy_record_find(struct tidy_record *r, struct diag *d);

/* A field of the record, valid until the next one. */
struct slice tidy_record_field(const struct tidy_record *r, size_t column);

/* Is it a line of the last wave? */
bool tidy_record_is_wave(const struct tidy_record *r);

/* Fills the diag with "FILE:12: ..." and returns -1; the second says what was
 * found in that column, and what was wanted. */
int tidy_record_wrong(const struct tidy_record *r, struct diag *d,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));
int tidy_record_wrong_field(const struct tidy_record *r, size_t column,
    const char *wanted, struct diag *d);

/* Each reads what is there, an empty field being not known.  0, or -1 and the
 * diag.  [b] is a status of the last wave only. */
int tidy_record_number(const struct tidy_record *r, size_t column,
    struct tidy_number *n, struct diag *d);
int tidy_record_base(const struct tidy_record *r, struct tidy_base *b,
    struct diag *d);
int tidy_record_status(const struct tidy_record *r, unsigned *status,
    struct diag *d);

/* The figures of a cell, of a percentage or of another value.  Its sig is
 * valid until the next record. */
int tidy_record_cell(const struct tidy_record *r, bool share,
    struct tidy_cell *cell, struct diag *d);

#endif
