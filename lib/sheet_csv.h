/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as CSV, as it looks: rounded, with signs and commas in numbers.
 */
#ifndef SHEET_CSV_H
#define SHEET_CSV_H

#include <stdbool.h>

struct buf;
struct sheet;

/*
 * Adds the rows, each with the sheet's title as its first field, and the notes
 * as rows of their own; first the headings, if with_heading.
 */
void sheet_csv(const struct sheet *s, bool with_heading, struct buf *out);

#endif
