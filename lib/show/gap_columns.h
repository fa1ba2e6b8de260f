/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How large differences in a banner table are: those of columns beside their
 * break and in words, leads with their margin.
 */
#ifndef GAP_COLUMNS_H
#define GAP_COLUMNS_H

#include <stddef.h>

struct buf;
struct sheet;
struct show_look;
struct tidy_difference;
struct tidy_table;

/* The column of the table behind which a difference stands: the last one of its
 * break. */
size_t gap_columns_last(const struct tidy_table *t,
    const struct tidy_difference *d);

/* Adds what a difference is called: "Female - Male", with its break where
 * another break has one of that name. */
void gap_columns_put_name(struct buf *out, const struct tidy_table *t,
    const struct tidy_difference *d);

/* Where in a sheet that has labels first a column of the table stands, if the
 * differences of each break stand behind its last one, and the last wave and
 * the change on both sides of the total. */
size_t gap_columns_place(const struct tidy_table *t, size_t column,
    const struct show_look *look);

/* Adds the columns of the differences of a break, behind its last column; of
 * another column none. */
void gap_columns_add(struct sheet *s, const struct tidy_table *t,
    size_t column, const struct show_look *look);

/* Fills them in the last row of the sheet, which is that one of the table. */
void gap_columns_row(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct show_look *look);

/* Adds notes: the margin of each lead in each column; what the columns of
 * differences say and assume; and of each difference, in words, those rows in
 * which it is significant. */
void gap_columns_notes(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look);

/* The codes that stand in place of differences. */
unsigned gap_columns_status(const struct tidy_table *t);

#endif
