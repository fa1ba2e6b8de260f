/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "tidy.h"
#include "cell_text.h"
#include "report.h"
#include "row_height.h"
#include "xlsx.h"
#include "wide.h"

#define NUMBER_WIDTH 11
#define LETTERS_WIDTH 7

#define FONT_SIZE 10

/* The row of labels has room for so many lines. */
#define HEADING_LINES 3

const struct wide_column *
wide_find(const struct wide *w, const struct tidy_column *c)
{
	for (size_t i = 0; i < w->ncolumns; i++)
		if (slice_eq(w->columns[i].heading, c->heading) &&
		    slice_eq(w->columns[i].label, c->label))
			return &w->columns[i];
	return NULL;
}

static bool
has_marks(const struct tidy_table *t, size_t column)
{
	for (size_t row = 0; row < t->nrows; row++)
		if (tidy_at(t, row, column)->sig.n > 0)
			return true;
	return t->columns[column].letter.n > 0;
}

/* The total stands below no heading but its own. */
static bool
has_break(const struct tidy_column *c)
{
	return !slice_eq(c->heading, c->label);
}

static void
add_columns(struct wide *w, const struct tidy_table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++) {
		struct wide_column *at = (struct wide_column *)wide_find(w,
		    &t->columns[c]);

		if (at == NULL) {
			w->columns = xreallocarray(w->columns,
			    w->ncolumns + 1, sizeof(*w->columns));
			at = &w->columns[w->ncolumns++];
			*at = (struct wide_column){ t->columns[c].heading,
			    t->columns[c].label, t->columns[c].letter, false,
			    0 };
		}
		at->letters |= has_marks(t, c);
		w->letters |= t->columns[c].letter.n > 0;
		w->breaks |= has_break(&t->columns[c]);
	}
}

void
wide_init(struct wide *w, const struct report *r, struct diag *d)
{
	*w = (struct wide){ .diag = d, .name = "banner", .width = 1 };
	for (size_t i = 0; i < r->nsections; i++)
		for (size_t k = 0; k < r->sections[i].n; k++)
			add_columns(w, r->sections[i].tables[k]);
	for (size_t i = 0; i < w->ncolumns; i++) {
		w->columns[i].at = w->width;
		w->width += w->columns[i].letters ? 2 : 1;
	}
}

void
wide_clear(struct wide *w)
{
	free(w->columns);
}

static lxw_format *
format(lxw_workbook *workbook, uint8_t align, bool bold)
{
	lxw_format *f = workbook_add_format(workbook);

	if (f == NULL)
		return NULL;
	format_set_font_name(f, "Arial");
	format_set_font_size(f, FONT_SIZE);
	format_set_align(f, align);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	if (bold)
		format_set_bold(f);
	return f;
}

static void
set_decimals(lxw_format *f, unsigned decimals)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "#,##0");
	buf_puts(&b, decimals > 0 ? "." : "");
	buf_fill(&b, '0', (long)decimals);
	format_set_num_format(f, b.p);
	buf_clear(&b);
}

int
wide_formats(struct wide *w, lxw_workbook *workbook)
{
	static const uint8_t aligns[WIDE_STYLES] = { LXW_ALIGN_LEFT,
	    LXW_ALIGN_LEFT, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER,
	    LXW_ALIGN_RIGHT, LXW_ALIGN_LEFT };
	bool whole = true;

	for (int i = 0; i < WIDE_STYLES; i++)
		whole &= (w->styles[i] = format(workbook, aligns[i],
		    i == WIDE_BOLD || i == WIDE_HEADING)) != NULL;
	for (unsigned i = 0; i < WIDE_DECIMALS; i++)
		for (unsigned bold = 0; bold < 2; bold++)
			whole &= (w->numbers[i][bold] = format(workbook,
			    LXW_ALIGN_RIGHT, bold)) != NULL;
	whole &= (w->small = format(workbook, LXW_ALIGN_RIGHT, false)) != NULL;
	if (!whole)
		return xlsx_wrong(w->diag, w->name,
		    LXW_ERROR_MEMORY_MALLOC_FAILED);
	for (unsigned i = 0; i < WIDE_DECIMALS; i++)
		for (unsigned bold = 0; bold < 2; bold++)
			set_decimals(w->numbers[i][bold], i);
	format_set_num_format(w->small, "\"(\"#,##0\")\"");
	format_set_text_wrap(w->styles[WIDE_TEXT]);
	format_set_text_wrap(w->styles[WIDE_HEADING]);
	return 0;
}

