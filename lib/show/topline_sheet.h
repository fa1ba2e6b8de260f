/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A topline as it looks: one question, with the precision and the counts of its
 * answers, or bars.
 */
#ifndef TOPLINE_SHEET_H
#define TOPLINE_SHEET_H

struct sheet;
struct show_look;
struct tidy_table;

/* The caller frees it. */
struct sheet *topline_sheet(const struct tidy_table *t,
    const struct show_look *look);

#endif
