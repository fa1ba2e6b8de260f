/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A workbook that is being made: what all its sheets share.
 */
#ifndef BOOK_H
#define BOOK_H

#include <stddef.h>

#include "base/buf.h"
#include "kind-report/workbook/xlsx.h"

struct diag;
struct lxw_format;
struct lxw_worksheet;
struct map;
struct report;

/* In points: of text, and of a title. */
#define BOOK_FONT_SIZE 12
#define BOOK_TITLE_SIZE 14

/* Of words beside numbers: of one step, about. */
#define BOOK_INDENT 10

/* What the sheets before the tables are called. */
#define BOOK_COVER "Cover_sheet"
#define BOOK_CONTENTS "Contents"
#define BOOK_NOTES "Notes"

/* A link to the contents. */
#define BOOK_BACK "Back to the contents"

struct book {
	struct xlsx file;
	const struct report *report;
	char **names;		/* of the sheets of tables */
	struct map *notes;	/* their texts; number n is member n - 1 */
	unsigned codes;		/* all that occur in tables */
	struct lxw_format *title;
	struct lxw_format *text;
	struct lxw_format *words;	/* beside numbers */
	struct lxw_format *link;
	struct lxw_format *code;
	struct lxw_format *heading;
	struct lxw_format *words_heading;
	struct lxw_format *number_heading;
	struct lxw_format *numbers[XLSX_DECIMALS][2];	/* changes */
	struct lxw_format *p;
	struct diag *diag;
};

#define BOOK_LINKS 2

/* One of them. */
struct book_page {
	struct lxw_worksheet *worksheet;
	const char *name;	/* for messages: "table 3" */
	const char *table;	/* its name in formulas and for readers of
				 * screens: "table_3_age" */
	struct buf statements;	/* a NUL behind each; the first is the title */
	size_t nstatements;
	struct {
		size_t row;
		const char *worksheet;
	} links[BOOK_LINKS];	/* statements that are links to a sheet */
	size_t nlinks;
};

#endif
