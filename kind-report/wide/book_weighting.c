/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "base/buf.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/view_grid.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_notes.h"
#include "kind-report/wide/wide_paper.h"
#include "kind-report/wide/wide_table.h"
#include "kind-report/wide/book_weighting.h"

/* Widths of labels and of columns of figures, in digits, and how many columns
 * there may be. */
#define LABELS 36
#define FIGURES 15
#define COLUMNS 9

/* Between two tables, in points. */
#define GAP 13

static int
write_cell(struct wide *w, size_t at, const struct grid_cell *c)
{
	if (c->kind == GRID_NUMBER)
		return wide_number(w, at, c->number,
		    &(struct wide_figure){ .decimals = c->decimals });
	return wide_text(w, at, c->text, at == 0 ? WIDE_TEXT : WIDE_CODE);
}

static int
write_grid(struct wide *w, const struct grid *g)
{
	if (wide_ruled(w, WIDE_BELOW, g->ncolumns - 1) < 0)
		return -1;
	for (size_t c = 1; c < g->ncolumns; c++)
		if (wide_text(w, c, g->columns[c].heading, WIDE_HEADING) < 0)
			return -1;
	for (size_t i = 0; i < g->ncells; i++) {
		if (i % g->ncolumns == 0 && wide_next(w) < 0)
			return -1;
		if (write_cell(w, i % g->ncolumns, &g->cells[i]) < 0)
			return -1;
	}
	return wide_next(w);
}

/* Who it is of, and what codes mean. */
static int
write_notes(struct wide *w, const struct view *v, unsigned codes)
{
	struct sheet *s = sheet_new();
	struct buf b;
	int e;

	views_statements(v, s);
	buf_init(&b);
	for (size_t i = 0; i < s->nnotes; i++) {
		buf_slice(&b, s->notes[i]);
		buf_putc(&b, '\n');
	}
	sheet_free(s);
	codes_put_key(codes, &v->table->made.look, &b);
	e = wide_notes_put(w, &b);
	buf_clear(&b);
	return e;
}

static int
write_view(struct wide *w, const struct report *r, const struct view *v)
{
	struct grid *g = view_grid(r, v);
	struct buf title;
	int e;

	buf_init(&title);
	view_words_title(v, &title);
	e = wide_across(w, 0, w->span, buf_all(&title), WIDE_BOLD);
	if (e == 0)
		e = wide_next(w);
	buf_clear(&title);
	if (e == 0)
		e = write_grid(w, g);
	if (e == 0)
		e = write_notes(w, v, g->codes);
	grid_free(g);
	return e == 0 ? wide_gap(w, GAP) : -1;
}

int
book_weighting(struct wide *w, lxw_worksheet *sheet)
{
	const struct report *r = w->report;
	const struct section *s = &r->sections[r->nsections - 1];

	wide_begin(w, sheet, COLUMNS);
	for (size_t i = 0; i < COLUMNS; i++)
		w->widths[i] = i == 0 ? LABELS : FIGURES;
	w->span = COLUMNS - 1;
	w->name = "weighting";
	if (wide_widths(w) < 0 || wide_link(w, 0, WIDE_TABLE_CONTENTS "!A1",
	    slice_of(WIDE_TABLE_CONTENTS), WIDE_LINK) < 0 ||
	    wide_beside(w, r->study->values[STUDY_NOTICE], WIDE_BOLD) < 0 ||
	    wide_next(w) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++) {
		const struct view v = { VIEW_WEIGHTING, s, s->tables[i] };

		w->name = v.table->question.p;
		if (write_view(w, r, &v) < 0)
			return -1;
	}
	return wide_paper_list(w, report_title(r));
}
