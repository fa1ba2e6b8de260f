/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A topline as it looks: one question, with the precision and the counts of its
 * answers, or bars.
 */
#ifndef TOPLINE_SHEET_H
#define TOPLINE_SHEET_H

#include <stdbool.h>

struct sheet;
struct show_look;
struct tidy_table;

/* Is the table one: of the total only, as column percentages, in no house
 * style?  Others of the total are banners without breaks. */
bool topline_sheet_fits(const struct tidy_table *t);

/* The caller frees it. */
struct sheet *topline_sheet(const struct tidy_table *t,
    const struct show_look *look);

#endif
