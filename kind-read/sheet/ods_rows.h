/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cells of a sheet of an OpenDocument spreadsheet.
 */
#ifndef ODS_ROWS_H
#define ODS_ROWS_H

#include <stddef.h>

struct archive;
struct diag;
struct sheetcells;

/* Reads the i-th sheet.  0, or -1 and the diag, which is without the names of
 * the file and the sheet. */
int ods_rows_read(struct archive *a, size_t i, struct sheetcells *cells,
    struct diag *d);

#endif
