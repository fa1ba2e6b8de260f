/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns are as wide as their widest cell; the labels take what is left of
 * the screen, and wrap with a hanging indent.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "width.h"
#include "sheet.h"
#include "sheet_text.h"

#define GAP 2
#define TITLE_GAP 3
#define INDENT 2
#define NARROWEST 16

/* The widths of the columns, and of the upper ends of ranges. */
struct layout {
	const struct sheet *sheet;
	size_t *width;
	size_t *upper;
};

static size_t
larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Cuts the next line off the text, at most max wide. */
static struct slice
next_line(struct slice *text, size_t max)
{
	const char *newline = memchr(text->p, '\n', text->n);
	struct slice line = *text;

	if (newline != NULL)
		line.n = (size_t)(newline - text->p);
	line.n = width_break(line, max);
	text->p += line.n;
	text->n -= line.n;
	while (text->n > 0 && (*text->p == ' ' || *text->p == '\n')) {
		text->p++;
		text->n--;
	}
	return slice_trim(line);
}

static size_t
widest_line(struct slice text)
{
	size_t most = 0;

	while (text.n > 0)
		most = larger(most, width_of(next_line(&text, (size_t)-1)));
	return most;
}

/* What stands behind the hyphen between the ends of a range. */
static struct slice
upper_end(struct slice cell)
{
	for (size_t i = 1; i < cell.n; i++)
		if (cell.p[i] == '-' && cell.p[i - 1] != '-')
			return (struct slice){ cell.p + i + 1,
			    cell.n - i - 1 };
	return (struct slice){ cell.p + cell.n, 0 };
}

static void
measure_column(struct layout *l, size_t c)
{
	const struct sheet *s = l->sheet;
	size_t lower = 0;

	l->width[c] = widest_line(s->columns[c].heading);
	for (size_t r = 0; r < s->nrows; r++) {
		struct slice cell = s->rows[r].cells[c];
		size_t width = width_of(cell), upper;

		l->width[c] = larger(l->width[c], width);
		if (s->columns[c].align != SHEET_RANGE)
			continue;
		upper = width_of(upper_end(cell));
		l->upper[c] = larger(l->upper[c], upper);
		lower = larger(lower, width - upper);
	}
	l->width[c] = larger(l->width[c], lower + l->upper[c]);
}

static void
measure(struct layout *l, size_t screen)
{
	size_t others = 0;

	for (size_t c = 0; c < l->sheet->ncolumns; c++) {
		measure_column(l, c);
		if (c > 0)
			others += l->width[c] + GAP;
	}
	if (others + NARROWEST > screen)
		screen = others + NARROWEST;
	if (l->width[0] > screen - others)
		l->width[0] = screen - others;
}

static void
put_aligned(struct buf *out, const struct layout *l, size_t c,
    struct slice cell)
{
	size_t width = width_of(cell);
	long room = (long)(l->width[c] - width);
	struct slice upper;
	long inner;

	buf_fill(out, ' ', c > 0 ? GAP : 0);
	if (l->sheet->columns[c].align == SHEET_LEFT) {
		width_clean(out, cell);
		buf_fill(out, ' ', room);
		return;
	}
	if (l->sheet->columns[c].align == SHEET_RIGHT || cell.n == 0) {
		buf_fill(out, ' ', room);
		width_clean(out, cell);
		return;
	}
	upper = upper_end(cell);
	inner = (long)(l->upper[c] - width_of(upper));
	buf_fill(out, ' ', room - inner);
	width_clean(out, (struct slice){ cell.p, cell.n - upper.n });
	buf_fill(out, ' ', inner);
	width_clean(out, upper);
}

static void
trim_line(struct buf *out)
{
	while (out->len > 0 && out->p[out->len - 1] == ' ')
		out->len--;
	buf_putc(out, '\n');
}

/* A label that takes more than one line has its figures on the first. */
static void
put_row(struct buf *out, const struct layout *l, const struct sheet_row *row)
{
	struct slice label = row->cells[0];
	struct slice line = next_line(&label, l->width[0]);

	if (row->gap)
		buf_putc(out, '\n');
	put_aligned(out, l, 0, line);
	for (size_t c = 1; c < l->sheet->ncolumns; c++)
		put_aligned(out, l, c, row->cells[c]);
	trim_line(out);
	while (label.n > 0) {
		buf_fill(out, ' ', INDENT);
		width_clean(out, next_line(&label, l->width[0] - INDENT));
		trim_line(out);
	}
}

static size_t
count_lines(struct slice text)
{
	size_t n = 0;

	for (; text.n > 0; n++)
		next_line(&text, (size_t)-1);
	return n;
}

/* Headings stand on the figures: the last line of each is the lowest. */
static void
put_headings(struct buf *out, const struct layout *l)
{
	const struct sheet *s = l->sheet;
	size_t height = 0;

	for (size_t c = 0; c < s->ncolumns; c++)
		height = larger(height, count_lines(s->columns[c].heading));
	for (size_t line = height; line > 0; line--) {
		for (size_t c = 0; c < s->ncolumns; c++) {
			struct slice text = s->columns[c].heading;
			struct slice part = { "", 0 };
			size_t lines = count_lines(text);

			for (size_t i = 0; i + line <= lines; i++)
				part = next_line(&text, (size_t)-1);
			buf_fill(out, ' ', c > 0 ? GAP : 0);
			if (s->columns[c].align != SHEET_LEFT)
				buf_fill(out, ' ', (long)(l->width[c] -
				    width_of(part)));
			buf_slice(out, part);
			if (s->columns[c].align == SHEET_LEFT)
				buf_fill(out, ' ', (long)(l->width[c] -
				    width_of(part)));
		}
		trim_line(out);
	}
}

static void
put_paragraph(struct buf *out, struct slice text, size_t width)
{
	while (text.n > 0) {
		width_clean(out, next_line(&text, width));
		trim_line(out);
	}
}

/* The subtitle stands behind the title, its further lines below its first. */
static void
put_title(struct buf *out, const struct sheet *s, size_t width)
{
	size_t indent = width_of(s->title) + TITLE_GAP;
	struct slice rest = s->subtitle;

	if (s->title.n + rest.n == 0)
		return;
	if (s->title.n == 0 || rest.n == 0 || indent > width / 2) {
		put_paragraph(out, s->title, width);
		put_paragraph(out, rest, width);
		buf_putc(out, '\n');
		return;
	}
	width_clean(out, s->title);
	for (size_t gap = TITLE_GAP; rest.n > 0; gap = indent) {
		buf_fill(out, ' ', (long)gap);
		width_clean(out, next_line(&rest, width - indent));
		trim_line(out);
	}
	buf_putc(out, '\n');
}

void
sheet_text(const struct sheet *s, size_t width, struct buf *out)
{
	struct layout l = { s, xcalloc(s->ncolumns, sizeof(size_t)),
	    xcalloc(s->ncolumns, sizeof(size_t)) };

	measure(&l, width);
	put_title(out, s, width);
	put_headings(out, &l);
	for (size_t r = 0; r < s->nrows; r++)
		put_row(out, &l, &s->rows[r]);
	if (s->nnotes > 0)
		buf_putc(out, '\n');
	for (size_t i = 0; i < s->nnotes; i++)
		put_paragraph(out, s->notes[i], width);
	free(l.width);
	free(l.upper);
}
