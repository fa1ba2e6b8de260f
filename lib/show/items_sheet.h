/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Items of one scale as they look: items down, answers across, then nets and
 * statistics.
 */
#ifndef ITEMS_SHEET_H
#define ITEMS_SHEET_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct legend;
struct sheet;
struct tidy;

/*
 * The sheet of the tables of the legend, which have the same rows
 * (tidy_check_items): the total of the first n rows of each, and the base of
 * each item behind them if with_base.  An item has what the legend's stem
 * leaves of its wording.  Shares are percentages, other figures in their own
 * unit; what is hidden or not defined is a code in brackets.  Adds the notes,
 * and the margin of each lead where the look has margins.  The caller frees it.
 */
struct sheet *items_sheet(struct legend *l, size_t n, bool with_base);

/* The same with all rows and the words that stand above a table by itself; the
 * bases are shown if they differ. */
struct sheet *items_sheet_alone(struct legend *l);

/* Do all the tables have the same rows?  0, or -1 and the diag, which names the
 * first two that differ. */
int items_sheet_check(const struct tidy *tidy, struct diag *d);

#endif
