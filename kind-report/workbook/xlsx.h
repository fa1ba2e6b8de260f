/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A workbook that libxlsxwriter makes, from its start to its bytes.
 *
 * The library writes to a file and to others beside it, all in TMPDIR or /tmp;
 * none is left behind.  The same calls make the same bytes, at any time and in
 * any zone.
 */
#ifndef XLSX_H
#define XLSX_H

#include <stdbool.h>

struct buf;
struct diag;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;
struct report;

struct xlsx {
	struct lxw_workbook *workbook;
	char *path;
};

/* Begins a workbook in Arial of that size, whose digits are what widths of
 * columns count.  0, or -1 and the diag; on 0 it has to be closed or
 * discarded. */
int xlsx_open(struct xlsx *x, double size, struct diag *d);

/* Sets title, author, company, language and date of the document, as far as
 * the report has them.  0, or -1 and the diag. */
int xlsx_describe(struct xlsx *x, const struct report *r, struct diag *d);

/* Ends the workbook and adds its bytes to out.  0, or -1 and the diag. */
int xlsx_close(struct xlsx *x, struct buf *out, struct diag *d);
void xlsx_discard(struct xlsx *x);

/* Figures have up to 8 decimals: 6 at most in percentages, and 2 more in what
 * is none. */
#define XLSX_DECIMALS 9

/* Adds a format: Arial of that size, at the top of a cell and on that side of
 * it, as LXW_ALIGN_RIGHT.  NULL if that fails. */
struct lxw_format *xlsx_format(struct lxw_workbook *w, double size, int align);

/* Numbers of the format have so many decimals, and commas between thousands; a
 * change has a sign too. */
void xlsx_decimals(struct lxw_format *f, unsigned decimals, bool change);

/* A p-value has 4 decimals, or is "<0.0001": 0 is none. */
void xlsx_p(struct lxw_format *f);

/* The format of a number with so many decimals and a sign behind it. */
void xlsx_behind(struct lxw_format *f, unsigned decimals, const char *sign);

/* "Table 3: ", then what is wrong, in libxlsxwriter's words for that code of
 * it.  -1. */
int xlsx_wrong(struct diag *d, const char *what, int error);

#endif
