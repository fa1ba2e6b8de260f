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

#include "slice.h"

struct buf;
struct diag;
struct lxw_workbook;
struct report;

struct xlsx {
	struct lxw_workbook *workbook;
	char *path;
};

/* Begins a workbook in 12 point Arial.  0, or -1 and the diag; on 0 it has to be
 * closed or discarded. */
int xlsx_open(struct xlsx *x, struct diag *d);

/* Sets title, author, company, language and date of the document, as far as
 * the report has them.  0, or -1 and the diag. */
int xlsx_describe(struct xlsx *x, const struct report *r, struct diag *d);

/* Ends the workbook and adds its bytes to out.  0, or -1 and the diag. */
int xlsx_close(struct xlsx *x, struct buf *out, struct diag *d);
void xlsx_discard(struct xlsx *x);

/* The title of the study, or words for any. */
struct slice xlsx_title(const struct report *r);

/* "Table 3: ", then what is wrong, in libxlsxwriter's words for that code of
 * it.  -1. */
int xlsx_wrong(struct diag *d, const char *what, int error);

#endif
