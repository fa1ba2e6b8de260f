/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The changes of a table's total since the last wave, as they look.
 */
#ifndef CHANGE_SHEET_H
#define CHANGE_SHEET_H

struct report;
struct sheet;
struct tidy_table;

/* The report has waves, and the table the same meaning in both.  The caller
 * frees the sheet. */
struct sheet *change_sheet(const struct report *r,
    const struct tidy_table *t);

#endif
