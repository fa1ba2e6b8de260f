/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A banner table as a house style shows it: answers down, breaks across, bases
 * in rows of their own, letters beside the figures.
 */
#ifndef BANNER_SHEET_H
#define BANNER_SHEET_H

#include <stdbool.h>
#include <stddef.h>

struct legend;
struct sheet;
struct show_look;
struct tidy_table;

/* One question.  The caller frees it. */
struct sheet *banner_sheet(const struct tidy_table *t,
    const struct show_look *look);

/*
 * Its parts, for sheets that have rows of several tables: the columns behind
 * the one of labels; what the figures are, of shares or else of other values;
 * the cells of the sheet's last row behind its label, and of the counts below
 * it, which the legend sees.
 */
void banner_sheet_columns(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look);
void banner_sheet_aside(struct sheet *s, const struct tidy_table *t,
    bool shares, const struct show_look *look);
void banner_sheet_row(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l);

#endif
