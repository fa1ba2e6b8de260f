/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sheet of a view is called in a workbook: "Table_3_kind_society".
 */
#ifndef BOOK_NAME_H
#define BOOK_NAME_H

#include <stddef.h>

struct buf;
struct view;

/*
 * Adds the name of a worksheet: ASCII letters, digits and _, at most 31 of
 * them.  Numbers tell names apart where questions do not.
 */
void book_name_sheet(const struct view *v, size_t number, struct buf *out);

/* Adds the name of its table, the same in small letters. */
void book_name_table(const struct view *v, size_t number, struct buf *out);

#endif
