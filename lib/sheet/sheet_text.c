/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/width.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "sheet/sheet_measure.h"
#include "sheet/sheet_layout.h"
#include "sheet/sheet_text.h"

#define TITLE_GAP 3

/* A line that is being written, and how wide it is. */
struct line {
	struct buf *out;
	size_t width;
};

/* Adds the text at a column of the screen, or behind what stands there. */
static void
put_at(struct line *line, size_t at, struct slice text)
{
	if (text.n == 0)
		return;
	if (at > line->width) {
		buf_fill(line->out, ' ', (long)(at - line->width));
		line->width = at;
	}
	width_clean(line->out, text);
	line->width += width_of(text);
}

/* Adds the text so that it ends there. */
static void
put_before(struct line *line, size_t edge, struct slice text)
{
	size_t width = width_of(text);

	put_at(line, edge > width ? edge - width : 0, text);
}

static void
trim_line(struct buf *out)
{
	while (out->len > 0 && out->p[out->len - 1] == ' ')
		out->len--;
	buf_putc(out, '\n');
}

static void
end_line(struct line *line)
{
	trim_line(line->out);
	line->width = 0;
}

static void
put_range(struct line *line, const struct sheet_layout *l, size_t c,
    struct slice cell)
{
	struct slice upper = sheet_measure_upper(cell);

	put_before(line, l->edge[c] - l->widths[c].upper,
	    slice_before(cell, cell.n - upper.n));
	put_before(line, l->edge[c], upper);
}

static void
put_cell(struct line *line, const struct sheet_layout *l, size_t c,
    struct slice cell)
{
	switch (l->sheet->columns[c].align) {
	case SHEET_LEFT:
		put_at(line, l->edge[c] - l->widths[c].figures, cell);
		break;
	case SHEET_RIGHT:
		put_before(line, l->edge[c], cell);
		break;
	case SHEET_RANGE:
		put_range(line, l, c, cell);
		break;
	case SHEET_MARKED:
		put_before(line, l->edge[c], sheet_figure(cell));
		put_at(line, l->edge[c] + 1, sheet_mark(cell));
		break;
	}
}

static void
put_cells(struct line *line, const struct sheet_layout *l,
    const struct sheet_row *row)
{
	for (size_t c = sheet_layout_next(l, 0); c < l->end;
	    c = sheet_layout_next(l, c))
		put_cell(line, l, c, row->cells[c]);
}

/* A label that takes more than one line has its figures on the first, and those
 * of its lower line, if there is one, on the second. */
static void
put_row(struct line *line, const struct sheet_layout *l,
    const struct sheet_row *row, const struct sheet_row *lower)
{
	struct slice label = row->cells[0];
	size_t width = l->widths[0].figures;

	if (row->gap)
		end_line(line);
	put_at(line, 0, wrap_next(&label, width));
	put_cells(line, l, row);
	end_line(line);
	while (label.n > 0 || lower != NULL) {
		if (label.n > 0)
			put_at(line, SHEET_INDENT,
			    wrap_next(&label, width - SHEET_INDENT));
		if (lower != NULL)
			put_cells(line, l, lower);
		lower = NULL;
		end_line(line);
	}
}

/* Adds what stands over a column's figures. */
static void
put_over(struct line *line, const struct sheet_layout *l, size_t c,
    struct slice text)
{
	if (l->sheet->columns[c].align == SHEET_LEFT)
		put_at(line, l->edge[c] - l->widths[c].figures, text);
	else
		put_before(line, l->edge[c], text);
}

/* Of all headings the last line is the lowest.  What the labels are, they say
 * themselves. */
static void
put_headings(struct line *line, const struct sheet_layout *l)
{
	const struct sheet_column *columns = l->sheet->columns;
	size_t height = 0, lines, first = sheet_layout_next(l, 0);

	for (size_t c = first; c < l->end; c = sheet_layout_next(l, c)) {
		lines = wrap_count(columns[c].heading, l->widths[c].heading);
		height = lines > height ? lines : height;
	}
	for (; height > 0; height--) {
		for (size_t c = first; c < l->end;
		    c = sheet_layout_next(l, c))
			put_over(line, l, c, wrap_from_below(
			    columns[c].heading, l->widths[c].heading, height));
		end_line(line);
	}
}

