/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet of text under test, and how it looks.
 */
#ifndef SHEET_TEXT_ROWS_H
#define SHEET_TEXT_ROWS_H

#include "base/buf.h"
#include "sheet/sheet.h"
#include "sheet/sheet_text.h"

#include "close.h"

/* A row; the cells end with NULL, or with the columns. */
static inline void
row(struct sheet *s, bool gap, const char *const *cells)
{
	sheet_row(s, gap);
	for (size_t i = 0; i < s->ncolumns && cells[i] != NULL; i++)
		sheet_put(s, i, slice_of(cells[i]));
}

#define ROW(s, ...) \
	row(s, false, (const char *const[]){ __VA_ARGS__, NULL })
#define GAP_ROW(s, ...) \
	row(s, true, (const char *const[]){ __VA_ARGS__, NULL })

static inline void
column(struct sheet *s, const char *heading, const char *letter)
{
	sheet_column(s, heading, SHEET_MARKED);
	sheet_below(s, slice_of(letter));
}

/* A sheet with a column of labels. */
static inline struct sheet *
new_sheet(void)
{
	struct sheet *s = sheet_new();

	sheet_column(s, "", SHEET_LEFT);
	return s;
}

/* Compares; the sheet can be shown again. */
static inline void
assert_looks(const struct sheet *s, size_t width, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	sheet_text(s, width, &out);
	buf_putc(&out, '\0');
	if (strcmp(out.p, wanted) != 0)
		fail_msg("at %zu:\n%s\nnot:\n%s", width, out.p, wanted);
	buf_clear(&out);
}

/* The same, and frees the sheet. */
static inline void
assert_shown(struct sheet *s, size_t width, const char *wanted)
{
	assert_looks(s, width, wanted);
	sheet_free(s);
}

#endif
