/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "sheet/sheet.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_split.h"
#include "kind-report/page/page_table.h"

/* What fits a column of text behind the labels, in characters. */
enum { COLUMN = 64 };

struct part {
	struct page_split split;
	const char *attributes;
	struct buf *out;
};

static size_t
block_of(const struct part *p, size_t column)
{
	return page_split_block(&p->split, column);
}

static bool
has_blocks(const struct part *p)
{
	return p->split.end > p->split.first &&
	    block_of(p, p->split.first) != SHEET_NO_BLOCK;
}

/* Is any of the blocks called something? */
static bool
has_names(const struct part *p)
{
	for (size_t c = p->split.first; has_blocks(p) && c < p->split.end; c++)
		if (p->split.sheet->blocks[block_of(p, c)].n > 0)
			return true;
	return false;
}

static const char *
heading_class(const struct sheet_column *c, size_t column)
{
	static const char *const classes[] = { [PAGE_SPLIT_SHORT] = "nb",
	    [PAGE_SPLIT_PLAIN] = "", [PAGE_SPLIT_LONG] = "long",
	    [PAGE_SPLIT_BROKEN] = "broken" };

	if (column == 0)
		return "stub";
	if (c->align == SHEET_LEFT)
		return "left";
	return classes[page_split_heading(c)];
}

/* Does a block with a name begin there, so that a gap stands before it? */
static bool
begins_block(const struct part *p, size_t column)
{
	return column >= p->split.first && has_names(p) &&
	    (column == p->split.first ||
	    block_of(p, column) != block_of(p, column - 1));
}

static void
put_heading(const struct part *p, size_t column)
{
	const struct sheet_column *c = &p->split.sheet->columns[column];
	bool tall = has_names(p) && column < p->split.fixed;

	buf_printf(p->out, "<th scope=\"col\"%s class=\"%s%s%s\" "
	    "dir=\"auto\"%s", tall ? " rowspan=\"2\"" : "",
	    heading_class(c, column), c->align == SHEET_MARKED ? " u" : "",
	    begins_block(p, column) ? " first" : "",
	    column > 0 ? p->attributes : "");
	if (column >= p->split.first && has_names(p))
		buf_printf(p->out, " style=\"width:%zuch\"",
		    p->split.room[column]);
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
	for (size_t c = p->split.first; c < p->split.end; ) {
		size_t end = page_split_block_end(&p->split, c);

		end = end > p->split.end ? p->split.end : end;
		buf_printf(p->out, "<th scope=\"colgroup\" colspan=\"%zu\" "
		    "dir=\"auto\"%s><span>", end - c, p->attributes);
		markup_put(p->out, p->split.sheet->blocks[block_of(p, c)]);
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
	buf_printf(p->out, "<colgroup span=\"%zu\"></colgroup>",
	    p->split.fixed);
	for (size_t c = p->split.first; c < p->split.end; ) {
		size_t end = page_split_block_end(&p->split, c);

		end = end > p->split.end ? p->split.end : end;
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
	for (size_t c = 0; c < p->split.fixed; c++)
		put_heading(p, c);
	if (has_names(p))
		put_blocks(p);
	for (size_t c = p->split.first; c < p->split.end; c++)
		put_heading(p, c);
	buf_puts(p->out, "</tr></thead>\n");
}

static void
put_cell(const struct part *p, size_t row, size_t column)
{
	const struct sheet_column *c = &p->split.sheet->columns[column];
	struct slice text = p->split.sheet->rows[row].cells[column];

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
	for (size_t c = 1; c < p->split.fixed; c++)
		put_cell(p, row, c);
	for (size_t c = p->split.first; c < p->split.end; c++)
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
	const struct sheet_row *r = &p->split.sheet->rows[row];
	bool lower = sheet_lower_of(p->split.sheet, row) != NULL;

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
	const struct sheet *s = p->split.sheet;

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
	size_t room = page_split_room(&p->split, p->split.first, p->split.end);
	bool wide = room + page_split_room(&p->split, 1, p->split.fixed) >
	    COLUMN;

	buf_printf(p->out, "<div class=\"scroll%s%s\" tabindex=\"0\" "
	    "role=\"region\" aria-labelledby=\"t%zu-%zu\"><table>\n",
	    wide ? " wide" : "", room > p->split.left ? " small" : "", n,
	    number);
	put_caption(p, n, number, parts);
	put_head(p);
	buf_puts(p->out, "<tbody>\n");
	for (size_t r = 0; r < p->split.sheet->nrows; r++)
		put_row(p, r);
	buf_puts(p->out, "</tbody></table></div>\n");
}

void
page_table(const struct sheet *s, size_t n, const char *attributes,
    struct buf *out)
{
	struct part p = { .attributes = attributes, .out = out };
	size_t number = 0, parts = 0;

	page_split_init(&p.split, s);
	while (page_split_next(&p.split) || parts == 0)
		parts++;
	page_split_rewind(&p.split);
	while (page_split_next(&p.split) || number == 0)
		put_part(&p, n, ++number, parts);
	page_split_clear(&p.split);
	for (size_t i = 0; i < s->nnotes; i++) {
		buf_puts(out, "<p class=\"note\" dir=\"auto\">");
		markup_put(out, s->notes[i]);
		buf_puts(out, "</p>\n");
	}
}
