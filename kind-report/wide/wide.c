/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "show/style.h"
#include "banner/wave_columns.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/content/report.h"
#include "kind-report/workbook/row_height.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide.h"

#define NUMBER_WIDTH 11
#define LETTERS_WIDTH 7

#define FONT_SIZE 10

/* The row of labels has room for so many lines. */
#define HEADING_LINES 3

/* A number that shows a sign. */
struct wide_sign {
	const char *sign;
	bool bold;
	lxw_format *format;
};

/* The number of the column, or w->ncolumns. */
static size_t
find(const struct wide *w, const struct tidy_column *c)
{
	size_t i = 0;

	while (i < w->ncolumns &&
	    !(slice_eq(w->columns[i].heading, c->heading) &&
	    slice_eq(w->columns[i].label, c->label)))
		i++;
	return i;
}

const struct wide_column *
wide_find(const struct wide *w, const struct tidy_column *c)
{
	size_t i = find(w, c);

	return i < w->ncolumns ? &w->columns[i] : NULL;
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
add_column(struct wide *w, const struct tidy_column *c, bool marks,
    struct slice letter)
{
	size_t i = find(w, c);

	if (i == w->ncolumns) {
		w->columns = xreallocarray(w->columns, w->ncolumns + 1,
		    sizeof(*w->columns));
		w->columns[w->ncolumns++] = (struct wide_column){
		    c->heading, tidy_break(c), c->label, letter, false, 0 };
	}
	if (w->columns[i].letter.n == 0)
		w->columns[i].letter = letter;
	w->columns[i].letters |= marks;
	w->letters |= letter.n > 0;
	w->breaks |= has_break(c);
}

/* A column on one side of the total. */
static void
add_wave(struct wide *w, struct tidy_column c, bool marks)
{
	add_column(w, &c, marks, slice_of(""));
}

static void
add_columns(struct wide *w, const struct tidy_table *t)
{
	bool letters = t->made.shown.letters ||
	    style_list[t->made.shown.style].letters;

	if (t->wave != NULL)
		add_wave(w, wave_columns_last(t), false);
	for (size_t c = 0; c < t->ncolumns; c++) {
		add_column(w, &t->columns[c], letters && has_marks(t, c),
		    letters ? t->columns[c].letter : slice_of(""));
		if (c == 0 && t->wave != NULL)
			add_wave(w, wave_columns_change(t), true);
	}
}

void
wide_init(struct wide *w, const struct report *r, struct diag *d)
{
	*w = (struct wide){ .diag = d, .name = "banner", .width = 1 };
	for (size_t i = 0; i < r->nsections; i++)
		for (size_t k = 0; k < r->sections[i].n; k++)
			if (r->sections[i].kind != SECTION_WEIGHTING)
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
	free(w->signs);
}

static lxw_format *
format(lxw_workbook *workbook, int align, bool bold)
{
	lxw_format *f = xlsx_format(workbook, FONT_SIZE, align);

	if (f != NULL && bold)
		format_set_bold(f);
	return f;
}

static bool
number_formats(struct wide *w, lxw_workbook *workbook)
{
	for (unsigned i = 0; i < XLSX_DECIMALS; i++)
		for (unsigned bold = 0; bold < 2; bold++) {
			lxw_format *f = format(workbook, LXW_ALIGN_RIGHT,
			    bold);

			if (f == NULL)
				return false;
			xlsx_decimals(f, i, false);
			w->numbers[i][bold] = f;
			f = format(workbook, LXW_ALIGN_RIGHT, bold);
			if (f == NULL)
				return false;
			xlsx_percent(f, i);
			w->percents[i][bold] = f;
			f = format(workbook, LXW_ALIGN_RIGHT, bold);
			if (f == NULL)
				return false;
			xlsx_decimals(f, i, true);
			w->changes[i][bold] = f;
		}
	return true;
}

lxw_format *
wide_sign(struct wide *w, const char *sign, bool bold)
{
	lxw_format *f;
	struct buf b;

	for (size_t i = 0; i < w->nsigns; i++)
		if (w->signs[i].sign == sign && w->signs[i].bold == bold)
			return w->signs[i].format;
	f = format(w->workbook, LXW_ALIGN_RIGHT, bold);
	if (f == NULL)
		return NULL;
	buf_init(&b);
	buf_printf(&b, "\"%s\"", sign);
	format_set_num_format(f, b.p);
	buf_clear(&b);
	w->signs = xreallocarray(w->signs, w->nsigns + 1, sizeof(*w->signs));
	w->signs[w->nsigns++] = (struct wide_sign){ sign, bold, f };
	return f;
}

int
wide_formats(struct wide *w, lxw_workbook *workbook)
{
	static const int aligns[WIDE_STYLES] = { LXW_ALIGN_LEFT,
	    LXW_ALIGN_LEFT, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER,
	    LXW_ALIGN_RIGHT, LXW_ALIGN_LEFT };
	bool whole = number_formats(w, workbook);

	w->workbook = workbook;
	for (int i = 0; i < WIDE_STYLES; i++)
		whole &= (w->styles[i] = format(workbook, aligns[i],
		    i == WIDE_BOLD || i == WIDE_HEADING)) != NULL;
	w->small = format(workbook, LXW_ALIGN_RIGHT, false);
	if (!whole || w->small == NULL)
		return xlsx_wrong(w->diag, w->name,
		    LXW_ERROR_MEMORY_MALLOC_FAILED);
	format_set_num_format(w->small, "\"(\"#,##0\")\"");
	format_set_text_wrap(w->styles[WIDE_TEXT]);
	format_set_text_wrap(w->styles[WIDE_HEADING]);
	return 0;
}

/* A cell of clean text. */
static int
put_text(struct wide *w, size_t at, struct slice text, enum wide_style style)
{
	lxw_error e;

	if (cell_text_check(text, w->name, w->diag) < 0)
		return -1;
	e = worksheet_write_string(w->sheet, w->row, (lxw_col_t)at, text.p,
	    w->styles[style]);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

int
wide_text(struct wide *w, size_t at, struct slice text, enum wide_style style)
{
	struct buf b;
	int e;

	if (text.n == 0)
		return 0;
	buf_init(&b);
	cell_text_put(&b, text);
	e = put_text(w, at, buf_all(&b), style);
	buf_clear(&b);
	return e;
}

int
wide_line(struct wide *w, struct slice text, enum wide_style style)
{
	int e = wide_text(w, 0, text, style);

	w->row++;
	return e;
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

/* Writes a text across these places; it takes the place of the one without a
 * character that merges them. */
static int
across(struct wide *w, size_t first, size_t last, struct slice text)
{
	lxw_error e = LXW_NO_ERROR;

	if (first < last && text.n > 0)
		e = worksheet_merge_range(w->sheet, w->row, (lxw_col_t)first,
		    w->row, (lxw_col_t)last, "", w->styles[WIDE_HEADING]);
	return e == LXW_NO_ERROR ? wide_text(w, first, text, WIDE_HEADING) :
	    xlsx_wrong(w->diag, w->name, e);
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
		    end_of(&w->columns[last]), c->title) < 0)
			return -1;
		i = last + 1;
	}
	return 0;
}

