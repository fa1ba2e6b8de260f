/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wide sheet of a pollster's workbook: where its columns stand, and its
 * cells.
 */
#ifndef WIDE_H
#define WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "kind-report/workbook/xlsx.h"

struct diag;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;
struct report;
struct tidy_column;
struct wide_sign;

struct wide_column {
	struct slice heading;	/* of the break */
	struct slice title;	/* what readers call it */
	struct slice label;
	struct slice letter;
	bool letters;		/* a narrow column beside it has them */
	size_t at;		/* its place on the sheet, from 0 */
};

enum wide_style {
	WIDE_TEXT,
	WIDE_BOLD,
	WIDE_NOTE,		/* is not wrapped */
	WIDE_HEADING,
	WIDE_CODE,		/* stands for a figure */
	WIDE_LETTERS,
	WIDE_STYLES
};

/* The width of the labels, in characters. */
#define WIDE_LABELS 44

struct wide {
	struct wide_column *columns;
	size_t ncolumns;
	size_t width;		/* of the sheet, in columns */
	bool breaks;		/* some column is of a break, */
	bool letters;		/* and some has a letter */
	struct lxw_worksheet *sheet;
	struct lxw_format *styles[WIDE_STYLES];
	struct lxw_format *numbers[XLSX_DECIMALS][2];	/* bold */
	struct lxw_format *percents[XLSX_DECIMALS][2];	/* with their sign */
	struct lxw_format *changes[XLSX_DECIMALS][2];	/* with + or - */
	struct wide_sign *signs;	/* formats of signs, so far */
	size_t nsigns;
	struct lxw_workbook *workbook;
	struct lxw_format *small;	/* a base in brackets */
	uint32_t row;		/* the next one to be written */
	const char *name;	/* what it writes, for messages */
	struct diag *diag;
};

/* Finds the columns of all tables; has to be cleared. */
void wide_init(struct wide *w, const struct report *r, struct diag *d);
void wide_clear(struct wide *w);

/* Makes the formats.  0, or -1 and the diag. */
int wide_formats(struct wide *w, struct lxw_workbook *workbook);

/* Where the column of a table stands; NULL if there is none. */
const struct wide_column *wide_find(const struct wide *w,
    const struct tidy_column *c);

/* These write into the row, at a place on the sheet.  0, or -1 and the diag. */
int wide_text(struct wide *w, size_t at, struct slice text,
    enum wide_style style);

/* The same at the left, and goes on to the next row. */
int wide_line(struct wide *w, struct slice text, enum wide_style style);

/* A text that wraps in a column of that width, which makes its row as high. */
int wide_wrap(struct wide *w, size_t at, struct slice text, size_t width);

int wide_number(struct wide *w, size_t at, double number,
    struct lxw_format *format);

/* The format of a number that shows the sign, which is kept, in its place; NULL
 * if there is no memory. */
struct lxw_format *wide_sign(struct wide *w, const char *sign, bool bold);

/* The first rows: breaks, columns and letters, as far as there are any; and
 * beside the columns, above all labels, a notice, which may be empty. */
int wide_head(struct wide *w, struct slice notice);

#endif
