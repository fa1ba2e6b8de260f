/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report as the workbook that pollsters know: a cover, and one wide sheet
 * with all tables one below the other under the same columns.
 */
#ifndef BOOK_BANNER_H
#define BOOK_BANNER_H

struct buf;
struct diag;
struct report;

/*
 * Adds the bytes of an XLSX file.  Its columns are those of all tables in the
 * order in which they occur; cells are empty where a table lacks one.  Errors
 * are those of book_all_make: -1 and the diag; else 0.
 */
int book_banner_make(const struct report *r, struct buf *out, struct diag *d);

#endif
