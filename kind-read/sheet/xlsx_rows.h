/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cells of a sheet of an Excel workbook.
 */
#ifndef XLSX_ROWS_H
#define XLSX_ROWS_H

struct archive;
struct diag;
struct sheetcells;
struct xlsx_book;

/* Reads the sheet that is this member.  0, or -1 and the diag, which is without
 * the names of the file and the sheet. */
int xlsx_rows_read(struct archive *a, const struct xlsx_book *book,
    const char *member, struct sheetcells *cells, struct diag *d);

#endif
