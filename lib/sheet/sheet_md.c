/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/width.h"
#include "sheet/sheet.h"
#include "sheet/sheet_md.h"

/* Of a column, in letters. */
#define MOST_ROOM 24

/* What Markdown would take for markup is escaped. */
static void
put_text(struct buf *out, struct slice text)
{
	struct buf clean;

	buf_init(&clean);
	width_clean(&clean, text);
	for (size_t i = 0; i < clean.len; i++) {
		if (strchr("&\\|*_`<>[]#~", clean.p[i]) != NULL)
			buf_putc(out, '\\');
		buf_putc(out, clean.p[i]);
	}
	buf_clear(&clean);
}

/* A - or + that begins a paragraph would make it a list. */
static void
put_note(struct buf *out, struct slice note)
{
	if (note.n > 0 && (*note.p == '-' || *note.p == '+'))
		buf_putc(out, '\\');
	put_text(out, note);
}

static void
put_cell(struct buf *out, struct slice text)
{
	buf_putc(out, ' ');
	put_text(out, text);
	buf_puts(out, " |");
}

/* Two levels of headings become one: "Age: 18-24 (c)". */
static void
put_name(const struct sheet *s, size_t column, struct buf *name)
{
	sheet_name(s, column, name);
	if (s->columns[column].below.n == 0)
		return;
	buf_puts(name, name->len > 0 ? " (" : "(");
	buf_slice(name, s->columns[column].below);
	buf_putc(name, ')');
}

static size_t
widest_word(struct slice text)
{
	struct slice word;
	size_t most = 1, width;

	while (slice_part(&text, ' ', &word)) {
		width = width_of(word);
		if (width > most)
			most = width;
	}
	return most;
}

/* The room that a column wants, with a little on both sides: for its labels as
 * long as they are no sentences, for its figures, and for each word of the
 * heading. */
static size_t
room(const struct sheet *s, size_t column)
{
	size_t most, width;
	struct buf name;

	buf_init(&name);
	put_name(s, column, &name);
	most = widest_word(buf_all(&name));
	buf_clear(&name);
	for (size_t r = 0; r < s->nrows; r++) {
		width = width_of(s->rows[r].cells[column]);
		if (width > most)
			most = width;
	}
	return 2 + (most < MOST_ROOM ? most : MOST_ROOM);
}

/* Programs that make pages of Markdown, as pandoc does, give columns the width
 * of their dashes. */
static void
put_rule(struct buf *out, const struct sheet *s)
{
	buf_putc(out, '|');
	for (size_t c = 0; c < s->ncolumns; c++) {
		buf_putc(out, ' ');
		buf_fill(out, '-', (long)room(s, c));
		buf_puts(out, s->columns[c].align == SHEET_LEFT ? " |" :
		    ": |");
	}
	buf_putc(out, '\n');
}

static void
put_heading(struct buf *out, const struct sheet *s)
{
	struct buf heading;

	buf_init(&heading);
	sheet_put_heading(s, slice_of(""), &heading);
	if (heading.len > 0) {
		buf_puts(out, "**");
		put_text(out, buf_all(&heading));
		buf_puts(out, "**\n\n");
	}
	buf_clear(&heading);
}

static void
put_title(struct buf *out, const struct sheet *s)
{
	if (s->title.n + s->subtitle.n == 0)
		return;
	buf_puts(out, "**");
	put_text(out, s->title.n > 0 ? s->title : s->subtitle);
	buf_puts(out, "**");
	if (s->title.n > 0 && s->subtitle.n > 0) {
		buf_puts(out, " ");
		put_text(out, s->subtitle);
	}
	buf_puts(out, "\n\n");
}

static void
put_headings(struct buf *out, const struct sheet *s)
{
	struct buf name;

	buf_init(&name);
	buf_putc(out, '|');
	for (size_t c = 0; c < s->ncolumns; c++) {
		put_name(s, c, &name);
		put_cell(out, buf_all(&name));
		name.len = 0;
	}
	buf_putc(out, '\n');
	buf_clear(&name);
}

void
sheet_md(const struct sheet *s, struct buf *out)
{
	put_heading(out, s);
	put_title(out, s);
	if (s->aside.n > 0) {
		put_note(out, s->aside);
		buf_puts(out, "\n\n");
	}
	put_headings(out, s);
	put_rule(out, s);
	for (size_t r = 0; r < s->nrows; r++) {
		buf_putc(out, '|');
		for (size_t c = 0; c < s->ncolumns; c++)
			put_cell(out, s->rows[r].cells[c]);
		buf_putc(out, '\n');
	}
	for (size_t i = 0; i < s->nnotes; i++) {
		buf_putc(out, '\n');
		put_note(out, s->notes[i]);
		buf_putc(out, '\n');
	}
}
