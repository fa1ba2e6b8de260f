/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/style.h"
#include "show/bases.h"
#include "show/legend.h"
#include "show/agreement_sheet.h"
#include "show/items_sheet.h"
#include "show/topline_sheet.h"
#include "show/weighting_sheet.h"
#include "banner/banner_sheet.h"
#include "banner/summary_sheet.h"
#include "kind-report/content/report.h"
#include "kind-report/content/change_sheet.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/content/sheets.h"

/* An agreement has its nets in a table of their own. */
static struct sheet *
items(const struct view *v, const struct show_look *look)
{
	struct legend legend = views_legend(v, look);

	if (v->kind == VIEW_ANSWERS)
		return items_sheet(&legend, agreement_sheet_row(v->table, 0),
		    true);
	return items_sheet(&legend, v->table->nrows,
	    !bases_same_sizes(&legend.bases));
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
	case VIEW_ITEMS:
		return items(v, &look);
	case VIEW_TOPLINE:
		return topline_sheet(v->table, &look);
	case VIEW_BANNER:
	case VIEW_TREND:
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

	if (v->section->kind != SECTION_AGREEMENT)
		sheet_heading(s, 0, slice_of(""));	/* is in the caption */
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
