/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheets for tests, written in few words.
 */
#ifndef SHEET_ROWS_H
#define SHEET_ROWS_H

#include "base/buf.h"
#include "sheet/sheet.h"
#include "sheet/sheet_text.h"

#include "close.h"

static struct sheet *
new_sheet(const char *title, const char *subtitle)
{
	struct sheet *s = sheet_new();

	sheet_title(s, slice_of(title), slice_of(subtitle));
	return s;
}

/* A row; the cells end with NULL. */
static void
row(struct sheet *s, const char *const *cells)
{
	sheet_row(s, false);
	for (size_t i = 0; cells[i] != NULL; i++)
		sheet_put(s, i, slice_of(cells[i]));
}

#define ROW(s, ...) row(s, (const char *const[]){ __VA_ARGS__, NULL })

static void
note(struct sheet *s, const char *text)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, text);
	sheet_note(s, &b);
}

/* Compares, and frees the sheet. */
static void
assert_shown(struct sheet *s, size_t width, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	sheet_text(s, width, &out);
	assert_string_equal(out.p, wanted);
	buf_clear(&out);
	sheet_free(s);
}

#endif
