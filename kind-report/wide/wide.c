/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/grid/cell_text.h"
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/row_height.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide.h"

/* Programs that write in pixels wrap lines a little earlier. */
#define WRAPS 0.98

/* A row of one line, in points. */
#define ROW 13.0

void
wide_clear(struct wide *w)
{
	wide_columns_clear(&w->columns);
	wide_format_clear(&w->formats);
	free(w->widths);
	w->widths = NULL;
}

void
wide_place(struct wide *w, lxw_worksheet *sheet)
{
	w->sheet = sheet;
	w->row = 0;
	w->lines = 1;
	w->points = 0;
	w->rule = WIDE_NO_RULE;
	if (sheet == NULL)
		return;
	worksheet_set_default_row(sheet, ROW, LXW_FALSE);
	worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
}

void
wide_begin(struct wide *w, lxw_worksheet *sheet, size_t nwidths)
{
	free(w->widths);
	w->widths = xcalloc(nwidths, sizeof(*w->widths));
	w->nwidths = nwidths;
	w->span = 0;
	wide_place(w, sheet);
}

double
wide_points(double width)
{
	return paper_points(width, WIDE_FORMAT_SIZE);
}

static int
wrong(const struct wide *w, lxw_error e)
{
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

int
wide_widths(struct wide *w)
{
	if (w->nwidths > LXW_COL_MAX)
		return diag_set(w->diag, "%s: has %zu columns; a worksheet "
		    "holds %d", w->name, w->nwidths, LXW_COL_MAX);
	for (size_t i = 0; i < w->nwidths; i++) {
		lxw_error e = worksheet_set_column(w->sheet, (lxw_col_t)i,
		    (lxw_col_t)i, w->widths[i], NULL);

		if (e != LXW_NO_ERROR)
			return wrong(w, e);
	}
	return 0;
}

static lxw_format *
format_of(struct wide *w, enum wide_style style, const struct wide_figure *f)
{
	struct wide_look look = { .style = style, .rule = w->rule };
	lxw_format *format;

	if (f != NULL)
		look.figure = *f;
	format = wide_format(&w->formats, &look);
	w->full |= format == NULL;
	return format;
}

static lxw_format *
text_format(struct wide *w, enum wide_style style)
{
	return format_of(w, style, NULL);
}

/* What is measured: the place needs so many points. */
static int
need(struct wide *w, size_t at, double points)
{
	if (at < w->nwidths && points > w->widths[at])
		w->widths[at] = points;
	return 0;
}

/* The row is as high as a text in so many points is. */
static void
see_lines(struct wide *w, struct slice text, double room, enum wide_style style)
{
	struct arial font = wide_format_font(style);
	struct slice line;
	size_t lines = style == WIDE_TITLE;

	while (wide_format_wraps(style) && slice_part(&text, '\n', &line))
		lines += arial_lines(line, room * WRAPS, font);
	if (lines > w->lines)
		w->lines = lines;
}

/* A cell of clean text, which may be merged already. */
static int
put(struct wide *w, size_t at, struct slice text, enum wide_style style)
{
	if (cell_text_check(text, w->name, w->diag) < 0)
		return -1;
	return wrong(w, worksheet_write_string(w->sheet, w->row,
	    (lxw_col_t)at, text.p, text_format(w, style)));
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
	if (w->sheet == NULL) {
		e = need(w, at, arial_width(buf_all(&b),
		    wide_format_font(style)));
	} else {
		if (at < w->nwidths)
			see_lines(w, buf_all(&b),
			    paper_room(w->widths[at],
			    WIDE_FORMAT_SIZE), style);
		e = put(w, at, buf_all(&b), style);
	}
	buf_clear(&b);
	return e;
}

/* Between places there are their margins, too. */
static double
room_across(const struct wide *w, size_t first, size_t last)
{
	double points = -wide_points(0);

	for (size_t i = first; i <= last && i < w->nwidths; i++)
		points += wide_points(w->widths[i]);
	return points * PAPER_ROUNDED;
}

/* A text takes the place of the one without a character that merges cells. */
static int
across(struct wide *w, size_t first, size_t last, struct slice clean,
    enum wide_style style)
{
	lxw_error e = LXW_NO_ERROR;

	if (first < last)
		e = worksheet_merge_range(w->sheet, w->row, (lxw_col_t)first,
		    w->row, (lxw_col_t)last, "", text_format(w, style));
	if (e != LXW_NO_ERROR)
		return wrong(w, e);
	see_lines(w, clean, room_across(w, first, last), style);
	return put(w, first, clean, style);
}

int
wide_across(struct wide *w, size_t first, size_t last, struct slice text,
    enum wide_style style)
{
	struct buf b;
	int e;

	if (text.n == 0 || w->sheet == NULL)
		return 0;
	buf_init(&b);
	cell_text_put(&b, text);
	e = across(w, first, last, buf_all(&b), style);
	buf_clear(&b);
	return e;
}

int
wide_beside(struct wide *w, struct slice text, enum wide_style style)
{
	struct slice line;
	struct buf b;
	int e;

	if (text.n == 0 || w->sheet == NULL)
		return 0;
	buf_init(&b);
	while (slice_part(&text, '\n', &line)) {
		buf_puts(&b, b.len > 0 ? "\n" : "");
		cell_text_put(&b, line);
	}
	e = across(w, 1, w->span, buf_all(&b), style);
	buf_clear(&b);
	return e;
}

int
wide_number(struct wide *w, size_t at, double number,
    const struct wide_figure *f)
{
	struct buf b;
	int e;

	if (w->sheet != NULL)
		return wrong(w, worksheet_write_number(w->sheet, w->row,
		    (lxw_col_t)at, number, format_of(w, WIDE_NUMBER, f)));
	buf_init(&b);
	wide_format_put(f, number, &b);
	e = need(w, at, arial_width(buf_all(&b), (struct arial){
	    WIDE_FORMAT_SIZE, f->bold }));
	buf_clear(&b);
	return e;
}

int
wide_link(struct wide *w, size_t at, const char *to, struct slice text,
    enum wide_style style)
{
	struct buf b;
	int e;

	if (w->sheet == NULL)
		return wide_text(w, at, text, style);
	buf_init(&b);
	buf_printf(&b, "internal:%s", to);
	e = wrong(w, worksheet_write_url(w->sheet, w->row, (lxw_col_t)at, b.p,
	    text_format(w, style)));
	buf_clear(&b);
	return e == 0 ? wide_text(w, at, text, style) : -1;
}

int
wide_ruled(struct wide *w, enum wide_rule rule, size_t last)
{
	w->rule = rule;
	for (size_t i = 0; w->sheet != NULL && i <= last; i++) {
		lxw_error e = worksheet_write_blank(w->sheet, w->row,
		    (lxw_col_t)i, text_format(w, WIDE_CODE));

		if (e != LXW_NO_ERROR)
			return wrong(w, e);
	}
	return 0;
}

static int
end_row(struct wide *w, double points)
{
	lxw_error e = LXW_NO_ERROR;

	if (w->sheet != NULL && points != ROW)
		e = worksheet_set_row(w->sheet, w->row, points, NULL);
	if (w->full)
		e = LXW_ERROR_MEMORY_MALLOC_FAILED;
	w->points += points;
	w->row++;
	w->lines = 1;
	w->rule = WIDE_NO_RULE;
	return wrong(w, e);
}

int
wide_next(struct wide *w)
{
	return end_row(w, row_height_points(w->lines, WIDE_FORMAT_SIZE));
}

int
wide_line(struct wide *w, struct slice text, enum wide_style style)
{
	return wide_text(w, 0, text, style) < 0 ? -1 : wide_next(w);
}

int
wide_gap(struct wide *w, double points)
{
	return end_row(w, points);
}
