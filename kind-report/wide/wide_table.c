/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "sheet/sheet.h"
#include "show/figures.h"
#include "show/legend.h"
#include "show/style.h"
#include "show/topline_sheet.h"
#include "banner/banner_cells.h"
#include "banner/summary_table.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/codes.h"
#include "kind-report/wide/wide.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide_cells.h"
#include "kind-report/wide/wide_wave.h"
#include "kind-report/wide/wide_table.h"

static int
write_bases(struct wide *w, const struct tidy_table *t,
    const struct show_look *look)
{
	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum base_cells which;
		const char *label;

		if (!base_cells_at(t, look->style, i, &which, &label))
			continue;
		if (wide_text(w, 0, slice_of(label), WIDE_TEXT) < 0)
			return -1;
		for (size_t c = 0; c < t->ncolumns; c++)
			if (wide_cells_base(w, t, &t->columns[c], which) < 0)
				return -1;
		if (wide_wave_base(w, t, which) < 0)
			return -1;
		w->row++;
	}
	return 0;
}

static int
write_count(struct wide *w, const struct tidy_table *t, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	size_t at = wide_find(w, &t->columns[c])->at;

	if (!cell->figure.known || !cell->weighted.known)
		return wide_cells_code(w, at, cell->figure.known ?
		    TABLE_NO_FIGURE : cell->status);
	return wide_number(w, at, cell->weighted.value,
	    w->numbers[t->made.look.decimals][t->rows[row].kind == TABLE_NET]);
}

static int
write_figure(struct wide *w, const struct tidy_table *t, size_t row, size_t c,
    const struct show_look *look)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	size_t at = wide_find(w, &t->columns[c])->at;

	if (!cell->figure.known)
		return wide_cells_code(w, at, cell->status);
	if (table_is_share(t->rows[row].kind) && look->as == MADE_COUNTS)
		return write_count(w, t, row, c);
	return wide_cells_figure(w, t, row, cell, at, look);
}

static int
write_cell(struct wide *w, const struct tidy_table *t, size_t row, size_t c,
    const struct show_look *look)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	size_t at = wide_find(w, &t->columns[c])->at;

	if (cell->figure.known && (look->style->letters || look->letters) &&
	    wide_text(w, at + 1, cell->sig, WIDE_LETTERS) < 0)
		return -1;
	return write_figure(w, t, row, c, look);
}

static int
write_label(struct wide *w, const struct tidy_row *row,
    const struct style *style)
{
	struct buf b;
	int e;

	buf_init(&b);
	banner_cells_label(&b, row, style);
	e = row->kind == TABLE_NET ? wide_text(w, 0, buf_all(&b), WIDE_BOLD) :
	    wide_wrap(w, 0, buf_all(&b), WIDE_LABELS);
	buf_clear(&b);
	return e;
}

/* Counts stand in a line of their own, as on paper. */
static int
write_row(struct wide *w, const struct tidy_table *t, size_t row,
    const struct show_look *look)
{
	if (write_label(w, &t->rows[row], look->style) < 0)
		return -1;
	for (size_t c = 0; c < t->ncolumns; c++)
		if (write_cell(w, t, row, c, look) < 0)
			return -1;
	if (wide_wave_row(w, t, row, look) < 0)
		return -1;
	w->row++;
	if (look->as != MADE_BOTH || !table_is_share(t->rows[row].kind))
		return 0;
	for (size_t c = 0; c < t->ncolumns; c++)
		if (write_count(w, t, row, c) < 0)
			return -1;
	w->row++;
	return 0;
}

/* Who is in the means, if not all of the base. */
static int
write_own_base(struct wide *w, const struct tidy_table *t)
{
	size_t row = tidy_own_base(t);
	struct buf b;
	int e;

	if (row == t->nrows)
		return 0;
	buf_init(&b);
	figures_put_own_base(&b, t, row);
	e = wide_text(w, 0, buf_all(&b), WIDE_TEXT);
	buf_clear(&b);
	for (size_t c = 0; e == 0 && c < t->ncolumns; c++) {
		const struct tidy_cell *cell = tidy_at(t, row, c);
		size_t at = wide_find(w, &t->columns[c])->at;

		e = cell->unweighted.known ? wide_number(w, at,
		    (double)cell->unweighted.n, w->numbers[0][false]) :
		    wide_cells_code(w, at, cell->status);
	}
	w->row++;
	return e;
}

/* What the figures are of, above them. */
static int
write_what(struct wide *w, const struct view *v)
{
	struct buf b;
	int e = 0;

	buf_init(&b);
	view_words_what(v, &b);
	if (b.len > 0)
		e = wide_line(w, buf_all(&b), WIDE_NOTE);
	buf_clear(&b);
	return e;
}

