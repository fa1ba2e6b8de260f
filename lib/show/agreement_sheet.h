/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement as it looks: statements down; Agree and its precision, Neither,
 * Disagree and Don't know across.
 */
#ifndef AGREEMENT_SHEET_H
#define AGREEMENT_SHEET_H

#include <stdbool.h>
#include <stddef.h>

struct sheet;
struct show_look;
struct tidy_table;

/* The nets of an agreement table: its last rows, in this order. */
#define AGREEMENT_SIDES 4

/* Is the table one of agreement: a topline with the four nets last? */
bool agreement_sheet_fits(const struct tidy_table *t);

/* The row of the table that is the net of that side. */
size_t agreement_sheet_row(const struct tidy_table *t, size_t side);

/* Is somebody on that side, in any of the n statements?  Agree and Disagree
 * always count. */
bool agreement_sheet_shows(const struct tidy_table *const *tables, size_t n,
    size_t side);

/* The sheet of n statements, at least one; the caller frees it. */
struct sheet *agreement_sheet(const struct tidy_table *const *tables, size_t n,
    const struct show_look *look);

#endif
