/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/agreement_sheet.h"
#include "show/bases.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_lines.h"
#include "kind-report/chart/chart_order.h"
#include "kind-report/chart/chart_grid.h"
#include "kind-report/chart/chart_stacked.h"
#include "kind-report/chart/chart_weighting.h"
#include "kind-report/chart/chart_words.h"
#include "kind-report/chart/chart_source.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/chart/charts.h"

static struct chart *
agreement_bars(const struct report *r, const struct view *v)
{
	const struct section *s = v->section;
	struct stem stem = bases_stem(&(struct bases){ s->tables, s->n });
	struct chart *c = chart_new(CHART_BARS, v->table);

	c->net = chart_keep(c, v->table->rows[
	    agreement_sheet_row(v->table, 0)].label);
	for (size_t i = 0; i < s->n; i++) {
		const struct tidy_table *t = s->tables[i];
		size_t at[2] = { agreement_sheet_row(t, 0), 0 };

		chart_set_figure(c, chart_add_row(c, stem_own(&stem,
		    t->wording)), r, t, at);
	}
	chart_order_rows(c);
	return c;
}

/* Are there shares of columns to draw: not percentages of anything else, nor
 * counts? */
static bool
has_column_shares(const struct tidy_table *t)
{
	return t->made.percent == TABLE_OF_COLUMN &&
	    t->made.shown.as != MADE_COUNTS;
}

/* A question by itself: its scale, or a bar for each answer. */
static struct chart *
question_chart(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	struct chart *c;

	if (!has_column_shares(t))
		return NULL;
	c = chart_stacked_question(t);
	if (c != NULL || chart_count_answers(t) == 0)
		return c;
	c = chart_new(CHART_BARS, t);
	for (size_t i = 0; i < chart_count_answers(t); i++) {
		size_t at[2] = { i, 0 };

		chart_set_figure(c, chart_add_row(c, t->rows[i].label), r, t,
		    at);
	}
	if (!chart_order_has_own(t))
		chart_order_rows(c);
	return c;
}

static size_t
panel_of(struct chart *c, const struct tidy_table *t, size_t column)
{
	struct slice heading = t->columns[column].heading;

	if (column > 1 && slice_eq(heading, t->columns[column - 1].heading))
		return c->npanels - 1;
	c->panels = xreallocarray(c->panels, c->npanels + 1,
	    sizeof(*c->panels));
	c->panels[c->npanels++] = chart_keep(c,
	    tidy_break(&t->columns[column]));
	return c->npanels - 1;
}

/* A figure on a small base is in brackets, and its base behind the label. */
static void
set_people(struct chart *c, struct chart_row *row, const struct tidy_table *t,
    const struct tidy_count *base)
{
	struct buf b;

	buf_init(&b);
	buf_putc(&b, '(');
	buf_slice(&b, row->text);
	buf_putc(&b, ')');
	row->text = chart_take(c, &b);
	if (!base->known)
		return;
	fmt_count(&b, base->n);
	if (tidy_of_responses(t) || t->made.look.records)
		buf_printf(&b, " %s%s", tidy_of_responses(t) ? "response" :
		    "record", base->n == 1 ? "" : "s");
	else
		buf_puts(&b, base->n == 1 ? " person" : " people");
	row->people = chart_take(c, &b);
}

static void
add_dot(struct chart *c, const struct report *r, const struct tidy_table *t,
    size_t at[2])
{
	size_t panel = panel_of(c, t, at[1]);
	struct chart_row *row = chart_add_row(c, t->columns[at[1]].label);

	row->panel = panel;
	chart_set_figure(c, row, r, t, at);
	row->small = row->known && figures_is_small(&t->columns[at[1]]);
	if (row->small)
		set_people(c, row, t, &t->columns[at[1]].base.unweighted);
}

