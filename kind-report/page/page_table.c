/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/width.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_table.h"

/*
 * In characters: what is side by side behind the labels and a Total, as much as
 * a sheet of paper holds; a block that alone is wider than that, but not than
 * WHOLE, is printed smaller.  What a column takes besides its text, at least,
 * and for marks; a heading that stays on one line; a word of a heading that has
 * to break; a heading that needs room.  What fits a column of text behind the
 * labels.
 */
enum { ROOM = 92, WHOLE = 112, PADDING = 3, NARROW = 5, MARKS = 4, SHORT = 8,
	LONG_WORD = 14, LONG = 24, COLUMN = 64 };

/* A part of the sheet: the columns before the first block, and these. */
struct part {
	const struct sheet *sheet;
	size_t *room;		/* that each column takes */
	size_t fixed;		/* how many stand in every part */
	size_t left;		/* room for blocks */
	size_t first;
	size_t end;
	const char *attributes;
	struct buf *out;
};

static size_t
block_of(const struct part *p, size_t column)
{
	return p->sheet->columns[column].block;
}

static size_t
block_end(const struct part *p, size_t column)
{
	size_t end = column;

	while (end < p->sheet->ncolumns &&
	    block_of(p, end) == block_of(p, column))
		end++;
	return end;
}

/* The room that its heading takes: all of a short one, the longest word of
 * another. */
static size_t
room_of_heading(const struct sheet_column *c)
{
	size_t word = wrap_word(c->heading);
	size_t room = c->heading.n <= SHORT ? width_of(c->heading) :
	    word < LONG_WORD ? word : LONG_WORD;

	if (c->heading.n > LONG)
		room = num_larger(room, LONG_WORD - PADDING);
	return room;
}

/* All marks of a column have room behind all its figures. */
static size_t
room_of_cell(const struct sheet_column *c, struct slice cell)
{
	if (c->align != SHEET_MARKED)
		return width_of(cell);
	return width_of(sheet_figure(cell)) +
	    num_larger(MARKS, 1 + width_of(sheet_mark(cell)));
}

static size_t
room_of(const struct part *p, size_t column)
{
	const struct sheet *s = p->sheet;
	size_t most = num_larger(NARROW, room_of_heading(&s->columns[column]));

	for (size_t r = 0; r < s->nrows; r++)
		most = num_larger(most, room_of_cell(&s->columns[column],
		    s->rows[r].cells[column]));
	return most + PADDING;
}

static size_t
room_of_all(const struct part *p, size_t from, size_t end)
{
	size_t room = 0;

	for (size_t c = from; c < end; c++)
		room += p->room[c];
	return room;
}

/* Columns of a block are as wide as its widest. */
static void
make_equal(struct part *p)
{
	for (size_t c = 0, end; c < p->sheet->ncolumns; c = end) {
		size_t most = 0;

		end = block_of(p, c) == SHEET_NO_BLOCK ? c + 1 :
		    block_end(p, c);
		for (size_t i = c; i < end; i++)
			most = num_larger(most, p->room[i]);
		for (size_t i = c; i < end; i++)
			p->room[i] = most;
	}
}

/* As much of a block as fits, at least one column: all of it if it could stand
 * alone. */
static size_t
fitting(const struct part *p, size_t from, size_t end)
{
	if (room_of_all(p, from, end) <= p->left + WHOLE - ROOM)
		return end;
	while (end > from + 1 && room_of_all(p, from, end) > p->left)
		end--;
	return end;
}

/* Goes to the next part: whole blocks, or as much of one as fits. */
static bool
next_part(struct part *p)
{
	size_t n = p->sheet->ncolumns;

	p->first = p->end;
	if (p->first == n)
		return false;
	p->end = fitting(p, p->first, block_end(p, p->first));
	while (p->end < n && block_of(p, p->end) != block_of(p, p->end - 1) &&
	    room_of_all(p, p->first, block_end(p, p->end)) <= p->left)
		p->end = block_end(p, p->end);
	return true;
}

static bool
has_blocks(const struct part *p)
{
	return p->end > p->first && block_of(p, p->first) != SHEET_NO_BLOCK;
}

