/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "kind-report/workbook/book.h"
#include "kind-report/grid/grid.h"
#include "kind-report/workbook/row_height.h"
#include "kind-report/workbook/book_layout.h"

/* Widths of columns in characters: those of statements and of numbers, and the
 * limits of all others. */
#define FIRST_WIDTH 50
#define NUMBER_WIDTH 16
#define LEAST_WIDTH 16
#define GREATEST_WIDTH 80

/* Bold letters are wider. */
#define BOLD(width) ((width) * 7 / 8)

/* Columns that fit on the paper. */
#define NARROW 10

static size_t
width_of(const struct grid *g, size_t column)
{
	size_t width = column == 0 ? FIRST_WIDTH : LEAST_WIDTH;

	if (g->columns[column].numbers)
		return NUMBER_WIDTH;
	for (size_t i = column; i < g->ncells; i += g->ncolumns)
		if (g->cells[i].text.n > width)
			width = g->cells[i].text.n;
	return width > GREATEST_WIDTH ? GREATEST_WIDTH : width;
}

/* Neighbours of one width are set at once. */
static int
set_widths(const struct book *b, const struct book_page *p,
    const struct grid *g, const size_t *widths)
{
	for (size_t i = 0; i < g->ncolumns; ) {
		size_t last = i;
		lxw_error e;

		while (last + 1 < g->ncolumns &&
		    widths[last + 1] == widths[i])
			last++;
		e = worksheet_set_column(p->worksheet, (lxw_col_t)i,
		    (lxw_col_t)last, (double)widths[i], b->text);
		if (e != LXW_NO_ERROR)
			return xlsx_wrong(b->diag, p->name, e);
		i = last + 1;
	}
	return 0;
}

/* A row of one line has the height that all have. */
static int
set_height(const struct book *b, const struct book_page *p, size_t row,
    size_t lines)
{
	lxw_error e;

	if (lines == 1 && row > 0)
		return 0;
	e = worksheet_set_row(p->worksheet, (lxw_row_t)row,
	    row_height_points(lines, row > 0 ? BOOK_FONT_SIZE :
	    BOOK_TITLE_SIZE), NULL);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(b->diag, p->name, e);
}

static int
set_statements(const struct book *b, const struct book_page *p, size_t width)
{
	struct slice text = { p->statements.p, 0 };

	for (size_t row = 0; row < p->nstatements; row++) {
		text = slice_of(text.p);
		if (set_height(b, p, row, row_height_lines(text, row > 0 ?
		    width : BOLD(width) * BOOK_FONT_SIZE /
		    BOOK_TITLE_SIZE)) < 0)
			return -1;
		text.p += text.n + 1;
	}
	return 0;
}

/* The lines of the highest cell of a row. */
static size_t
row_lines(const struct grid *g, size_t row, const size_t *widths)
{
	size_t most = 1;

	for (size_t i = 0; i < g->ncolumns; i++) {
		struct slice text = g->cells[row * g->ncolumns + i].text;
		size_t lines = row_height_lines(text, widths[i]);

		if (lines > most)
			most = lines;
	}
	return most;
}

static size_t
heading_lines(const struct grid *g, const size_t *widths)
{
	size_t most = 1;

	for (size_t i = 0; i < g->ncolumns; i++) {
		size_t lines = row_height_lines(g->columns[i].heading,
		    BOLD(widths[i]));

		if (lines > most)
			most = lines;
	}
	return most;
}

static int
set_heights(const struct book *b, const struct book_page *p,
    const struct grid *g, const size_t *widths)
{
	size_t first = p->nstatements;

	if (set_statements(b, p, widths[0]) < 0 ||
	    set_height(b, p, first, heading_lines(g, widths)) < 0)
		return -1;
	for (size_t i = 0; i < grid_nrows(g); i++)
		if (set_height(b, p, first + 1 + i,
		    row_lines(g, i, widths)) < 0)
			return -1;
	return 0;
}

int
book_layout(struct book *b, const struct book_page *p, const struct grid *g)
{
	size_t *widths = xcalloc(g->ncolumns, sizeof(*widths));
	int e;

	for (size_t i = 0; i < g->ncolumns; i++)
		widths[i] = width_of(g, i);
	e = set_widths(b, p, g, widths);
	if (e == 0)
		e = set_heights(b, p, g, widths);
	xlsx_paper(p->worksheet, g->ncolumns <= NARROW);
	free(widths);
	return e;
}
