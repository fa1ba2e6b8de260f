/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "base/xalloc.h"
#include "kind-report/workbook/book.h"
#include "kind-report/grid/grid.h"
#include "kind-report/workbook/arial.h"
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/row_height.h"
#include "kind-report/workbook/book_layout.h"

/* Limits of the widths of columns, in characters: of the first one, which has
 * the statements too, and of the others. */
#define FIRST_LEAST 40
#define FIRST_MOST 60
#define LEAST 9
#define MOST 80

/* A heading takes no more lines, unless its column had to be wider than
 * HEADING_MOST; a text in a column takes LINES, if MOST allows. */
#define HEADING_LINES 8
#define HEADING_MOST 16
#define LINES 2

static const struct arial plain = { BOOK_FONT_SIZE, false };
static const struct arial bold = { BOOK_FONT_SIZE, true };
static const struct arial title = { BOOK_TITLE_SIZE, true };

struct layout {
	struct book *book;
	const struct book_page *page;
	const struct grid *grid;
	double *widths;		/* in characters */
	double height;		/* of the rows so far, in points */
};

static const struct grid_cell *
cell_at(const struct grid *g, size_t row, size_t column)
{
	return &g->cells[row * g->ncolumns + column];
}

static double
indent(const struct layout *l, size_t column)
{
	return grid_is_indented(l->grid, column) ? BOOK_INDENT : 0;
}

/* The points that a text in the column has if it has so many characters, and the
 * whole characters that it needs for so many points. */
static double
room_of(const struct layout *l, size_t column, double characters)
{
	return paper_room(characters, BOOK_FONT_SIZE) - indent(l, column);
}

static double
characters(const struct layout *l, size_t column, double points)
{
	return ceil(paper_characters(points + indent(l, column),
	    BOOK_FONT_SIZE) - 1e-9);
}

static size_t
lines_of(const struct layout *l, size_t column, struct slice text,
    struct arial font)
{
	return arial_lines(text, room_of(l, column, l->widths[column]), font);
}

/* With the sign that it has or may have, and with commas. */
static double
number_width(const struct grid_cell *c)
{
	struct buf b;
	double width;
	size_t whole;

	buf_init(&b);
	buf_puts(&b, c->look == GRID_CHANGE ? "+" : c->look == GRID_P ? "<" :
	    "");
	fmt_double(&b, c->number, c->decimals);
	whole = slice_find_last(buf_all(&b), ".");
	for (; whole > 3; whole -= 3)
		buf_putc(&b, ',');
	width = arial_width(buf_all(&b), plain);
	buf_clear(&b);
	return width;
}

/* What the cell cannot do without. */
static double
least_width(const struct grid_cell *c)
{
	return c->kind == GRID_NUMBER ? number_width(c) :
	    arial_widest_word(c->text, plain);
}

/* So wide that no word of the column is broken. */
static double
widest_word(const struct grid *g, size_t column)
{
	double width, widest = arial_widest_word(g->columns[column].heading,
	    bold);

	for (size_t i = 0; i < grid_nrows(g); i++) {
		width = least_width(cell_at(g, i, column));
		if (width > widest)
			widest = width;
	}
	return widest;
}

/* In which its texts take few lines, as far as the most allows. */
static double
text_width(const struct layout *l, size_t column, double most)
{
	double width = 0;

	for (size_t i = 0; i < grid_nrows(l->grid); i++)
		width = fmax(width, arial_fit(cell_at(l->grid, i, column)->text,
		    LINES, most, plain));
	return width;
}

static void
find_width(struct layout *l, size_t column)
{
	const struct grid_column *c = &l->grid->columns[column];
	double least = column == 0 ? FIRST_LEAST : LEAST;
	double most = column == 0 ? FIRST_MOST : MOST;
	double points = fmax(widest_word(l->grid, column),
	    arial_fit(c->heading, HEADING_LINES,
	    room_of(l, column, HEADING_MOST), bold));

	if (!c->numbers)
		points = fmax(points, text_width(l, column,
		    room_of(l, column, most)));
	l->widths[column] = fmin(fmax(characters(l, column, points), least),
	    most);
}

