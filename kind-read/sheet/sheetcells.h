/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cells of a sheet, written as CSV: a line for each row of the sheet, from
 * the first on, with a field for each column, up to the last row and column
 * with something in them.  A row with nothing in it is a blank line, and texts
 * of nothing but blanks are nothing.
 */
#ifndef SHEETCELLS_H
#define SHEETCELLS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"
#include "kind-read/sheet/sheetfacts.h"

/* No spreadsheet has more. */
#define SHEETCELLS_ROWS 1048576
#define SHEETCELLS_COLUMNS 16384

struct archive;
struct diag;
struct sheetcells;

struct sheetcells_options {
	bool decimal_comma;	/* in texts that are numbers */
	bool keep_lines;	/* line breaks in cells may join answers and
				 * stay; else they are spaces, and rows are
				 * lines */
	const char *const *missing;	/* errors that mean it */
	size_t nmissing;
};

/* What is written is counted in the archive, which is kept as opt is.  NULL and
 * the diag on an error. */
struct sheetcells *sheetcells_new(struct archive *a,
    const struct sheetcells_options *opt, struct diag *d);
void sheetcells_free(struct sheetcells *c);

/* What was met; the caller adds what it meets. */
struct sheetfacts *sheetcells_facts(struct sheetcells *c);

/* Goes to a row, counted from 1, behind the one before.  0, or -1 and the
 * diag. */
int sheetcells_row(struct sheetcells *c, uint64_t row, struct diag *d);

/*
 * Each of these puts something in a column of the row, counted from 0, right of
 * the ones before.  0, or -1 and the diag.
 *
 * A number is written with the fewest digits that read back as the same; an
 * error like #N/A is a text if it means missing, and otherwise an error here.
 */
int sheetcells_text(struct sheetcells *c, uint64_t column, struct slice text,
    struct diag *d);
int sheetcells_number(struct sheetcells *c, uint64_t column,
    struct slice number, struct diag *d);
int sheetcells_date(struct sheetcells *c, uint64_t column, struct slice date,
    struct diag *d);
int sheetcells_error(struct sheetcells *c, uint64_t column,
    struct slice error, struct diag *d);

/* Ends the row, which stands there so many times.  0, or -1 and the diag. */
int sheetcells_end_row(struct sheetcells *c, uint64_t times, struct diag *d);

/* So many rows had something in them. */
uint64_t sheetcells_rows(const struct sheetcells *c);

/* The columns from the first to the last one, counted from 0, are hidden. */
void sheetcells_hide(struct sheetcells *c, uint64_t first, uint64_t last);

/* The row that sheetcells_row went to. */
uint64_t sheetcells_now(const struct sheetcells *c);

/* All of it as a temporary file, from its beginning: a descriptor that is the
 * caller's, or -1 and the diag. */
int sheetcells_finish(struct sheetcells *c, struct diag *d);

#endif
