/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table on the wide sheet of a pollster's workbook, with its bases and notes.
 */
#ifndef WIDE_TABLE_H
#define WIDE_TABLE_H

struct section;
struct tidy_table;
struct wide;

/* Writes the table of the section, or the whole section if it is a summary, and
 * goes on behind it.  0, or -1 and the diag of the sheet. */
int wide_table(struct wide *w, const struct section *s,
    const struct tidy_table *t);

#endif
