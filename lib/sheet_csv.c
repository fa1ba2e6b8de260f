/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "csvout.h"
#include "sheet.h"
#include "sheet_csv.h"

/* Headings of several lines become one. */
static void
put_heading(struct buf *out, struct slice heading)
{
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < heading.n; i++)
		buf_putc(&line, heading.p[i] == '\n' ? ' ' : heading.p[i]);
	buf_putc(out, ',');
	csvout_quote(out, (struct slice){ line.p, line.len });
	buf_clear(&line);
}

static void
put_headings(struct buf *out, const struct sheet *s)
{
	buf_puts(out, "Table,Row");
	for (size_t c = 1; c < s->ncolumns; c++)
		put_heading(out, s->columns[c].heading);
	buf_putc(out, '\n');
}

static struct slice
name(const struct sheet *s)
{
	return s->title.n > 0 ? s->title : s->subtitle;
}

static void
put_row(struct buf *out, const struct sheet *s, const struct slice *cells)
{
	csvout_quote(out, name(s));
	for (size_t c = 0; c < s->ncolumns; c++) {
		buf_putc(out, ',');
		csvout_quote(out, cells[c]);
	}
	buf_putc(out, '\n');
}

static void
put_note(struct buf *out, const struct sheet *s, struct slice note)
{
	csvout_quote(out, name(s));
	buf_putc(out, ',');
	csvout_quote(out, note);
	for (size_t c = 1; c < s->ncolumns; c++)
		buf_putc(out, ',');
	buf_putc(out, '\n');
}

void
sheet_csv(const struct sheet *s, bool with_heading, struct buf *out)
{
	if (with_heading)
		put_headings(out, s);
	for (size_t r = 0; r < s->nrows; r++)
		put_row(out, s, s->rows[r].cells);
	for (size_t i = 0; i < s->nnotes; i++)
		put_note(out, s, s->notes[i]);
}