/* What codes and brackets mean. */
static int
write_key(struct wide *w, const struct tidy_table *t)
{
	unsigned codes = 0;
	bool small = false;
	struct buf b;
	int e = 0;

	for (size_t i = 0; i < t->ncells; i++)
		if (!t->cells[i].figure.known)
			codes |= t->cells[i].status;
	for (size_t c = 0; c < t->ncolumns; c++)
		small |= figures_is_small(&t->columns[c]);
	buf_init(&b);
	codes_put_key(codes, &t->made.look.small, &b);
	if (small)
		buf_printf(&b, "%sA base in brackets is under %" PRIu64 ".",
		    codes != 0 ? ". " : "", t->made.look.small.flag);
	if (b.len > 0)
		e = wide_line(w, buf_all(&b), WIDE_NOTE);
	buf_clear(&b);
	return e;
}

/* The sheet shows neither intervals nor what stands behind +/-. */
static int
write_notes(struct wide *w, const struct view *v, const struct tidy_table *t)
{
	const struct show_look look = views_look(v, false);
	struct legend legend = views_legend(v, &look);
	struct sheet *s = sheet_new();
	int e = 0;

	views_statements(v, s);
	legend_see_table(&legend, t);
	legend_letters(&legend, s);
	if (look.style != style_list)
		legend_style(&legend, s);
	for (size_t i = 0; e == 0 && i < s->nnotes; i++)
		e = wide_line(w, s->notes[i], WIDE_NOTE);
	sheet_free(s);
	return e == 0 ? write_key(w, t) : -1;
}

static int
write_summary_title(struct wide *w, const struct view *v)
{
	struct buf b;
	int e;

	buf_init(&b);
	report_heading(v->section, &b);
	report_put_stem(v->section, ": ", &b);
	e = wide_line(w, buf_all(&b), WIDE_BOLD);
	buf_clear(&b);
	return e;
}

/* A title, and below it the wording. */
static int
write_title(struct wide *w, const struct view *v)
{
	const struct tidy_table *t = v->table;
	bool titled = t->title.n > 0 && !slice_eq(t->title, t->wording);

	if (v->kind == VIEW_SUMMARY)
		return write_summary_title(w, v);
	if (titled && wide_line(w, t->title, WIDE_BOLD) < 0)
		return -1;
	return wide_line(w, t->wording, titled ? WIDE_NOTE : WIDE_BOLD);
}

/* Bases and rows, and who is in the means, which a summary does not say. */
static int
write_rows(struct wide *w, const struct view *v, const struct tidy_table *t)
{
	const struct show_look look = views_look(v, false);
	bool last = look.style->bases_last;

	if (!last && write_bases(w, t, &look) < 0)
		return -1;
	for (size_t row = 0; row < t->nrows; row++)
		if (write_row(w, t, row, &look) < 0)
			return -1;
	if (v->kind != VIEW_SUMMARY && write_own_base(w, t) < 0)
		return -1;
	return last ? write_bases(w, t, &look) : 0;
}

static int
write_view(struct wide *w, const struct view *v, const struct tidy_table *t)
{
	if (w->row + 2 * t->nrows + t->nnotes + 100 > LXW_ROW_MAX)
		return diag_set(w->diag, "%s:%" PRIu64 ": the tables up to "
		    "this one have more rows than a worksheet holds (%d)",
		    t->input, t->line, LXW_ROW_MAX);
	if (t->ndifferences > 0)
		return diag_set(w->diag, "%s:%" PRIu64 ": the table has "
		    "differences of columns (--difference), and --banner has "
		    "no columns for them; without --banner they are shown",
		    t->input, t->line);
	w->name = t->question.p;
	w->row++;
	if (write_title(w, v) < 0 || write_what(w, v) < 0 ||
	    write_rows(w, v, t) < 0)
		return -1;
	return write_notes(w, v, t);
}

static enum view_kind
kind_of(const struct section *s, const struct tidy_table *t)
{
	if (s->kind == SECTION_SUMMARY)
		return VIEW_SUMMARY;
	return topline_sheet_fits(t) ? VIEW_TOPLINE : VIEW_BANNER;
}

int
wide_table(struct wide *w, const struct section *s, const struct tidy_table *t)
{
	const struct view v = { kind_of(s, t), s, t };
	struct tidy_table summary;
	int e;

	if (v.kind != VIEW_SUMMARY)
		return write_view(w, &v, t);
	summary_table_init(&summary, &(struct bases){ s->tables, s->n },
	    s->summary);
	e = write_view(w, &v, &summary);
	summary_table_clear(&summary);
	return e;
}
