/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table with breaks across on a sheet: what stands above its figures.
 */
#ifndef WIDE_TABLE_H
#define WIDE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct wide;
struct wide_entry;

/* Where each table's links lead to. */
#define WIDE_TABLE_CONTENTS "Contents"

/* Adds "Table 3. Q5", or of a summary "Table 3". */
void wide_table_name(const struct wide_entry *e, size_t number,
    struct buf *out);

/* Write what is above the headings: number and title, wording, and what the
 * figures are; then, rows and notes.  0, or -1 and the diag. */
int wide_table_top(struct wide *w, const struct wide_entry *e, size_t number);
int wide_table_body(struct wide *w, const struct wide_entry *e, bool ruled);

/* Can the workbook show it?  If not, -1 and the diag. */
int wide_table_check(const struct wide *w, const struct wide_entry *e);

#endif
