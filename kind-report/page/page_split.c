/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/num.h"
#include "base/width.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "kind-report/page/page_split.h"

/*
 * In characters: what is side by side behind the labels and a Total, as much as
 * a sheet of paper holds; a block that alone is wider than that, but not than
 * WHOLE, is printed smaller.  What a column takes besides its text, at least,
 * and for marks; a heading that stays on one line; a word of a heading that has
 * to break; a heading that needs room.
 */
enum { ROOM = 92, WHOLE = 112, PADDING = 3, NARROW = 5, MARKS = 4, SHORT = 8,
	LONG_WORD = 14, LONG = 24 };

size_t
page_split_block(const struct page_split *p, size_t column)
{
	return p->sheet->columns[column].block;
}

size_t
page_split_block_end(const struct page_split *p, size_t column)
{
	size_t end = column;

	while (end < p->sheet->ncolumns &&
	    page_split_block(p, end) == page_split_block(p, column))
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
room_of(const struct page_split *p, size_t column)
{
	const struct sheet *s = p->sheet;
	size_t most = num_larger(NARROW, room_of_heading(&s->columns[column]));

	for (size_t r = 0; r < s->nrows; r++)
		most = num_larger(most, room_of_cell(&s->columns[column],
		    s->rows[r].cells[column]));
	return most + PADDING;
}

size_t
page_split_room(const struct page_split *p, size_t from, size_t end)
{
	size_t room = 0;

	for (size_t c = from; c < end; c++)
		room += p->room[c];
	return room;
}

/* Columns of a block are as wide as its widest. */
static void
make_equal(struct page_split *p)
{
	for (size_t c = 0, end; c < p->sheet->ncolumns; c = end) {
		size_t most = 0;

		end = page_split_block(p, c) == SHEET_NO_BLOCK ? c + 1 :
		    page_split_block_end(p, c);
		for (size_t i = c; i < end; i++)
			most = num_larger(most, p->room[i]);
		for (size_t i = c; i < end; i++)
			p->room[i] = most;
	}
}

/* As much of a block as fits, at least one column: all of it if it could stand
 * alone. */
static size_t
fitting(const struct page_split *p, size_t from, size_t end)
{
	if (page_split_room(p, from, end) <= p->left + WHOLE - ROOM)
		return end;
	while (end > from + 1 && page_split_room(p, from, end) > p->left)
		end--;
	return end;
}

bool
page_split_next(struct page_split *p)
{
	size_t n = p->sheet->ncolumns;

	p->first = p->end;
	if (p->first == n)
		return false;
	p->end = fitting(p, p->first, page_split_block_end(p, p->first));
	while (p->end < n && page_split_block(p, p->end) !=
	    page_split_block(p, p->end - 1) && page_split_room(p, p->first,
	    page_split_block_end(p, p->end)) <= p->left)
		p->end = page_split_block_end(p, p->end);
	return true;
}

/* Behind the columns that every part has: the last wave and the change, too,
 * take room of blocks. */
void
page_split_rewind(struct page_split *p)
{
	size_t fixed = 0;

	while (fixed < p->sheet->ncolumns &&
	    page_split_block(p, fixed) == SHEET_NO_BLOCK)
		fixed++;
	p->fixed = p->end = fixed;
	p->left = ROOM - num_smaller(ROOM, page_split_room(p, 2, fixed));
}

enum page_split_heading
page_split_heading(const struct sheet_column *c)
{
	if (wrap_word(c->heading) > LONG_WORD)
		return PAGE_SPLIT_BROKEN;
	if (c->heading.n > LONG)
		return PAGE_SPLIT_LONG;
	return c->heading.n <= SHORT ? PAGE_SPLIT_SHORT : PAGE_SPLIT_PLAIN;
}

void
page_split_init(struct page_split *p, const struct sheet *s)
{
	*p = (struct page_split){ .sheet = s,
	    .room = xcalloc(s->ncolumns, sizeof(*p->room)) };
	for (size_t c = 0; c < s->ncolumns; c++)
		p->room[c] = room_of(p, c);
	make_equal(p);
	page_split_rewind(p);
}

void
page_split_clear(struct page_split *p)
{
	free(p->room);
}
