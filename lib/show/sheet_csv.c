/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvout.h"
#include "stream/names.h"
#include "show/sheet.h"
#include "show/sheet_csv.h"

/* The columns that a column of the sheet becomes. */
static size_t
parts(const struct sheet *s, size_t column)
{
	return s->columns[column].align == SHEET_MARKED ? 2 : 1;
}

/* Those behind the title and the label. */
static size_t
count_columns(const struct sheet *s)
{
	size_t n = 0;

	for (size_t c = 1; c < s->ncolumns; c++)
		n += parts(s, c);
	return n;
}

/* What a part of a column is called; until the arena is cleared. */
static struct slice
heading(const struct sheet *s, size_t column, size_t part, struct arena *arena)
{
	struct slice below = s->columns[column].below, text;
	struct buf b;

	buf_init(&b);
	sheet_name(s, column, &b);
	if (below.n > 0) {
		buf_puts(&b, b.len > 0 ? " [" : "[");
		buf_slice(&b, below);
		buf_putc(&b, ']');
	}
	buf_puts(&b, part > 0 ? " (letters)" : "");
	text = buf_all(&b);
	text.p = arena_string(arena, text);
	buf_clear(&b);
	return text;
}

static void
put_headings(struct buf *out, const struct sheet *s)
{
	size_t n = 0;
	struct slice *texts = xcalloc(count_columns(s) + 2, sizeof(*texts));
	struct arena arena = { NULL };
	struct names names;
	struct diag d;

	texts[n++] = slice_of("Table");
	texts[n++] = slice_of("Row");
	for (size_t c = 1; c < s->ncolumns; c++)
		for (size_t part = 0; part < parts(s, c); part++)
			texts[n++] = heading(s, c, part, &arena);
	names_init(&names, texts, n, false, &d);
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i > 0 ? "," : "");
		csvout_quote(out, names.name[i]);
	}
	buf_putc(out, '\n');
	names_clear(&names);
	arena_clear(&arena);
	free(texts);
}

/* "Table 3. q1", or the title alone. */
static void
put_name(struct buf *out, const struct sheet *s)
{
	struct slice title = s->title.n > 0 ? s->title : s->subtitle;
	struct buf name;

	buf_init(&name);
	sheet_put_heading(s, title, &name);
	csvout_quote(out, name.len > 0 ? buf_all(&name) : title);
	buf_clear(&name);
}

static void
put_field(struct buf *out, struct slice field)
{
	buf_putc(out, ',');
	csvout_quote(out, field);
}

static void
put_row(struct buf *out, const struct sheet *s, const struct slice *cells)
{
	put_name(out, s);
	for (size_t c = 0; c < s->ncolumns; c++) {
		if (c == 0 || parts(s, c) == 1) {
			put_field(out, cells[c]);
			continue;
		}
		put_field(out, sheet_figure(cells[c]));
		put_field(out, sheet_mark(cells[c]));
	}
	buf_putc(out, '\n');
}

static void
put_note(struct buf *out, const struct sheet *s, struct slice note)
{
	put_name(out, s);
	put_field(out, note);
	buf_fill(out, ',', (long)count_columns(s));
	buf_putc(out, '\n');
}

void
sheet_csv(const struct sheet *s, bool with_heading, struct buf *out)
{
	if (with_heading)
		put_headings(out, s);
	for (size_t r = 0; r < s->nrows; r++)
		put_row(out, s, s->rows[r].cells);
	if (s->aside.n > 0)
		put_note(out, s, s->aside);
	for (size_t i = 0; i < s->nnotes; i++)
		put_note(out, s, s->notes[i]);
}
