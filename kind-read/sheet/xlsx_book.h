/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an Excel workbook (.xlsx, .xlsm) consists of.
 */
#ifndef XLSX_BOOK_H
#define XLSX_BOOK_H

#include <stdbool.h>

#include "kind-read/sheet/sheetlist.h"

struct archive;
struct diag;

struct xlsx_book {
	struct sheetlist sheets;
	const char *strings;	/* members of the archive, or NULL */
	const char *styles;
	bool from_1904;		/* days are counted from there */
	bool outdated;		/* its formulas wait to be computed */
};

/* 1; 0 if the archive is something else, -1 and the diag on an error.  It has
 * to be cleared after 1. */
int xlsx_book_read(struct xlsx_book *b, struct archive *a, struct diag *d);
void xlsx_book_clear(struct xlsx_book *b);

#endif