/* Is any of the blocks called something? */
static bool
has_names(const struct part *p)
{
	for (size_t c = p->first; has_blocks(p) && c < p->end; c++)
		if (p->sheet->blocks[block_of(p, c)].n > 0)
			return true;
	return false;
}

static const char *
heading_class(const struct sheet_column *c, size_t column)
{
	if (column == 0)
		return "stub";
	if (c->align == SHEET_LEFT)
		return "left";
	if (wrap_word(c->heading) > LONG_WORD)
		return "broken";
	if (c->heading.n > LONG)
		return "long";
	return c->heading.n <= SHORT ? "nb" : "";
}

/* Does a block with a name begin there, so that a gap stands before it? */
static bool
begins_block(const struct part *p, size_t column)
{
	return column >= p->first && has_names(p) && (column == p->first ||
	    block_of(p, column) != block_of(p, column - 1));
}

static void
put_heading(const struct part *p, size_t column)
{
	const struct sheet_column *c = &p->sheet->columns[column];
	bool tall = has_names(p) && column < p->fixed;

	buf_printf(p->out, "<th scope=\"col\"%s class=\"%s%s%s\" "
	    "dir=\"auto\"%s", tall ? " rowspan=\"2\"" : "",
	    heading_class(c, column), c->align == SHEET_MARKED ? " u" : "",
	    begins_block(p, column) ? " first" : "",
	    column > 0 ? p->attributes : "");
	if (column >= p->first && has_names(p))
		buf_printf(p->out, " style=\"width:%zuch\"",
		    p->room[column]);
	buf_putc(p->out, '>');
	markup_put(p->out, c->heading);
	if (c->below.n > 0) {
		buf_puts(p->out, " <span class=\"letter\">");
		markup_put(p->out, c->below);
		buf_puts(p->out, "</span>");
	}
	buf_puts(p->out, "</th>");
}

static void
put_blocks(const struct part *p)
{
	for (size_t c = p->first; c < p->end; ) {
		size_t end = block_end(p, c);

		end = end > p->end ? p->end : end;
		buf_printf(p->out, "<th scope=\"colgroup\" colspan=\"%zu\" "
		    "dir=\"auto\"%s><span>", end - c, p->attributes);
		markup_put(p->out, p->sheet->blocks[block_of(p, c)]);
		buf_puts(p->out, "</span></th>");
		c = end;
	}
	buf_puts(p->out, "</tr>\n<tr>");
}

static void
put_groups(const struct part *p)
{
	if (!has_blocks(p))
		return;
	buf_printf(p->out, "<colgroup span=\"%zu\"></colgroup>", p->fixed);
	for (size_t c = p->first; c < p->end; ) {
		size_t end = block_end(p, c);

		end = end > p->end ? p->end : end;
		buf_printf(p->out, "<colgroup span=\"%zu\"></colgroup>",
		    end - c);
		c = end;
	}
	buf_putc(p->out, '\n');
}

static void
put_head(const struct part *p)
{
	put_groups(p);
	buf_puts(p->out, "<thead><tr>");
	for (size_t c = 0; c < p->fixed; c++)
		put_heading(p, c);
	if (has_names(p))
		put_blocks(p);
	for (size_t c = p->first; c < p->end; c++)
		put_heading(p, c);
	buf_puts(p->out, "</tr></thead>\n");
}

static void
put_cell(const struct part *p, size_t row, size_t column)
{
	const struct sheet_column *c = &p->sheet->columns[column];
	struct slice text = p->sheet->rows[row].cells[column];

	bool marked = c->align == SHEET_MARKED && sheet_mark(text).n > 0;

	buf_puts(p->out, c->align == SHEET_LEFT ? "<td class=\"left\">" :
	    c->align == SHEET_MARKED && !marked ? "<td class=\"u\">" :
	    "<td>");
	markup_put(p->out, marked ? sheet_figure(text) : text);
	if (marked) {
		buf_puts(p->out, "<span class=\"mark\"> ");
		markup_put(p->out, sheet_mark(text));
		buf_puts(p->out, "</span>");
	}
	buf_puts(p->out, "</td>");
}

