/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as CSV, as it looks: rounded, with signs and commas in numbers.
 *
 * A column in a block is called "Age: 18-24", with its letter "Age: 18-24 [c]".
 * Each column of marked figures (SHEET_MARKED) becomes two, whether or not any
 * cell has a mark, so that sheets with the same columns can share one header:
 * the figures, and "Age: 18-24 [c] (letters)" with the marks.  One with lower
 * lines has them in a further column, "Age: 18-24 [c] (count)".  Names are
 * unique: the second "Age: 18-24" is "Age: 18-24.2".
 */
#ifndef SHEET_CSV_H
#define SHEET_CSV_H

#include <stdbool.h>

struct buf;
struct sheet;

/*
 * Adds the rows, each with the sheet's title as its first field, and the aside
 * and the notes as rows of their own; first the headings, if with_heading.
 */
void sheet_csv(const struct sheet *s, bool with_heading, struct buf *out);

/* Adds the headings: those of two sheets that are the same need to stand there
 * once. */
void sheet_csv_headings(const struct sheet *s, struct buf *out);

#endif
