/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "kind-report/workbook/book.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/grid/grid.h"
#include "kind-report/workbook/book_layout.h"
#include "kind-report/workbook/book_notes.h"
#include "kind-report/workbook/book_page.h"

/* More rows than statements take. */
#define SPARE_ROWS 100

/* Room for "... [note 123]". */
#define NOTE_WIDTH 32

static lxw_format *
format(struct book *b, int align)
{
	lxw_format *f = xlsx_format(b->file.workbook, BOOK_FONT_SIZE,
	    align);

	if (f != NULL)
		format_set_text_wrap(f);
	return f;
}

static bool
number_formats(struct book *b)
{
	for (unsigned i = 0; i < XLSX_DECIMALS; i++)
		for (unsigned change = 0; change < 2; change++) {
			lxw_format *f = format(b, LXW_ALIGN_RIGHT);

			if (f == NULL)
				return false;
			xlsx_decimals(f, i, change);
			b->numbers[i][change] = f;
		}
	b->p = format(b, LXW_ALIGN_RIGHT);
	if (b->p != NULL)
		xlsx_p(b->p);
	return b->p != NULL;
}

static void
rule(lxw_format *heading)
{
	format_set_bold(heading);
	format_set_bottom(heading, LXW_BORDER_THIN);
}

int
book_page_formats(struct book *b)
{
	b->title = format(b, LXW_ALIGN_LEFT);
	b->text = format(b, LXW_ALIGN_LEFT);
	b->words = format(b, LXW_ALIGN_LEFT);
	b->link = format(b, LXW_ALIGN_LEFT);
	b->code = format(b, LXW_ALIGN_RIGHT);
	b->heading = format(b, LXW_ALIGN_LEFT);
	b->words_heading = format(b, LXW_ALIGN_LEFT);
	b->number_heading = format(b, LXW_ALIGN_RIGHT);
	if (b->title == NULL || b->text == NULL || b->words == NULL ||
	    b->link == NULL || b->code == NULL || b->heading == NULL ||
	    b->words_heading == NULL || b->number_heading == NULL ||
	    !number_formats(b))
		return xlsx_wrong(b->diag, "workbook",
		    LXW_ERROR_MEMORY_MALLOC_FAILED);
	format_set_bold(b->title);
	format_set_font_size(b->title, BOOK_TITLE_SIZE);
	format_set_underline(b->link, LXW_UNDERLINE_SINGLE);
	format_set_indent(b->words, 1);
	format_set_indent(b->words_heading, 1);
	rule(b->heading);
	rule(b->words_heading);
	rule(b->number_heading);
	return 0;
}

void
book_page_state(struct book_page *p, struct slice text)
{
	if (text.n == 0)
		return;
	cell_text_put(&p->statements, text);
	buf_putc(&p->statements, '\0');
	p->nstatements++;
}

void
book_page_link(struct book_page *p, struct slice text, const char *worksheet)
{
	p->links[p->nlinks].row = p->nstatements;
	p->links[p->nlinks++].worksheet = worksheet;
	book_page_state(p, text);
}

static int
check_size(const struct book *b, const struct book_page *p,
    const struct grid *g)
{
	if (g->ncolumns > LXW_COL_MAX)
		return diag_set(b->diag, "%s: has %zu columns; a worksheet "
		    "holds %d", p->name, g->ncolumns, LXW_COL_MAX);
	if (grid_nrows(g) + SPARE_ROWS > LXW_ROW_MAX)
		return diag_set(b->diag, "%s: has %zu rows; a worksheet holds "
		    "%d", p->name, grid_nrows(g), LXW_ROW_MAX);
	return 0;
}

static lxw_error
write_link(const struct book *b, const struct book_page *p, lxw_row_t row,
    const char *worksheet, const char *text)
{
	struct buf url;
	lxw_error e;

	buf_init(&url);
	buf_printf(&url, "internal:'%s'!A1", worksheet);
	e = worksheet_write_url_opt(p->worksheet, row, 0, url.p, b->link,
	    text, NULL);
	buf_clear(&url);
	return e;
}

static lxw_error
write_statement(const struct book *b, const struct book_page *p,
    lxw_row_t row, const char *text)
{
	for (size_t i = 0; i < p->nlinks; i++)
		if (p->links[i].row == row)
			return write_link(b, p, row, p->links[i].worksheet,
			    text);
	return worksheet_write_string(p->worksheet, row, 0, text,
	    row == 0 ? b->title : b->text);
}

