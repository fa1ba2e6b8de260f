/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of published tables as rows of a sheet: some add a
 * row or a column, the others fill cells of the last row.
 */
#ifndef SHEET_ROWS_H
#define SHEET_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

struct bases;
struct sheet;
struct stem;
struct table_look;
struct tidy_count;
struct tidy_number;
struct tidy_table;

/* The words above statements or items: the question that they share, and "% of
 * all respondents". */
void sheet_rows_title(struct sheet *s, const struct bases *b,
    const struct stem *stem);

/* Is there a gap between two rows?  Nets stand apart from answers, statistics
 * from both. */
bool sheet_rows_parts(enum table_kind before, enum table_kind kind);

/* Does a part begin there? */
bool sheet_rows_begins_part(const struct tidy_table *t, size_t row);

/* Adds a row with the label of that one. */
void sheet_rows_label(struct sheet *s, const struct tidy_table *t,
    size_t row);

/* The figure of a row and column. */
void sheet_rows_figure(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, size_t column);

/* Adds the column for +/- or for the interval, and fills it for a row of the
 * total: empty if there is none. */
void sheet_rows_precision_column(struct sheet *s,
    const struct table_look *made, bool plus_minus);
void sheet_rows_precision(struct sheet *s, size_t at,
    const struct tidy_table *t, size_t row, bool plus_minus);

/* How many there are, or [c]. */
void sheet_rows_count(struct sheet *s, size_t at,
    const struct tidy_count *n);

/* Weighted, if weights are used, and in the next column unweighted. */
void sheet_rows_counts(struct sheet *s, size_t at, const struct tidy_table *t,
    const struct tidy_number *weighted, const struct tidy_count *unweighted);

#endif
