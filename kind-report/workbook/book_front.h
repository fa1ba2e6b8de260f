/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheets of an accessible workbook that stand before its tables.
 */
#ifndef BOOK_FRONT_H
#define BOOK_FRONT_H

struct book;
struct lxw_worksheet;
struct views;

/* All of them are written when the tables are: they tell of their notes and
 * codes.  0, or -1 and the diag. */
int book_front_cover(struct book *b, struct lxw_worksheet *w);
int book_front_contents(struct book *b, struct lxw_worksheet *w,
    const struct views *views);
int book_front_notes(struct book *b, struct lxw_worksheet *w);

#endif