/* The labels, below the breaks, and the notice beside them. */
static int
write_labels(struct wide *w, struct slice notice)
{
	size_t lines = row_height_lines(notice, WIDE_LABELS);
	lxw_error e = worksheet_set_row(w->sheet, w->row,
	    row_height_points(lines > HEADING_LINES ? lines : HEADING_LINES,
	    FONT_SIZE), NULL);

	if (e != LXW_NO_ERROR)
		return xlsx_wrong(w->diag, w->name, e);
	for (size_t i = 0; i < w->ncolumns; i++)
		if (across(w, w->columns[i].at, end_of(&w->columns[i]),
		    w->columns[i].label) < 0)
			return -1;
	return wide_text(w, 0, notice, WIDE_TEXT);
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
wide_head(struct wide *w, struct slice notice)
{
	lxw_error e;

	if (w->width > LXW_COL_MAX)
		return diag_set(w->diag, "banner: has %zu columns; a worksheet "
		    "holds %d", w->width, LXW_COL_MAX);
	e = set_widths(w);
	if (e != LXW_NO_ERROR)
		return xlsx_wrong(w->diag, w->name, e);
	if (w->breaks && write_breaks(w) < 0)
		return -1;
	w->row += w->breaks ? 1 : 0;
	if (write_labels(w, notice) < 0)
		return -1;
	w->row++;
	if (w->letters && write_letters(w) < 0)
		return -1;
	w->row += w->letters ? 1 : 0;
	return 0;
}
