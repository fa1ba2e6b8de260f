/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was met in a sheet that people should know of, and how it is said.
 */
#ifndef SHEETFACTS_H
#define SHEETFACTS_H

#include <stdint.h>

struct buf;
struct diag;
struct facts;

/* How often something was met, and in which cell first; columns from 0, rows
 * from 1. */
struct sheetfacts_sight {
	uint64_t n;
	uint64_t row;
	uint64_t column;
};

/* { .formulas = { 0 } } is none. */
struct sheetfacts {
	struct sheetfacts_sight formulas;
	struct sheetfacts_sight percents;
	struct sheetfacts_sight errors;	/* that are tokens of the user */
	struct sheetfacts_sight undated;	/* dates that there are not */
	struct sheetfacts_sight tall;	/* merged cells of several rows */
	struct sheetfacts_sight wide;	/* of one row */
	uint64_t hidden_rows;
	uint64_t hidden_columns;
};

void sheetfacts_see(struct sheetfacts_sight *s, uint64_t row, uint64_t column);

/* Adds them. */
void sheetfacts_tell(const struct sheetfacts *s, struct facts *facts);

/* The name of a cell: F17. */
void sheetfacts_put_cell(struct buf *b, uint64_t row, uint64_t column);

/* The message about a cell.  -1. */
int sheetfacts_fail(struct diag *d, uint64_t row, uint64_t column,
    const char *what);

#endif
