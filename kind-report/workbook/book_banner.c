/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "table/table.h"
#include "table/tidy.h"
#include "show/sheet.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/codes.h"
#include "show/figures.h"
#include "kind-report/content/items.h"
#include "show/legend.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/workbook/book_weighting.h"
#include "kind-report/workbook/wide.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/workbook/book_banner.h"

#define COVER_LABELS 30
#define COVER_VALUES 100

static int
write_code(struct wide *w, size_t at, unsigned status)
{
	struct buf b;
	int e;

	buf_init(&b);
	table_status(status, &b);
	e = wide_text(w, at, buf_all(&b), WIDE_CODE);
	buf_clear(&b);
	return e;
}

static int
write_base(struct wide *w, const struct tidy_table *t, size_t column,
    enum cells_base which)
{
	const struct tidy_column *c = &t->columns[column];
	struct tidy_number n = cells_base(&c->base, which);
	size_t at = wide_find(w, c)->at;
	bool small = figures_is_small(c) && cells_is_judged(t, which);

	if (!n.known)
		return write_code(w, at, TABLE_SECRET);
	return wide_number(w, at, n.value, small ? w->small :
	    w->numbers[0][0]);
}

static int
write_bases(struct wide *w, const struct tidy_table *t)
{
	unsigned n = cells_nbases(t->made.look.weighted);

	for (enum cells_base b = 0; b < n; b++) {
		if (wide_text(w, 0, slice_of(cells_base_label(b, t)),
		    WIDE_TEXT) < 0)
			return -1;
		for (size_t c = 0; c < t->ncolumns; c++)
			if (write_base(w, t, c, b) < 0)
				return -1;
		w->row++;
	}
	return 0;
}

static int
write_cell(struct wide *w, const struct tidy_table *t, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	enum table_kind kind = t->rows[row].kind;
	size_t at = wide_find(w, &t->columns[c])->at;

	if (!cell->figure.known)
		return write_code(w, at, cell->status);
	if (wide_text(w, at + 1, cell->sig, WIDE_LETTERS) < 0)
		return -1;
	return wide_number(w, at, cell->figure.value,
	    w->numbers[figures_decimals(kind, &t->made.look)]
	    [kind == TABLE_NET]);
}

static int
write_label(struct wide *w, const struct tidy_row *row)
{
	return row->kind == TABLE_NET ?
	    wide_text(w, 0, row->label, WIDE_BOLD) :
	    wide_wrap(w, 0, row->label, WIDE_LABELS);
}