static void
put_blocks(struct line *line, const struct sheet_layout *l)
{
	const struct sheet_run *runs = l->runs;
	size_t height = 0, lines;

	for (size_t i = 0; i < l->nruns; i++) {
		lines = wrap_count(runs[i].heading, runs[i].width);
		height = lines > height ? lines : height;
	}
	for (; height > 0; height--) {
		for (size_t i = 0; i < l->nruns; i++)
			put_at(line, runs[i].left, wrap_from_below(
			    runs[i].heading, runs[i].width, height));
		end_line(line);
	}
}

/* The line of letters, if any column has one. */
static void
put_letters(struct line *line, const struct sheet_layout *l)
{
	const struct sheet_column *columns = l->sheet->columns;
	bool any = false;

	for (size_t c = 0; c < l->end; c = sheet_layout_next(l, c)) {
		any = any || columns[c].below.n > 0;
		put_over(line, l, c, columns[c].below);
	}
	if (any)
		end_line(line);
}

static void
put_page(struct buf *out, const struct sheet_layout *l)
{
	const struct sheet *s = l->sheet;
	struct line line = { out, 0 };

	put_blocks(&line, l);
	put_headings(&line, l);
	put_letters(&line, l);
	for (size_t r = 0; r < s->nrows; r++)
		if (!s->rows[r].lower)
			put_row(&line, l, &s->rows[r], sheet_lower_of(s, r));
}

static void
put_paragraph(struct buf *out, struct slice text, size_t width)
{
	while (text.n > 0) {
		width_clean(out, wrap_next(&text, width));
		trim_line(out);
	}
}

static void
put_heading(struct buf *out, const struct sheet *s, size_t width)
{
	struct buf heading;

	buf_init(&heading);
	sheet_put_heading(s, slice_of(""), &heading);
	put_paragraph(out, buf_all(&heading), width);
	buf_clear(&heading);
}

/* The subtitle stands behind the title, its further lines below its first. */
static void
put_title(struct buf *out, const struct sheet *s, size_t width)
{
	size_t indent = width_of(s->title) + TITLE_GAP;
	struct slice rest = s->subtitle;

	if (s->title.n == 0 || rest.n == 0 || indent > width / 2) {
		put_paragraph(out, s->title, width);
		put_paragraph(out, rest, width);
		return;
	}
	width_clean(out, s->title);
	for (size_t gap = TITLE_GAP; rest.n > 0; gap = indent) {
		buf_fill(out, ' ', (long)gap);
		width_clean(out, wrap_next(&rest, width - indent));
		trim_line(out);
	}
}

/* The aside ends where the first page does, in place of the empty line that
 * stands below a title else. */
static void
put_aside(struct buf *out, const struct sheet_layout *l)
{
	const struct sheet *s = l->sheet;
	struct slice rest = s->aside;
	struct line line = { out, 0 };

	if (rest.n == 0 && s->title.n + s->subtitle.n > 0)
		buf_putc(out, '\n');
	while (rest.n > 0) {
		put_before(&line, l->width, wrap_next(&rest, l->screen));
		end_line(&line);
	}
}

void
sheet_text(const struct sheet *s, size_t width, struct buf *out)
{
	struct sheet_layout l;

	sheet_layout_init(&l, s, width);
	put_heading(out, s, width);
	put_title(out, s, width);
	while (sheet_layout_page(&l)) {
		if (l.pages == 1)
			put_aside(out, &l);
		else
			buf_putc(out, '\n');
		put_page(out, &l);
	}
	if (s->nnotes > 0)
		buf_putc(out, '\n');
	for (size_t i = 0; i < s->nnotes; i++)
		put_paragraph(out, s->notes[i], width);
	sheet_layout_clear(&l);
}
