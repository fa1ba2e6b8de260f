/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sheet of an accessible workbook is laid out: widths of columns, heights
 * of rows, paper.
 */
#ifndef BOOK_LAYOUT_H
#define BOOK_LAYOUT_H

struct book;
struct book_page;
struct grid;

/* Lays out the sheet of a page.  0, or -1 and the diag. */
int book_layout(struct book *b, const struct book_page *p,
    const struct grid *g);

#endif
