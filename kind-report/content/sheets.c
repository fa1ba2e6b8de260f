/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "show/wrap.h"
#include "table/tidy.h"
#include "show/sheet.h"
#include "show/sheet_rows.h"
#include "show/style.h"
#include "show/bases.h"
#include "show/legend.h"
#include "show/agreement_sheet.h"
#include "show/topline_sheet.h"
#include "show/weighting_sheet.h"
#include "banner/banner_sheet.h"
#include "banner/summary_sheet.h"
#include "kind-report/content/report.h"
#include "kind-report/content/change_sheet.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/content/sheets.h"

/* Headings of answers wrap at so many characters. */
enum { HEADING = 8 };

/* An answer as a heading, in lines of a few words. */
static void
answer_column(struct sheet *s, struct slice label)
{
	struct buf b;

	buf_init(&b);
	while (label.n > 0) {
		buf_puts(&b, b.len > 0 ? "\n" : "");
		buf_slice(&b, wrap_next(&label, HEADING));
	}
	sheet_column(s, b.len > 0 ? b.p : "", SHEET_RIGHT);
	buf_clear(&b);
}

static struct sheet *
answers(const struct view *v, const struct show_look *look)
{
	struct legend legend = views_legend(v, look);
	struct sheet *s = sheet_new();
	size_t n = agreement_sheet_row(v->table, 0);

	sheet_column(s, "Statement", SHEET_LEFT);
	for (size_t i = 0; i < n; i++)
		answer_column(s, v->table->rows[i].label);
	sheet_column(s, "Base", SHEET_RIGHT);
	for (size_t i = 0; i < v->section->n; i++) {
		const struct tidy_table *t = v->section->tables[i];

		sheet_row(s, false);
		sheet_put(s, 0, t->wording);
		for (size_t a = 0; a < n; a++) {
			sheet_rows_figure(s, a + 1, t, a, 0);
			legend_see_cell(&legend, tidy_at(t, a, 0),
			    t->rows[a].kind);
		}
		sheet_rows_count(s, n + 1, &t->columns[0].base.unweighted);
		legend_see_column(&legend, &t->columns[0]);
	}
	legend_notes(&legend, s);
	return s;
}

static struct sheet *
make(const struct report *r, const struct view *v)
{
	const struct show_look look = views_look(v, r->margins);

	switch (v->kind) {
	case VIEW_AGREEMENT:
		return agreement_sheet(v->section->tables, v->section->n,
		    &look);
	case VIEW_ANSWERS:
		return answers(v, &look);
	case VIEW_TOPLINE:
		return topline_sheet(v->table, &look);
	case VIEW_BANNER:
		return banner_sheet(v->table, &look);
	case VIEW_SUMMARY:
		return summary_sheet(&(struct bases){ v->section->tables,
		    v->section->n }, v->section->summary, &look);
	case VIEW_CHANGE:
		return change_sheet(r, v, &look);
	case VIEW_WEIGHTING:
		return weighting_sheet(v->table);
	}
	return NULL;
}

struct sheet *
sheets_make(const struct report *r, const struct views *views, size_t i)
{
	const struct view *v = &views->items[i];
	struct sheet *s = make(r, v);
	struct buf title;

	buf_init(&title);
	buf_printf(&title, "Table %zu. ", i + 1);
	view_words_caption(v, &title);
	sheet_title(s, buf_all(&title), slice_of(""));
	buf_clear(&title);
	view_words_what(v, &title);
	sheet_aside(s, buf_all(&title));
	buf_clear(&title);
	return s;
}