static int
write_rows(struct wide *w, const struct tidy_table *t)
{
	for (size_t row = 0; row < t->nrows; row++) {
		if (write_label(w, &t->rows[row]) < 0)
			return -1;
		for (size_t c = 0; c < t->ncolumns; c++)
			if (write_cell(w, t, row, c) < 0)
				return -1;
		w->row++;
	}
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
		    write_code(w, at, cell->status);
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
	views_put_what(v, &b);
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
write_notes(struct wide *w, const struct view *v)
{
	const struct show_look look = views_look(false);
	const struct legend legend = views_legend(v, &look);
	struct sheet *s = sheet_new();
	int e = 0;

	views_statements(v, s);
	legend_letters(&legend, s);
	for (size_t i = 0; e == 0 && i < s->nnotes; i++)
		e = wide_line(w, s->notes[i], WIDE_NOTE);
	sheet_free(s);
	return e == 0 ? write_key(w, v->table) : -1;
}

static int
write_table(struct wide *w, const struct section *s,
    const struct tidy_table *t)
{
	const struct view v = { t->ncolumns == 1 ? VIEW_TOPLINE : VIEW_BANNER,
	    s, t };

	if (w->row + t->nrows + t->nnotes + 100 > LXW_ROW_MAX)
		return diag_set(w->diag, "%s:%" PRIu64 ": the tables up to "
		    "this one have more rows than a worksheet holds (%d)",
		    t->input, t->line, LXW_ROW_MAX);
	w->name = t->question.p;
	w->row++;
	if (wide_line(w, t->wording, WIDE_BOLD) < 0 ||
	    write_what(w, &v) < 0 || write_bases(w, t) < 0 ||
	    write_rows(w, t) < 0 || write_own_base(w, t) < 0)
		return -1;
	return write_notes(w, &v);
}

static int
write_tables(struct wide *w, const struct report *r)
{
	for (size_t i = 0; i < r->nsections; i++)
		for (size_t k = 0; k < r->sections[i].n; k++)
			if (r->sections[i].kind != SECTION_WEIGHTING &&
			    write_table(w, &r->sections[i],
			    r->sections[i].tables[k]) < 0)
				return -1;
	return 0;
}

/* Every page of paper has the head. */
static int
set_pages(struct wide *w)
{
	xlsx_paper(w->sheet, true);
	worksheet_freeze_panes(w->sheet, w->row, 1);
	return worksheet_repeat_rows(w->sheet, 0, w->row - 1) == LXW_NO_ERROR ?
	    0 : diag_set(w->diag, "banner: cannot repeat its head");
}

static int
write_banner(struct wide *w, const struct report *r)
{
	if (wide_head(w, r->study->values[STUDY_NOTICE]) < 0 ||
	    set_pages(w) < 0)
		return -1;
	return write_tables(w, r);
}

static int
write_items(struct wide *w, const struct items *items)
{
	for (size_t i = 0; i < items->n; i++) {
		if (wide_text(w, 0, items->list[i].label, WIDE_BOLD) < 0 ||
		    wide_wrap(w, 1, items->list[i].value,
		    COVER_VALUES) < 0)
			return -1;
		w->row++;
	}
	return 0;
}

static int
write_cover(struct wide *w, const struct report *r)
{
	struct items items = { .n = 0 };
	int e;

	xlsx_paper(w->sheet, true);
	worksheet_set_column(w->sheet, 0, 0, COVER_LABELS, NULL);
	worksheet_set_column(w->sheet, 1, 1, COVER_VALUES, NULL);
	if (wide_line(w, report_title(r), WIDE_BOLD) < 0 ||
	    wide_line(w, r->study->values[STUDY_NOTICE], WIDE_NOTE) < 0 ||
	    wide_line(w, r->finding, WIDE_NOTE) < 0)
		return -1;
	items_add_method(&items, r);
	items_add_origin(&items, r);
	e = write_items(w, &items);
	items_clear(&items);
	return e;
}

/* A sheet of its own, if there are weightings. */
static int
write_weightings(struct wide *w, lxw_workbook *workbook,
    const struct report *r)
{
	if (r->weightings->n == 0)
		return 0;
	w->sheet = workbook_add_worksheet(workbook, "Weighting");
	w->row = 0;
	return w->sheet != NULL ? book_weighting(w, r) :
	    diag_set(w->diag, "cannot begin a worksheet");
}

/* All sheets; the same formats serve them. */
static int
write_sheets(struct wide *w, lxw_workbook *workbook, const struct report *r)
{
	lxw_worksheet *cover = workbook_add_worksheet(workbook, "Cover");
	lxw_worksheet *banner = workbook_add_worksheet(workbook, "Banner");

	if (cover == NULL || banner == NULL || wide_formats(w, workbook) < 0)
		return diag_set(w->diag, "cannot begin a workbook");
	w->sheet = cover;
	if (write_cover(w, r) < 0)
		return -1;
	w->sheet = banner;
	w->row = 0;
	return write_banner(w, r) == 0 ? write_weightings(w, workbook, r) :
	    -1;
}

int
book_banner_make(const struct report *r, struct buf *out, struct diag *d)
{
	struct xlsx file;
	struct wide w;
	int e;

	if (xlsx_open(&file, d) < 0)
		return -1;
	wide_init(&w, r, d);
	e = xlsx_describe(&file, r, d);
	if (e == 0)
		e = write_sheets(&w, file.workbook, r);
	wide_clear(&w);
	if (e == 0)
		return xlsx_close(&file, out, d);
	xlsx_discard(&file);
	return -1;
}
