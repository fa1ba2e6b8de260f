/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The changes of a table's total since the last wave, as they look.
 */
#ifndef CHANGE_SHEET_H
#define CHANGE_SHEET_H

#include <stdbool.h>

struct report;
struct sheet;
struct show_look;
struct tidy_table;
struct view;

/* The report has waves, and the table the same meaning in both.  The caller
 * frees the sheet. */
struct sheet *change_sheet(const struct report *r, const struct view *v,
    const struct show_look *look);

/* Adds the note on the last wave's base and on how changes were tested, those of
 * the total or of all columns; and one on rows that meant something else. */
void change_sheet_note(const struct report *r, const struct tidy_table *t,
    bool columns, struct sheet *s);

#endif
