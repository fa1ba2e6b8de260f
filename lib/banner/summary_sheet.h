/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A summary as it looks: a row for each question, breaks across.
 */
#ifndef SUMMARY_SHEET_H
#define SUMMARY_SHEET_H

struct bases;
struct sheet;
struct show_look;

/* The row of each table that stands for its question, of tables that have the
 * same columns and all have such a row (made.h).  The caller frees the sheet.
 */
struct sheet *summary_sheet(const struct bases *bases,
    const struct show_look *look);

/* Adds a note on whose bases are shown, where not all have the same. */
void summary_sheet_note(const struct bases *bases, struct sheet *s);

#endif
