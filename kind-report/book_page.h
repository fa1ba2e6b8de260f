/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One sheet of an accessible workbook: statements in column A, one below the
 * other, and below them a grid, marked up as a table.
 */
#ifndef BOOK_PAGE_H
#define BOOK_PAGE_H

#include <stddef.h>

#include "buf.h"
#include "slice.h"
#include "xlsx.h"

struct diag;
struct grid;
struct lxw_format;
struct lxw_worksheet;
struct map;
struct report;

#define BOOK_FONT_SIZE 12
#define BOOK_TITLE_SIZE 14

struct book {
	struct xlsx file;
	const struct report *report;
	struct map *notes;	/* their texts; number n is member n - 1 */
	unsigned codes;		/* all that occur in tables */
	struct lxw_format *title;
	struct lxw_format *text;
	struct lxw_format *link;
	struct lxw_format *code;
	struct lxw_format *heading;
	struct lxw_format *number_heading;
	struct lxw_format *numbers[XLSX_DECIMALS][2];	/* changes */
	struct diag *diag;
};

struct book_page {
	struct lxw_worksheet *worksheet;
	const char *name;	/* for messages: "table 3" */
	const char *table;	/* its name in formulas and for readers of
				 * screens: "table_3_age" */
	struct buf statements;	/* a NUL behind each; the first is the title */
	size_t nstatements;
};

/* Makes the formats; -1 and the diag if that fails. */
int book_page_formats(struct book *b);

/* Adds a statement, cleaned; an empty one adds nothing. */
void book_page_state(struct book_page *p, struct slice text);

/* The number of the note with that text, which was cleaned. */
size_t book_page_note(struct book *b, struct slice text);

/* Writes the sheet and frees what is in the page; all its texts are in *g and
 * *p.  0, or -1 and the diag. */
int book_page_write(struct book *b, struct book_page *p,
    const struct grid *g);

#endif
