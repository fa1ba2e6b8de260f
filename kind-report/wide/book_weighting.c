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
#include "kind-report/wide/book_weighting.h"

/* The width of columns of figures, and of headings in points. */
#define FIGURES 14
#define HEADINGS 40

static int
write_cell(struct wide *w, size_t at, const struct grid_cell *c)
{
	if (c->kind == GRID_NUMBER)
		return wide_number(w, at, c->number,
		    w->numbers[c->decimals][0]);
	if (at == 0)
		return wide_wrap(w, 0, c->text, WIDE_LABELS);
	return wide_text(w, at, c->text, WIDE_CODE);
}

static int
write_grid(struct wide *w, const struct grid *g)
{
	worksheet_set_row(w->sheet, w->row, HEADINGS, NULL);
	for (size_t c = 1; c < g->ncolumns; c++)
		if (wide_text(w, c, g->columns[c].heading, WIDE_HEADING) < 0)
			return -1;
	w->row++;
	for (size_t i = 0; i < g->ncells; i++) {
		if (write_cell(w, i % g->ncolumns, &g->cells[i]) < 0)
			return -1;
		w->row += i % g->ncolumns + 1 == g->ncolumns;
	}
	return 0;
}

/* Who it is of, and what codes mean. */
static int
write_notes(struct wide *w, const struct view *v, unsigned codes)
{
	struct sheet *s = sheet_new();
	struct buf b;
	int e = 0;

	views_statements(v, s);
	for (size_t i = 0; e == 0 && i < s->nnotes; i++)
		e = wide_line(w, s->notes[i], WIDE_NOTE);
	sheet_free(s);
	buf_init(&b);
	codes_put_key(codes, &v->table->made.look.small, &b);
	if (e == 0 && b.len > 0)
		e = wide_line(w, buf_all(&b), WIDE_NOTE);
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
	e = wide_line(w, buf_all(&title), WIDE_BOLD);
	buf_clear(&title);
	if (e == 0)
		e = write_grid(w, g);
	if (e == 0)
		e = write_notes(w, v, g->codes);
	grid_free(g);
	w->row++;
	return e;
}

int
book_weighting(struct wide *w, const struct report *r)
{
	const struct section *s = &r->sections[r->nsections - 1];

	worksheet_set_column(w->sheet, 0, 0, WIDE_LABELS, NULL);
	worksheet_set_column(w->sheet, 1, LXW_COL_MAX - 1, FIGURES, NULL);
	xlsx_paper(w->sheet, true);
	if (r->study->values[STUDY_NOTICE].n > 0 &&
	    wide_line(w, r->study->values[STUDY_NOTICE], WIDE_BOLD) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++) {
		const struct view v = { VIEW_WEIGHTING, s, s->tables[i] };

		w->name = v.table->question.p;
		if (write_view(w, r, &v) < 0)
			return -1;
	}
	return 0;
}