/* Neighbours of one width are set at once. */
static int
set_widths(const struct layout *l)
{
	for (size_t i = 0; i < l->grid->ncolumns; ) {
		size_t next = i + 1;
		lxw_error e;

		while (next < l->grid->ncolumns &&
		    l->widths[next] <= l->widths[i] &&
		    l->widths[next] >= l->widths[i])
			next++;
		e = worksheet_set_column(l->page->worksheet, (lxw_col_t)i,
		    (lxw_col_t)(next - 1), l->widths[i], l->book->text);
		if (e != LXW_NO_ERROR)
			return xlsx_wrong(l->book->diag, l->page->name, e);
		i = next;
	}
	return 0;
}

/* A row of one line has the height that all have. */
static int
set_height(struct layout *l, size_t row, size_t lines)
{
	double points = row_height_points(lines, row > 0 ? BOOK_FONT_SIZE :
	    BOOK_TITLE_SIZE);
	lxw_error e;

	l->height += points;
	if (lines == 1 && row > 0)
		return 0;
	e = worksheet_set_row(l->page->worksheet, (lxw_row_t)row, points,
	    NULL);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(l->book->diag,
	    l->page->name, e);
}

static int
set_statements(struct layout *l)
{
	struct slice text = { l->page->statements.p, 0 };

	for (size_t row = 0; row < l->page->nstatements; row++) {
		text = slice_of(text.p);
		if (set_height(l, row, lines_of(l, 0, text, row > 0 ? plain :
		    title)) < 0)
			return -1;
		text.p += text.n + 1;
	}
	return 0;
}

/* The lines of the highest cell of a row. */
static size_t
row_lines(const struct layout *l, size_t row)
{
	size_t most = 1, lines;

	for (size_t i = 0; i < l->grid->ncolumns; i++) {
		lines = lines_of(l, i, cell_at(l->grid, row, i)->text, plain);
		if (lines > most)
			most = lines;
	}
	return most;
}

static size_t
heading_lines(const struct layout *l)
{
	size_t most = 1, lines;

	for (size_t i = 0; i < l->grid->ncolumns; i++) {
		lines = lines_of(l, i, l->grid->columns[i].heading, bold);
		if (lines > most)
			most = lines;
	}
	return most;
}

static int
set_heights(struct layout *l)
{
	size_t first = l->page->nstatements;

	if (set_statements(l) < 0 ||
	    set_height(l, first, heading_lines(l)) < 0)
		return -1;
	for (size_t i = 0; i < grid_nrows(l->grid); i++)
		if (set_height(l, first + 1 + i, row_lines(l, i)) < 0)
			return -1;
	return 0;
}

static int
set_paper(const struct layout *l)
{
	const struct grid *g = l->grid;
	double *points = xcalloc(g->ncolumns, sizeof(*points));
	enum paper_bond *bonds = xcalloc(g->ncolumns, sizeof(*bonds));
	struct paper p = { .sheet = l->page->worksheet,
	    .name = l->page->name, .size = BOOK_FONT_SIZE, .widths = points,
	    .bonds = bonds, .ncolumns = g->ncolumns, .labels = 1,
	    .height = l->height,
	    .heading = (lxw_row_t)l->page->nstatements, .headings = 1 };
	struct paper_split split;
	int e;

	for (size_t i = 0; i < g->ncolumns; i++) {
		points[i] = paper_points(l->widths[i], BOOK_FONT_SIZE);
		bonds[i] = g->columns[i].joined ? PAPER_JOINED : PAPER_FREE;
	}
	paper_split(&p, &split);
	e = paper_set(&p, &split, l->book->diag);
	paper_split_clear(&split);
	free(points);
	free(bonds);
	return e;
}

int
book_layout(struct book *b, const struct book_page *p, const struct grid *g)
{
	struct layout l = { .book = b, .page = p, .grid = g };
	int e;

	l.widths = xcalloc(g->ncolumns, sizeof(*l.widths));
	for (size_t i = 0; i < g->ncolumns; i++)
		find_width(&l, i);
	e = set_widths(&l);
	if (e == 0)
		e = set_heights(&l);
	if (e == 0)
		e = set_paper(&l);
	free(l.widths);
	return e;
}