static struct chart *
dots(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	size_t at[2] = { chart_net_row(t), 0 };
	struct chart *c;

	if (at[0] == t->nrows || !has_column_shares(t))
		return NULL;
	c = chart_new(CHART_DOTS, t);
	c->net = chart_keep(c, tidy_name(&t->rows[at[0]]));
	c->has_total = tidy_at(t, at[0], 0)->figure.known;
	c->total = tidy_at(t, at[0], 0)->figure.value;
	c->total_text = chart_figure_text(c, t, at[0], 0);
	for (at[1] = 1; at[1] < t->ncolumns; at[1]++)
		add_dot(c, r, t, at);
	return c;
}

/* Is the question shown by itself, or among statements? */
static bool
is_shown_alone(const struct views *v, const struct view *banner)
{
	for (size_t i = 0; i < v->n; i++) {
		const struct view *w = &v->items[i];

		if (w->kind == VIEW_TOPLINE && w->section == banner->section)
			return true;
		for (size_t k = 0; w->kind == VIEW_ANSWERS &&
		    k < w->section->n; k++)
			if (slice_eq(w->section->tables[k]->question,
			    banner->table->question))
				return true;
	}
	return false;
}

static void
add(struct charts *c, size_t view, struct chart *chart)
{
	if (chart == NULL)
		return;
	c->items = xreallocarray(c->items, c->n + 1, sizeof(struct chart *));
	c->views = xreallocarray(c->views, c->n + 1, sizeof(*c->views));
	c->items[c->n] = chart;
	c->views[c->n++] = view;
}

/* The chart of the question, or of the grid that begins with it. */
static void
add_question(struct charts *c, const struct report *r, const struct views *v,
    size_t i)
{
	const struct view *view = &v->items[i];
	size_t section = (size_t)(view->section - r->sections);

	if (!chart_grid_has(c->grids, r->nsections, section) ||
	    view->table != view->section->tables[0])
		add(c, i, question_chart(r, view));
	else if (c->grids[section] == section)
		add(c, i, chart_grid(r, c->grids, section));
}

static void
add_charts(struct charts *c, const struct report *r, const struct views *v,
    size_t i)
{
	const struct view *view = &v->items[i];
	const struct bases statements = { view->section->tables,
	    view->section->n };

	switch (view->kind) {
	case VIEW_AGREEMENT:
		add(c, i, agreement_bars(r, view));
		break;
	case VIEW_ANSWERS:
		add(c, i, chart_stacked_several(&statements));
		break;
	case VIEW_TOPLINE:
		add_question(c, r, v, i);
		break;
	case VIEW_BANNER:
		if (!is_shown_alone(v, view))
			add_question(c, r, v, i);
		add(c, i, dots(r, view));
		break;
	case VIEW_WEIGHTING:
		add(c, i, chart_weighting(view));
		break;
	case VIEW_ITEMS:
		add(c, i, chart_stacked_several(&statements));
		break;
	case VIEW_SUMMARY:
	case VIEW_CHANGE:
		break;
	case VIEW_TREND:
		add(c, i, chart_lines(r, view));
		break;
	}
}

/* The agreement that a report begins with. */
static size_t
find_lead(const struct views *v)
{
	size_t i = 0;

	while (i < v->n && v->items[i].kind != VIEW_AGREEMENT)
		i++;
	return i;
}

void
charts_init(struct charts *c, const struct report *r, const struct views *v)
{
	size_t lead = find_lead(v);

	*c = (struct charts){ .grids = chart_grid_firsts(r) };
	c->leads = lead < v->n;
	if (c->leads)
		add_charts(c, r, v, lead);
	for (size_t i = 0; i < v->n; i++)
		if (i != lead)
			add_charts(c, r, v, i);
	for (size_t i = 0; i < c->n; i++) {
		chart_axis(c->items[i]);
		chart_words(c->items[i], &v->items[c->views[i]]);
		chart_source(c->items[i], r, &v->items[c->views[i]]);
	}
}

void
charts_clear(struct charts *c)
{
	for (size_t i = 0; i < c->n; i++)
		chart_free(c->items[i]);
	free(c->items);
	free(c->views);
	free(c->grids);
}