int
wide_text(struct wide *w, size_t at, struct slice text, enum wide_style style)
{
	lxw_error e = LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
	struct buf b;

	if (text.n == 0)
		return 0;
	buf_init(&b);
	cell_text_put(&b, text);
	if (cell_text_units((struct slice){ b.p, b.len }) <= CELL_TEXT_MAX)
		e = worksheet_write_string(w->sheet, w->row, (lxw_col_t)at,
		    b.p, w->styles[style]);
	buf_clear(&b);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

int
wide_wrap(struct wide *w, size_t at, struct slice text, size_t width)
{
	size_t lines = row_height_lines(text, width);
	lxw_error e = LXW_NO_ERROR;

	if (lines > 1)
		e = worksheet_set_row(w->sheet, w->row,
		    row_height_points(lines, FONT_SIZE), NULL);
	return e == LXW_NO_ERROR ? wide_text(w, at, text, WIDE_TEXT) :
	    xlsx_wrong(w->diag, w->name, e);
}

int
wide_number(struct wide *w, size_t at, double number, lxw_format *f)
{
	lxw_error e = worksheet_write_number(w->sheet, w->row, (lxw_col_t)at,
	    number, f);

	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

/* The last place of the column, where its letters are if it has any. */
static size_t
end_of(const struct wide_column *c)
{
	return c->letters ? c->at + 1 : c->at;
}

/* Writes a text across these places. */
static int
across(struct wide *w, size_t first, size_t last, struct slice text)
{
	lxw_error e;
	struct buf b;

	if (first == last || text.n == 0)
		return wide_text(w, first, text, WIDE_HEADING);
	buf_init(&b);
	cell_text_put(&b, text);
	e = worksheet_merge_range(w->sheet, w->row, (lxw_col_t)first, w->row,
	    (lxw_col_t)last, b.p, w->styles[WIDE_HEADING]);
	buf_clear(&b);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

static int
write_breaks(struct wide *w)
{
	for (size_t i = 0; i < w->ncolumns; ) {
		const struct wide_column *c = &w->columns[i];
		size_t last = i;

		while (last + 1 < w->ncolumns && slice_eq(c->heading,
		    w->columns[last + 1].heading))
			last++;
		if (!slice_eq(c->heading, c->label) && across(w, c->at,
		    end_of(&w->columns[last]), c->heading) < 0)
			return -1;
		i = last + 1;
	}
	return 0;
}

static int
write_labels(struct wide *w)
{
	for (size_t i = 0; i < w->ncolumns; i++)
		if (across(w, w->columns[i].at, end_of(&w->columns[i]),
		    w->columns[i].label) < 0)
			return -1;
	return 0;
}

static int
write_letters(struct wide *w)
{
	for (size_t i = 0; i < w->ncolumns; i++)
		if (across(w, w->columns[i].at, end_of(&w->columns[i]),
		    w->columns[i].letter) < 0)
			return -1;
	return 0;
}

static lxw_error
set_widths(struct wide *w)
{
	lxw_error e = worksheet_set_column(w->sheet, 0, 0, WIDE_LABELS, NULL);

	for (size_t i = 0; e == LXW_NO_ERROR && i < w->ncolumns; i++) {
		lxw_col_t at = (lxw_col_t)w->columns[i].at;

		e = worksheet_set_column(w->sheet, at, at, NUMBER_WIDTH, NULL);
		if (e == LXW_NO_ERROR && w->columns[i].letters)
			e = worksheet_set_column(w->sheet, at + 1, at + 1,
			    LETTERS_WIDTH, NULL);
	}
	return e;
}

int
wide_head(struct wide *w)
{
	lxw_error e;

	if (w->width > LXW_COL_MAX)
		return diag_set(w->diag, "banner: has %zu columns; a worksheet "
		    "holds %d", w->width, LXW_COL_MAX);
	e = set_widths(w);
	if (e == LXW_NO_ERROR)
		e = worksheet_set_row(w->sheet, w->breaks ? 1 : 0,
		    row_height_points(HEADING_LINES, FONT_SIZE), NULL);
	if (e != LXW_NO_ERROR)
		return xlsx_wrong(w->diag, w->name, e);
	if (w->breaks && write_breaks(w) < 0)
		return -1;
	w->row += w->breaks ? 1 : 0;
	if (write_labels(w) < 0)
		return -1;
	w->row++;
	if (!w->letters)
		return 0;
	if (write_letters(w) < 0)
		return -1;
	w->row++;
	return 0;
}
