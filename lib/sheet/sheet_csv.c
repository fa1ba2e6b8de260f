/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/field.h"
#include "stream/names.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"

/* The columns that a column of the sheet becomes. */
enum part { FIGURE, MARK, LOWER, PARTS };

static bool
has_part(const struct sheet_column *c, enum part part)
{
	return part == FIGURE || (part == MARK ? c->align == SHEET_MARKED :
	    c->lower.n > 0);
}

static size_t
parts(const struct sheet *s, size_t column)
{
	size_t n = 0;

	for (enum part part = FIGURE; part < PARTS; part++)
		n += has_part(&s->columns[column], part);
	return n;
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
heading(const struct sheet *s, size_t column, enum part part,
    struct arena *arena)
{
	const struct sheet_column *c = &s->columns[column];
	struct slice below = c->below, text;
	struct buf b;

	buf_init(&b);
	sheet_name(s, column, &b);
	if (below.n > 0) {
		buf_puts(&b, b.len > 0 ? " [" : "[");
		buf_slice(&b, below);
		buf_putc(&b, ']');
	}
	if (part != FIGURE)
		buf_printf(&b, " (%s)", part == MARK ? c->marks : c->lower.p);
	text = buf_all(&b);
	text.p = arena_string(arena, text);
	buf_clear(&b);
	return text;
}

void
sheet_csv_headings(const struct sheet *s, struct buf *out)
{
	size_t n = 0;
	struct slice *texts = xcalloc(count_columns(s) + 2, sizeof(*texts));
	struct arena arena = { NULL };
	struct names names;
	struct diag d;

	texts[n++] = slice_of("Table");
	texts[n++] = slice_of("Row");
	for (size_t c = 1; c < s->ncolumns; c++)
		for (enum part part = FIGURE; part < PARTS; part++)
			if (has_part(&s->columns[c], part))
				texts[n++] = heading(s, c, part, &arena);
	names_init(&names, texts, n, false, &d);
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i > 0 ? "," : "");
		field_quote(out, names.name[i]);
	}
	buf_putc(out, '\n');
	names_clear(&names);
	arena_clear(&arena);
	free(texts);
}

/* "Table 3. Likely voters: q1", "Table 3. q1", or the title alone. */
static void
put_name(struct buf *out, const struct sheet *s)
{
	struct slice title = s->title.n > 0 ? s->title : s->subtitle;
	struct buf name;

	buf_init(&name);
	sheet_put_heading(s, title, &name);
	if (s->heading.n > 0) {
		buf_puts(&name, ": ");
		buf_slice(&name, title);
	}
	field_quote(out, name.len > 0 ? buf_all(&name) : title);
	buf_clear(&name);
}

static void
put_field(struct buf *out, struct slice field)
{
	buf_putc(out, ',');
	field_quote(out, field);
}

static void
put_cell(struct buf *out, const struct sheet_column *c, struct slice cell,
    struct slice lower)
{
	put_field(out, has_part(c, MARK) ? sheet_figure(cell) : cell);
	if (has_part(c, MARK))
		put_field(out, sheet_mark(cell));
	if (has_part(c, LOWER))
		put_field(out, lower);
}

static void
put_row(struct buf *out, const struct sheet *s, size_t row)
{
	const struct slice *cells = s->rows[row].cells;
	const struct sheet_row *lower = sheet_lower_of(s, row);

	put_name(out, s);
	put_field(out, cells[0]);
	for (size_t c = 1; c < s->ncolumns; c++)
		put_cell(out, &s->columns[c], cells[c], lower != NULL ?
		    lower->cells[c] : slice_of(""));
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
		sheet_csv_headings(s, out);
	for (size_t r = 0; r < s->nrows; r++)
		if (!s->rows[r].lower)
			put_row(out, s, r);
	if (s->aside.n > 0)
		put_note(out, s, s->aside);
	for (size_t i = 0; i < s->nnotes; i++)
		put_note(out, s, s->notes[i]);
}
