/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "sheet/sheet.h"

struct sheet *
sheet_new(void)
{
	struct sheet *s = xcalloc(1, sizeof(*s));

	s->aside = slice_of("");
	return s;
}

void
sheet_free(struct sheet *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->nrows; i++)
		free(s->rows[i].cells);
	arena_clear(&s->arena);
	free(s->columns);
	free(s->blocks);
	free(s->rows);
	free(s->notes);
	free(s);
}

static struct slice
copy(struct sheet *s, struct slice text)
{
	return (struct slice){ arena_string(&s->arena, text), text.n };
}

void
sheet_title(struct sheet *s, struct slice title, struct slice subtitle)
{
	s->title = copy(s, title);
	s->subtitle = copy(s, subtitle);
}

void
sheet_heading(struct sheet *s, size_t number, struct slice heading)
{
	struct buf b;

	buf_init(&b);
	if (number > 0)
		buf_printf(&b, "Table %zu", number);
	s->number = copy(s, buf_all(&b));
	s->heading = copy(s, heading);
	buf_clear(&b);
}

void
sheet_put_heading(const struct sheet *s, struct slice other, struct buf *out)
{
	struct slice heading = s->heading.n > 0 ? s->heading : other;

	if (s->number.n + s->heading.n == 0)
		return;
	buf_slice(out, s->number);
	buf_puts(out, s->number.n > 0 && heading.n > 0 ? ". " : "");
	buf_slice(out, heading);
}

void
sheet_column(struct sheet *s, const char *heading, enum sheet_align align)
{
	s->columns = xreallocarray(s->columns, s->ncolumns + 1,
	    sizeof(*s->columns));
	s->columns[s->ncolumns++] = (struct sheet_column){
	    copy(s, slice_of(heading)), align, slice_of(""), "letters",
	    slice_of(""),
	    s->nblocks > 0 ? s->nblocks - 1 : SHEET_NO_BLOCK };
}

void
sheet_aside(struct sheet *s, struct slice text)
{
	s->aside = copy(s, text);
}

void
sheet_block(struct sheet *s, struct slice heading)
{
	s->blocks = xreallocarray(s->blocks, s->nblocks + 1,
	    sizeof(*s->blocks));
	s->blocks[s->nblocks++] = copy(s, heading);
}

void
sheet_below(struct sheet *s, struct slice text)
{
	s->columns[s->ncolumns - 1].below = copy(s, text);
}

void
sheet_marks(struct sheet *s, const char *what)
{
	s->columns[s->ncolumns - 1].marks = what;
}

void
sheet_lower(struct sheet *s, const char *what)
{
	s->columns[s->ncolumns - 1].lower = copy(s, slice_of(what));
}

static void
add_row(struct sheet *s, bool gap, bool lower)
{
	struct slice *cells = xcalloc(s->ncolumns, sizeof(*cells));

	for (size_t i = 0; i < s->ncolumns; i++)
		cells[i] = slice_of("");
	s->rows = xgrow(s->rows, s->nrows, &s->rows_cap, sizeof(*s->rows));
	s->rows[s->nrows++] = (struct sheet_row){ gap, lower, cells };
}

void
sheet_row(struct sheet *s, bool gap)
{
	add_row(s, gap, false);
}

void
sheet_row_lower(struct sheet *s)
{
	add_row(s, false, true);
}

const struct sheet_row *
sheet_lower_of(const struct sheet *s, size_t row)
{
	return row + 1 < s->nrows && s->rows[row + 1].lower ?
	    &s->rows[row + 1] : NULL;
}

void
sheet_put(struct sheet *s, size_t column, struct slice text)
{
	s->rows[s->nrows - 1].cells[column] = copy(s, text);
}

void
sheet_take(struct sheet *s, size_t column, struct buf *text)
{
	sheet_put(s, column, buf_all(text));
	buf_clear(text);
}

void
sheet_note(struct sheet *s, struct buf *text)
{
	if (text->len == 0)
		return;
	s->notes = xgrow(s->notes, s->nnotes, &s->notes_cap,
	    sizeof(*s->notes));
	s->notes[s->nnotes++] = copy(s, buf_all(text));
	buf_clear(text);
}

/* The length of the figure in a marked cell: the mark, "b", "bC T+" or "T-",
 * begins behind the first blank that no digit follows. */
static size_t
figure_length(struct slice cell)
{
	for (size_t i = 0; i + 1 < cell.n; i++)
		if (cell.p[i] == ' ' && (cell.p[i + 1] < '0' ||
		    cell.p[i + 1] > '9'))
			return i;
	return cell.n;
}

struct slice
sheet_figure(struct slice cell)
{
	return slice_trim(slice_before(cell, figure_length(cell)));
}

struct slice
sheet_mark(struct slice cell)
{
	return slice_trim(slice_behind(cell, figure_length(cell)));
}

/* Headings of several lines become one. */
static void
put_line(struct buf *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		buf_putc(out, text.p[i] == '\n' ? ' ' : text.p[i]);
}

void
sheet_name(const struct sheet *s, size_t column, struct buf *out)
{
	const struct sheet_column *c = &s->columns[column];
	struct slice block = c->block == SHEET_NO_BLOCK ? slice_of("") :
	    s->blocks[c->block];

	put_line(out, block);
	if (block.n > 0 && c->heading.n > 0)
		buf_puts(out, ": ");
	put_line(out, c->heading);
}
