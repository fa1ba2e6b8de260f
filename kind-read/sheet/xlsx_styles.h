/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the cells of an Excel workbook show numbers, by their style.
 */
#ifndef XLSX_STYLES_H
#define XLSX_STYLES_H

#include <stddef.h>

struct archive;
struct diag;

struct xlsx_styles {
	unsigned *shows;	/* see numberformat.h */
	size_t n;
};

/* Reads them from the member; NULL is none.  0, or -1 and the diag; either way
 * they have to be cleared. */
int xlsx_styles_read(struct xlsx_styles *s, struct archive *a,
    const char *member, struct diag *d);
void xlsx_styles_clear(struct xlsx_styles *s);

#endif
