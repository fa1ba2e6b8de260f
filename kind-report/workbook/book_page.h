/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One sheet of an accessible workbook: statements in column A, one below the
 * other, and below them a grid, marked up as a table.
 */
#ifndef BOOK_PAGE_H
#define BOOK_PAGE_H

#include <stddef.h>

#include "base/slice.h"

struct book;
struct book_page;
struct grid;

/* Makes the formats; -1 and the diag if that fails. */
int book_page_formats(struct book *b);

/* Adds a statement, cleaned; an empty one adds nothing. */
void book_page_state(struct book_page *p, struct slice text);

/* The same as a link to a worksheet; BOOK_LINKS of them at most. */
void book_page_link(struct book_page *p, struct slice text,
    const char *worksheet);

/* Writes the sheet and frees what is in the page; all its texts are in *g and
 * *p.  0, or -1 and the diag. */
int book_page_write(struct book *b, struct book_page *p,
    const struct grid *g);

#endif
