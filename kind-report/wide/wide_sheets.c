/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "show/bases.h"
#include "show/topline_sheet.h"
#include "banner/summary_table.h"
#include "kind-report/content/report.h"
#include "kind-report/trend/trends.h"
#include "kind-report/wide/wide_columns.h"
#include "kind-report/wide/wide_sheets.h"

/* How many tables of the section are shown. */
static size_t
count(const struct section *s)
{
	switch (s->kind) {
	case SECTION_WEIGHTING:
		return 0;
	case SECTION_SUMMARY:
		return 1;
	default:
		return s->n;
	}
}

static void
add(struct wide_sheets *to, const struct section *s, size_t k)
{
	struct wide_entry *e = &to->list[to->n++];
	const struct tidy_table *t = s->tables[k];

	if (s->kind == SECTION_SUMMARY) {
		e->view = (struct view){ VIEW_SUMMARY, s, t };
		summary_table_init(&e->summary, &(struct bases){ s->tables,
		    s->n }, s->summary);
		e->table = &e->summary;
	} else {
		e->view = (struct view){ topline_sheet_fits(t) ?
		    VIEW_TOPLINE : VIEW_BANNER, s, t };
		e->table = t;
	}
}

/* The questions over waves, behind all others. */
static void
add_trends(struct wide_sheets *to, const struct trends *trends)
{
	for (size_t i = 0; i < trends->tidy.n; i++) {
		const struct tidy_table *t = &trends->tidy.tables[i];

		to->list[to->n++] = (struct wide_entry){
		    .view = { .kind = VIEW_TREND, .table = t }, .table = t };
	}
}

/* The columns of each sheet: those of an entry that has all that others with
 * the same breaks have. */
struct sets {
	struct wide_columns *list;
	size_t n;
};

static size_t
find_set(const struct sets *sets, const struct wide_columns *c)
{
	size_t i = 0;

	while (i < sets->n && !wide_columns_have(&sets->list[i], c))
		i++;
	return i;
}

/* Takes the place of all that have nothing more. */
static void
add_set(struct sets *sets, const struct wide_columns *c)
{
	size_t n = 0;

	for (size_t i = 0; i < sets->n; i++) {
		if (wide_columns_have(c, &sets->list[i]))
			wide_columns_clear(&sets->list[i]);
		else
			sets->list[n++] = sets->list[i];
	}
	sets->list[n++] = *c;
	sets->n = n;
}

static void
share(struct wide_sheets *s, bool margins)
{
	struct sets sets = { xcalloc(s->n + 1, sizeof(*sets.list)), 0 };

	for (size_t i = 0; i < s->n; i++) {
		struct wide_columns c = { .n = 0 };

		wide_columns_add(&c, s->list[i].table, margins);
		if (find_set(&sets, &c) < sets.n)
			wide_columns_clear(&c);
		else
			add_set(&sets, &c);
	}
	for (size_t i = 0; i < s->n; i++) {
		struct wide_columns c = { .n = 0 };

		wide_columns_add(&c, s->list[i].table, margins);
		s->list[i].sheet = find_set(&sets, &c);
		wide_columns_clear(&c);
	}
	s->nsheets = sets.n;
	for (size_t i = 0; i < sets.n; i++)
		wide_columns_clear(&sets.list[i]);
	free(sets.list);
}

void
wide_sheets_init(struct wide_sheets *s, const struct report *r, bool together)
{
	size_t n = 0;

	*s = (struct wide_sheets){ .together = together };
	for (size_t i = 0; i < r->nsections; i++)
		n += count(&r->sections[i]);
	if (r->trends != NULL)
		n += r->trends->tidy.n;
	s->list = xcalloc(n + 1, sizeof(*s->list));
	for (size_t i = 0; i < r->nsections; i++)
		for (size_t k = 0; k < count(&r->sections[i]); k++)
			add(s, &r->sections[i], k);
	if (r->trends != NULL)
		add_trends(s, r->trends);
	if (together) {
		share(s, r->margins);
		return;
	}
	for (size_t i = 0; i < s->n; i++)
		s->list[i].sheet = i;
	s->nsheets = s->n;
}

void
wide_sheets_clear(struct wide_sheets *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->list[i].view.kind == VIEW_SUMMARY)
			summary_table_clear(&s->list[i].summary);
	free(s->list);
}

void
wide_sheets_name(const struct wide_sheets *s, size_t sheet, struct buf *out)
{
	if (!s->together)
		buf_printf(out, "Table %zu", sheet + 1);
	else if (s->nsheets > 1)
		buf_printf(out, "Banner %zu", sheet + 1);
	else
		buf_puts(out, "Banner");
}

static bool
has_title(const struct wide_entry *e)
{
	return e->view.kind != VIEW_SUMMARY && e->table->title.n > 0 &&
	    !slice_eq(e->table->title, e->table->wording);
}

void
wide_sheets_title(const struct wide_entry *e, struct buf *out)
{
	if (e->view.kind == VIEW_SUMMARY) {
		report_heading(e->view.section, out);
		report_put_stem(e->view.section, ": ", out);
	} else {
		if (e->view.kind == VIEW_TREND)
			buf_puts(out, "Over the waves: ");
		buf_slice(out, has_title(e) ? e->table->title :
		    e->table->wording);
	}
}

struct slice
wide_sheets_wording(const struct wide_entry *e)
{
	return has_title(e) && tidy_has_wording(e->table) ? e->table->wording :
	    slice_of("");
}
