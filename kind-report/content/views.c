/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "show/topline_sheet.h"
#include "banner/summary_table.h"
#include "banner/summary_sheet.h"
#include "kind-report/content/report.h"
#include "wave/wave_figures.h"
#include "wave/waves.h"
#include "kind-report/trend/trends.h"
#include "kind-report/content/views.h"

static void
add(struct views *v, enum view_kind kind, const struct section *s,
    const struct tidy_table *t)
{
	v->items = xreallocarray(v->items, v->n + 1, sizeof(*v->items));
	v->items[v->n++] = (struct view){ kind, s, t };
}

/* Do all statements have the same answers? */
static bool
same_answers(const struct section *s)
{
	const struct tidy_table *first = s->tables[0];

	for (size_t i = 1; i < s->n; i++) {
		const struct tidy_table *t = s->tables[i];

		if (t->nrows != first->nrows)
			return false;
		for (size_t r = 0; r < t->nrows; r++)
			if (!slice_eq(t->rows[r].label, first->rows[r].label))
				return false;
	}
	return true;
}

static void
add_change(struct views *v, const struct report *r, const struct section *s,
    const struct tidy_table *t)
{
	if (r->waves != NULL && waves_of(r->waves, t) == WAVES_SAME)
		add(v, VIEW_CHANGE, s, t);
}

static void
add_agreement(struct views *v, const struct report *r,
    const struct section *s)
{
	add(v, VIEW_AGREEMENT, s, s->tables[0]);
	if (same_answers(s))
		add(v, VIEW_ANSWERS, s, s->tables[0]);
	for (size_t i = 0; i < s->n; i++) {
		if (!same_answers(s))
			add(v, VIEW_TOPLINE, s, s->tables[i]);
		add_change(v, r, s, s->tables[i]);
	}
}

/* Does table a have the figure of b too, and compare it if b does?  What stands
 * beside others is not compared. */
static bool
covers_cell(const struct report *r, const struct tidy_table *a,
    const struct tidy_table *b, size_t cell)
{
	size_t row = cell % b->nrows, column = cell / b->nrows;
	size_t ar = tidy_find_same(a, &b->rows[row]);
	size_t ac = tidy_find_column(a, b->columns[column].heading,
	    b->columns[column].label);

	if (beside_is(b->rows[row].kind))
		return true;
	return ar < a->nrows && ac < a->ncolumns &&
	    (waves_at(r->waves, a, ar, ac)->compared ||
	    !waves_at(r->waves, b, row, column)->compared);
}

/* Does it have all of them? */
static bool
covers(const struct report *r, const struct tidy_table *a,
    const struct tidy_table *b)
{
	if (!slice_eq(a->base, b->base) ||
	    !made_same_weight(&a->made, &b->made, true) ||
	    wave_figures_differ(a, b))
		return false;
	for (size_t i = 0; i < b->ncells; i++)
		if (!covers_cell(r, a, b, i))
			return false;
	return true;
}

/* Are the changes of the table shown with another one of the section: one that
 * has more, or the same and comes before? */
static bool
is_covered(const struct report *r, const struct section *s, size_t i)
{
	for (size_t k = 0; k < s->n; k++)
		if (k != i && covers(r, s->tables[k], s->tables[i]) &&
		    (k < i || !covers(r, s->tables[i], s->tables[k])))
			return true;
	return false;
}

static void
add_question(struct views *v, const struct report *r,
    const struct section *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct tidy_table *t = s->tables[i];

		add(v, topline_sheet_fits(t) ? VIEW_TOPLINE : VIEW_BANNER, s,
		    t);
		if (r->waves != NULL && !is_covered(r, s, i))
			add_change(v, r, s, t);
	}
}

static bool
section_covers(const struct report *r, const struct section *s,
    const struct tidy_table *t)
{
	for (size_t i = 0; i < s->n; i++)
		if (slice_eq(s->tables[i]->question, t->question) &&
		    covers(r, s->tables[i], t))
			return true;
	return false;
}

/* Are the changes of a summary's table shown with its question, or with another
 * summary before it? */
static bool
is_shown_elsewhere(const struct report *r, const struct section *summary,
    const struct tidy_table *t)
{
	for (size_t i = 0; i < r->nsections; i++) {
		const struct section *s = &r->sections[i];

		if ((s->kind == SECTION_QUESTION ||
		    (s->kind == SECTION_SUMMARY && s < summary)) &&
		    section_covers(r, s, t))
			return true;
	}
	return false;
}

