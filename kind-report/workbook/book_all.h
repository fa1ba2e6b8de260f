/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report as an accessible workbook: a cover sheet, contents, notes, and one
 * table on each sheet behind them, by the rules of the UK's Government
 * Statistical Service for spreadsheets.
 */
#ifndef BOOK_ALL_H
#define BOOK_ALL_H

struct buf;
struct diag;
struct report;
struct views;

/*
 * Adds the bytes of an XLSX file.  A text, table or report that is larger than
 * a workbook can hold is an error, as is a temporary file that cannot be
 * written: -1 and the diag; else 0.
 */
int book_all_make(const struct report *r, const struct views *views,
    struct buf *out, struct diag *d);

#endif