static void
put_cells(const struct part *p, size_t row)
{
	for (size_t c = 1; c < p->fixed; c++)
		put_cell(p, row, c);
	for (size_t c = p->first; c < p->end; c++)
		put_cell(p, row, c);
	buf_puts(p->out, "</tr>\n");
}

/* The label of a row is that of its lower line, too. */
static void
put_row(const struct part *p, size_t row)
{
	static const char *const classes[2][2] = {
		{ "", " class=\"upper\"" },
		{ " class=\"gap\"", " class=\"gap upper\"" } };
	const struct sheet_row *r = &p->sheet->rows[row];
	bool lower = sheet_lower_of(p->sheet, row) != NULL;

	if (r->lower) {
		buf_puts(p->out, "<tr class=\"lower\">");
		put_cells(p, row);
		return;
	}
	buf_printf(p->out, "<tr%s><th scope=\"row\"%s class=\"stub\" "
	    "dir=\"auto\"%s>", classes[r->gap][lower], lower ?
	    " rowspan=\"2\"" : "", p->attributes);
	markup_put(p->out, r->cells[0]);
	buf_puts(p->out, "</th>");
	put_cells(p, row);
}

/* The first part has the whole caption. */
static void
put_caption(const struct part *p, size_t n, size_t number, size_t parts)
{
	const struct sheet *s = p->sheet;

	buf_printf(p->out, "<caption id=\"t%zu-%zu\"><span>", n, number);
	if (number > 1) {
		buf_printf(p->out, "Table %zu, part %zu of %zu", n, number,
		    parts);
	} else {
		buf_printf(p->out, "<bdi%s>", p->attributes);
		markup_put(p->out, s->title);
		buf_puts(p->out, "</bdi>");
		buf_puts(p->out, s->aside.n > 0 ? markup_stop(s->title) : "");
		buf_puts(p->out, s->aside.n > 0 ? " " : "");
		markup_put(p->out, s->aside);
	}
	buf_puts(p->out, "</span></caption>\n");
}

static void
put_part(const struct part *p, size_t n, size_t number, size_t parts)
{
	size_t room = room_of_all(p, p->first, p->end);
	bool wide = room + room_of_all(p, 1, p->fixed) > COLUMN;

	buf_printf(p->out, "<div class=\"scroll%s%s\" tabindex=\"0\" "
	    "role=\"region\" aria-labelledby=\"t%zu-%zu\"><table>\n",
	    wide ? " wide" : "", room > p->left ? " small" : "", n, number);
	put_caption(p, n, number, parts);
	put_head(p);
	buf_puts(p->out, "<tbody>\n");
	for (size_t r = 0; r < p->sheet->nrows; r++)
		put_row(p, r);
	buf_puts(p->out, "</tbody></table></div>\n");
}

/* Behind the columns that every part has: the last wave and the change, too,
 * take room of blocks. */
static void
rewind_parts(struct part *p)
{
	size_t fixed = 0;

	while (fixed < p->sheet->ncolumns &&
	    block_of(p, fixed) == SHEET_NO_BLOCK)
		fixed++;
	p->fixed = p->end = fixed;
	p->left = ROOM - num_smaller(ROOM, room_of_all(p, 2, fixed));
}

static size_t
count_parts(struct part *p)
{
	size_t n = 0;

	rewind_parts(p);
	while (next_part(p))
		n++;
	return n > 0 ? n : 1;
}

void
page_table(const struct sheet *s, size_t n, const char *attributes,
    struct buf *out)
{
	struct part p = { .sheet = s, .attributes = attributes, .out = out };
	size_t number = 0, parts;

	p.room = xcalloc(s->ncolumns, sizeof(*p.room));
	for (size_t c = 0; c < s->ncolumns; c++)
		p.room[c] = room_of(&p, c);
	make_equal(&p);
	parts = count_parts(&p);
	rewind_parts(&p);
	while (next_part(&p) || number == 0)
		put_part(&p, n, ++number, parts);
	free(p.room);
	for (size_t i = 0; i < s->nnotes; i++) {
		buf_puts(out, "<p class=\"note\" dir=\"auto\">");
		markup_put(out, s->notes[i]);
		buf_puts(out, "</p>\n");
	}
}