static void
add_summary(struct views *v, const struct report *r, const struct section *s)
{
	add(v, VIEW_SUMMARY, s, s->tables[0]);
	for (size_t i = 0; r->waves != NULL && i < s->n; i++)
		if (!is_shown_elsewhere(r, s, s->tables[i]))
			add_change(v, r, s, s->tables[i]);
}

static void
add_items(struct views *v, const struct report *r, const struct section *s)
{
	add(v, VIEW_ITEMS, s, s->tables[0]);
	for (size_t i = 0; i < s->n; i++)
		add_change(v, r, s, s->tables[i]);
}

/* Stands the trend of the section's i-th table here?  A table may be in several
 * sections: where it is asked by itself, or else in the first of them. */
static bool
has_trend(const struct report *r, const struct section *s,
    const struct tidy_table *t)
{
	const struct section *home = s;

	for (const struct section *k = r->sections;
	    k < r->sections + r->nsections; k++)
		for (size_t i = 0; i < k->n; i++)
			if (k->tables[i] == t && (home->kind ==
			    SECTION_SUMMARY || k == s) && (k < home ||
			    k->kind != SECTION_SUMMARY))
				home = k;
	return home == s;
}

/* The questions of a section over waves. */
static void
add_trends(struct views *v, const struct report *r, const struct section *s)
{
	for (size_t i = 0; r->trends != NULL && i < s->n; i++) {
		const struct tidy_table *t = trends_find(r->trends,
		    s->tables[i]);

		if (t != NULL && has_trend(r, s, s->tables[i]))
			add(v, VIEW_TREND, s, t);
	}
}

static void
add_section(struct views *v, const struct report *r, const struct section *s)
{
	if (s->kind == SECTION_AGREEMENT)
		add_agreement(v, r, s);
	if (s->kind == SECTION_ITEMS)
		add_items(v, r, s);
	if (s->kind == SECTION_SUMMARY)
		add_summary(v, r, s);
	if (s->kind == SECTION_QUESTION)
		add_question(v, r, s);
	for (size_t i = 0; s->kind == SECTION_WEIGHTING && i < s->n; i++)
		add(v, VIEW_WEIGHTING, s, s->tables[i]);
	add_trends(v, r, s);
}

void
views_init(struct views *v, const struct report *r)
{
	*v = (struct views){ NULL, 0 };
	for (size_t i = 0; i < r->nsections; i++)
		add_section(v, r, &r->sections[i]);
}

void
views_clear(struct views *v)
{
	free(v->items);
}

bool
views_has_all(const struct view *v)
{
	return v->kind == VIEW_AGREEMENT || v->kind == VIEW_ANSWERS ||
	    v->kind == VIEW_ITEMS || v->kind == VIEW_SUMMARY;
}

struct show_look
views_look(const struct view *v, bool margins)
{
	struct show_look look = { .style = style_list, .margins = margins,
	    .brackets = true };

	if (v->kind == VIEW_BANNER || v->kind == VIEW_SUMMARY)
		style_look(&look, &v->table->made.shown);
	look.waves = v->kind == VIEW_TREND;
	return look;
}

static enum legend_kind
legend_kind_of(enum view_kind kind)
{
	switch (kind) {
	case VIEW_AGREEMENT:
		return LEGEND_AGREEMENT;
	case VIEW_TOPLINE:
		return LEGEND_TOPLINE;
	case VIEW_BANNER:
	case VIEW_SUMMARY:
	case VIEW_TREND:
		return LEGEND_BANNER;
	default:
		return LEGEND_FIGURES;
	}
}

struct legend
views_legend(const struct view *v, const struct show_look *look)
{
	bool statements = views_has_all(v);
	struct legend l = { .kind = legend_kind_of(v->kind),
	    .no_nets = v->kind == VIEW_ANSWERS,
	    .bases.tables = statements ? v->section->tables : &v->table,
	    .bases.n = statements ? v->section->n : 1, .look = look };

	if (statements)
		l.stem = bases_stem(&l.bases);
	if (v->kind == VIEW_SUMMARY) {
		const struct tidy_row *row = &v->table->rows[
		    summary_table_row(v->table, v->section->summary)];

		l.net = row->label;
		l.no_numbers = table_is_share(row->kind);
	}
	return l;
}

void
views_statements(const struct view *v, struct sheet *s)
{
	const struct show_look look = views_look(v, false);
	struct legend legend = views_legend(v, &look);

	if (legend.kind != LEGEND_BANNER)
		legend.kind = LEGEND_FIGURES;
	legend_statements(&legend, s);
	if (v->kind == VIEW_SUMMARY)
		summary_sheet_note(&legend.bases, s);
	legend_caution(&legend, s);
}
