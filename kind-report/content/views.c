/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "table/tidy.h"
#include "table/weighting_table.h"
#include "show/notes.h"
#include "kind-report/content/report.h"
#include "kind-report/content/waves.h"
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

/* Does table a have the figure of b too, and compare it if b does? */
static bool
covers_cell(const struct report *r, const struct tidy_table *a,
    const struct tidy_table *b, size_t cell)
{
	size_t row = cell % b->nrows, column = cell / b->nrows;
	size_t ar = tidy_find_same(a, &b->rows[row]);
	size_t ac = tidy_find_column(a, b->columns[column].heading,
	    b->columns[column].label);

	return ar < a->nrows && ac < a->ncolumns &&
	    (waves_at(r->waves, a, ar, ac)->compared ||
	    !waves_at(r->waves, b, row, column)->compared);
}

/* Does it have all of them? */
static bool
covers(const struct report *r, const struct tidy_table *a,
    const struct tidy_table *b)
{
	if (!slice_eq(a->base, b->base))
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

		add(v, t->ncolumns == 1 ? VIEW_TOPLINE : VIEW_BANNER, s, t);
		if (r->waves != NULL && !is_covered(r, s, i))
			add_change(v, r, s, t);
	}
}

static void
add_section(struct views *v, const struct report *r, const struct section *s)
{
	if (s->kind == SECTION_AGREEMENT)
		add_agreement(v, r, s);
	if (s->kind == SECTION_QUESTION)
		add_question(v, r, s);
	for (size_t i = 0; s->kind == SECTION_WEIGHTING && i < s->n; i++)
		add(v, VIEW_WEIGHTING, s, s->tables[i]);
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

/* " by Gender, Age and Nation" */
static void
put_breaks(const struct tidy_table *t, struct buf *out)
{
	size_t breaks = 0, n = 0;

	for (size_t c = 1; c < t->ncolumns; c++)
		breaks += c == 1 || !slice_eq(t->columns[c].heading,
		    t->columns[c - 1].heading);
	for (size_t c = 1; c < t->ncolumns; c++) {
		if (c > 1 && slice_eq(t->columns[c].heading,
		    t->columns[c - 1].heading))
			continue;
		n++;
		buf_puts(out, n == 1 ? " by " : n == breaks ? " and " : ", ");
		buf_slice(out, t->columns[c].heading);
	}
}

/* "Weights by raking to age", or "Before and after weighting: " and the
 * question or its wording; and whose, if not everybody's. */
static void
put_weighting(const struct tidy_table *t, struct slice name, struct buf *out)
{
	bool weights = weighting_table_is_weights(t);

	buf_puts(out, weights ? "" : "Before and after weighting: ");
	buf_slice(out, weights ? t->wording : name);
	if (slice_is(t->base, "All respondents"))
		return;
	buf_puts(out, " (");
	notes_put_base(out, t->base);
	buf_putc(out, ')');
}

static void
put_table(const struct tidy_table *t, struct buf *out)
{
	buf_slice(out, t->title.n > 0 ? t->title : t->wording);
}

void
views_title(const struct view *v, struct buf *out)
{
	switch (v->kind) {
	case VIEW_AGREEMENT:
		report_heading(v->section, out);
		break;
	case VIEW_ANSWERS:
		buf_puts(out, "All answers to the statements");
		report_put_apart(v->section, out);
		break;
	case VIEW_CHANGE:
		buf_puts(out, "Change since the last wave: ");
		buf_slice(out, v->table->wording);
		break;
	case VIEW_TOPLINE:
		put_table(v->table, out);
		break;
	case VIEW_BANNER:
		put_table(v->table, out);
		if (v->table->title.n == 0)
			put_breaks(v->table, out);
		break;
	case VIEW_WEIGHTING:
		put_weighting(v->table, v->table->wording, out);
		break;
	}
}

void
views_caption(const struct view *v, struct buf *out)
{
	if (v->section->kind == SECTION_AGREEMENT) {
		views_title(v, out);
		return;
	}
	if (v->kind == VIEW_WEIGHTING) {
		put_weighting(v->table, v->table->question, out);
		return;
	}
	buf_puts(out, v->kind == VIEW_CHANGE ?
	    "Change since the last wave in " : "Answers to ");
	buf_slice(out, v->table->question);
	if (v->kind == VIEW_BANNER)
		put_breaks(v->table, out);
}

struct show_look
views_look(bool margins)
{
	return (struct show_look){ .style = style_list,
	    .margins = margins, .brackets = true };
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
		return LEGEND_BANNER;
	default:
		return LEGEND_FIGURES;
	}
}

struct legend
views_legend(const struct view *v, const struct show_look *look)
{
	bool statements = v->kind == VIEW_AGREEMENT ||
	    v->kind == VIEW_ANSWERS;

	return (struct legend){ .kind = legend_kind_of(v->kind),
	    .no_nets = v->kind == VIEW_ANSWERS,
	    .bases.tables = statements ? v->section->tables : &v->table,
	    .bases.n = statements ? v->section->n : 1, .look = look };
}

void
views_statements(const struct view *v, struct sheet *s)
{
	const struct show_look look = views_look(false);
	struct legend legend = views_legend(v, &look);

	if (legend.kind != LEGEND_BANNER)
		legend.kind = LEGEND_FIGURES;
	legend_statements(&legend, s);
	legend_caution(&legend, s);
}

void
views_put_what(const struct view *v, struct buf *out)
{
	const struct show_look look = views_look(false);
	const struct legend legend = views_legend(v, &look);

	if (!tidy_has_shares(v->table))
		return;
	switch (v->table->made.percent) {
	case TABLE_OF_COLUMN:
		buf_puts(out, "Percent of ");
		bases_put_who(&legend.bases, out);
		break;
	case TABLE_OF_ROW:
		buf_puts(out, "Row percent");
		break;
	case TABLE_OF_TOTAL:
		buf_puts(out, "Percent of the total");
		break;
	}
}
