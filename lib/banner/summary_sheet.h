/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A summary as it looks: a row for each question, breaks across.
 */
#ifndef SUMMARY_SHEET_H
#define SUMMARY_SHEET_H

#include <stddef.h>

struct bases;
struct sheet;
struct show_look;

/* The summary of that number (summary_table.h), of tables that have the same
 * columns.  The caller frees the sheet. */
struct sheet *summary_sheet(const struct bases *bases, size_t summary,
    const struct show_look *look);

/* Adds a note on whose bases are shown, where not all have the same. */
void summary_sheet_note(const struct bases *bases, struct sheet *s);

#endif
