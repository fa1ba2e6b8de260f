/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts of an Excel workbook, as they are shown: without phonetic runs, and
 * with the runs of rich text put together.
 */
#ifndef XLSX_STRINGS_H
#define XLSX_STRINGS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

struct archive;
struct diag;

/* The texts that cells share, which are kept in memory. */
struct xlsx_strings {
	struct slice *items;
	size_t n;
	size_t cap;
	struct arena arena;
};

/* Reads them from the member; NULL is none.  0, or -1 and the diag; either way
 * they have to be cleared. */
int xlsx_strings_read(struct xlsx_strings *s, struct archive *a,
    const char *member, struct diag *d);
void xlsx_strings_clear(struct xlsx_strings *s);

/* What an XML parser meets between <si> or <is> and its end: a text run is
 * open, phonetic runs are. */
struct xlsx_strings_text {
	struct buf text;
	bool open;
	bool phonetic;
};

void xlsx_strings_start(struct xlsx_strings_text *t, const char *name);
void xlsx_strings_end(struct xlsx_strings_text *t, const char *name);
void xlsx_strings_add(struct xlsx_strings_text *t, struct slice text);

/* Makes characters of what stands for them, as _x000D_ does (ECMA-376 Part 1,
 * 22.9.2.19). */
void xlsx_strings_unescape(struct buf *text);

#endif
