/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of a table stream as rows of a sheet.
 */
#ifndef SHEET_ROWS_H
#define SHEET_ROWS_H

#include <stdbool.h>
#include <stddef.h>

struct sheet;
struct tidy_table;

/* Fills a cell of the sheet's last row with the figure of a row and column. */
void sheet_rows_figure(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, size_t column);

/* Does a part begin there?  Nets stand apart from answers, statistics from
 * both. */
bool sheet_rows_begins_part(const struct tidy_table *t, size_t row);

/* Adds a row with the label of that one. */
void sheet_rows_label(struct sheet *s, const struct tidy_table *t,
    size_t row);

#endif
