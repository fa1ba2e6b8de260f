/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an OpenDocument spreadsheet (.ods) consists of.
 */
#ifndef ODS_BOOK_H
#define ODS_BOOK_H

struct archive;
struct diag;
struct sheetlist;

/* The member with all sheets. */
#define ODS_BOOK_CONTENT "content.xml"

/* Adds its sheets to the list: 1; 0 if the archive is something else, -1 and
 * the diag on an error. */
int ods_book_read(struct sheetlist *sheets, struct archive *a,
    struct diag *d);

#endif