static int
write_statements(struct book *b, struct book_page *p)
{
	struct slice rest = buf_all(&p->statements);
	lxw_row_t row = 0;

	while (rest.n > 0) {
		struct slice line = slice_of(rest.p);
		lxw_error e;

		if (cell_text_check(line, p->name, b->diag) < 0)
			return -1;
		e = write_statement(b, p, row, line.p);
		if (e != LXW_NO_ERROR)
			return xlsx_wrong(b->diag, p->name, e);
		rest = slice_behind(rest, line.n + 1);
		row++;
	}
	return 0;
}

static int
write_cell(const struct book *b, const struct book_page *p,
    const struct grid *g, size_t i)
{
	const struct grid_cell *c = &g->cells[i];
	lxw_row_t row = (lxw_row_t)(p->nstatements + 1 + i / g->ncolumns);
	lxw_col_t column = (lxw_col_t)(i % g->ncolumns);
	lxw_format *words = grid_is_indented(g, column) ? b->words :
	    b->text;
	lxw_error e;

	if (cell_text_check(c->text, p->name, b->diag) < 0)
		return -1;
	if (c->kind == GRID_NUMBER)
		e = worksheet_write_number(p->worksheet, row, column,
		    c->number, c->look == GRID_P ? b->p :
		    b->numbers[c->decimals][c->look == GRID_CHANGE]);
	else if (c->kind == GRID_LINK)
		e = write_link(b, p, row, c->text.p, c->text.p);
	else
		e = worksheet_write_string(p->worksheet, row, column,
		    c->text.p, g->columns[column].numbers ? b->code : words);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(b->diag, p->name, e);
}

static int
write_cells(const struct book *b, const struct book_page *p,
    const struct grid *g)
{
	for (size_t i = 0; i < g->ncells; i++)
		if (write_cell(b, p, g, i) < 0)
			return -1;
	return 0;
}

/* A heading that a table cannot hold is cut and goes on in a note. */
static char *
heading_of(struct book *b, struct slice full)
{
	struct buf h, note;
	size_t number;

	buf_init(&h);
	if (cell_text_units(full) <= CELL_TEXT_HEADING_MAX) {
		buf_slice(&h, full);
		return h.p;
	}
	buf_init(&note);
	buf_puts(&note, "Column heading in full: ");
	buf_slice(&note, full);
	number = book_notes_add(b, buf_all(&note));
	buf_clear(&note);
	cell_text_cut(&h, full, CELL_TEXT_HEADING_MAX - NOTE_WIDTH);
	buf_printf(&h, "... [note %zu]", number);
	return h.p;
}

/* The library takes as much memory for each column of a table as for all: of
 * each a copy is kept that is as large as a column. */
static void
give_back(lxw_worksheet *w)
{
	lxw_table_obj *t = STAILQ_FIRST(w->table_objs);
	lxw_table_column *copy;

	for (size_t i = 0; i < t->num_cols; i++) {
		copy = xmalloc(sizeof(*copy));
		*copy = *t->columns[i];
		free(t->columns[i]);
		t->columns[i] = copy;
	}
}

static int
mark_up(struct book *b, const struct book_page *p, const struct grid *g)
{
	size_t n = g->ncolumns;
	lxw_row_t row = (lxw_row_t)p->nstatements;
	lxw_table_column *columns = xcalloc(n, sizeof(*columns));
	lxw_table_column **list = xcalloc(n + 1, sizeof(*list));
	lxw_table_options options = { .name = (char *)p->table,
	    .no_autofilter = LXW_TRUE, .no_banded_rows = LXW_TRUE,
	    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
	    .style_type_number = 0, .columns = list };
	lxw_error e;

	for (size_t i = 0; i < n; i++) {
		columns[i].header = heading_of(b, g->columns[i].heading);
		columns[i].header_format = g->columns[i].numbers ?
		    b->number_heading : grid_is_indented(g, i) ?
		    b->words_heading : b->heading;
		list[i] = &columns[i];
	}
	e = worksheet_add_table(p->worksheet, row, 0,
	    row + (lxw_row_t)grid_nrows(g), (lxw_col_t)(n - 1), &options);
	for (size_t i = 0; i < n; i++)
		free(columns[i].header);
	free(columns);
	free(list);
	if (e != LXW_NO_ERROR)
		return xlsx_wrong(b->diag, p->name, e);
	give_back(p->worksheet);
	return 0;
}

int
book_page_write(struct book *b, struct book_page *p, const struct grid *g)
{
	int e = check_size(b, p, g);

	if (e == 0)
		e = write_statements(b, p);
	if (e == 0)
		e = mark_up(b, p, g);
	if (e == 0)
		e = write_cells(b, p, g);
	if (e == 0)
		e = book_layout(b, p, g);
	buf_clear(&p->statements);
	return e;
}
