/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "fmt.h"
#include "scale.h"
#include "tidy.h"
#include "notes.h"
#include "figures.h"
#include "report.h"
#include "views.h"
#include "chart.h"

/* Percent of the width between the scale and what is off it. */
#define APART 3.0

static struct slice
keep(struct chart *c, struct slice s)
{
	return (struct slice){ arena_string(&c->arena, s), s.n };
}

/* Keeps the text and clears it. */
static struct slice
take(struct chart *c, struct buf *text)
{
	struct slice kept = keep(c, (struct slice){ text->p, text->len });

	buf_clear(text);
	return kept;
}

static struct chart *
new_chart(enum chart_kind kind, const struct tidy_table *t)
{
	struct chart *c = xcalloc(1, sizeof(*c));
	struct buf base;

	c->kind = kind;
	c->level = t->made.look.level;
	c->title = slice_of("");
	c->total_text = slice_of("");
	buf_init(&base);
	notes_put_base(&base, t->base);
	if (t->columns[0].base.unweighted.known) {
		buf_puts(&base, ", ");
		fmt_count(&base, t->columns[0].base.unweighted.n);
		buf_puts(&base, tidy_of_responses(t) ? " responses" :
		    " interviewed");
	}
	c->base = take(c, &base);
	return c;
}

static void
set_title(struct chart *c, const char *before, struct slice title)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, before);
	buf_slice(&b, title);
	c->title = take(c, &b);
}

static struct chart_row *
add_row(struct chart *c, struct slice label)
{
	c->rows = xreallocarray(c->rows, c->nrows + 1, sizeof(*c->rows));
	c->rows[c->nrows] = (struct chart_row){ .label = keep(c, label) };
	return &c->rows[c->nrows++];
}

/* "72%", or the sign for what has no figure. */
static struct slice
figure_text(struct chart *c, const struct tidy_table *t, size_t row,
    size_t column)
{
	struct buf b;

	buf_init(&b);
	figures_put(&b, t, row, column);
	if (figures_is_number(t, row, column))
		buf_putc(&b, '%');
	return take(c, &b);
}

/* "70.4% to 73.6%" */
static struct slice
interval_text(struct chart *c, const struct tidy_table *t, const size_t at[2])
{
	const struct tidy_cell *cell = tidy_at(t, at[0], at[1]);
	unsigned decimals = figures_fine_decimals(t->rows[at[0]].kind,
	    &t->made.look);
	struct buf b;

	buf_init(&b);
	fmt_double(&b, cell->lower.value, decimals);
	buf_puts(&b, "% to ");
	fmt_double(&b, cell->upper.value, decimals);
	buf_putc(&b, '%');
	return take(c, &b);
}

/* Sets the figure of a row of bars or dots. */
static void
set_figure(struct chart *c, struct chart_row *to, const struct report *r,
    const struct tidy_table *t, size_t at[2])
{
	const struct tidy_cell *cell = tidy_at(t, at[0], at[1]);

	to->known = cell->figure.known;
	to->percent = cell->figure.value;
	to->text = figure_text(c, t, at[0], at[1]);
	to->has_interval = r->margins && to->known && cell->lower.known;
	if (to->has_interval)
		to->interval = interval_text(c, t, at);
	to->lower = cell->lower.value < 0 ? 0 : cell->lower.value;
	to->upper = cell->upper.value > 100 ? 100 : cell->upper.value;
	c->intervals |= to->has_interval;
}

static struct chart *
agreement_bars(const struct report *r, const struct view *v)
{
	struct chart *c = new_chart(CHART_BARS, v->table);

	set_title(c, "Share who agree with each statement", slice_of(""));
	for (size_t i = 0; i < v->section->n; i++) {
		const struct tidy_table *t = v->section->tables[i];
		size_t at[2] = { t->nrows - VIEWS_SIDES, 0 };

		set_figure(c, add_row(c, t->wording), r, t, at);
	}
	return c;
}

static enum chart_side
side_of(const struct scale *scale, struct slice label)
{
	switch (scale_side(scale, label)) {
	case SCALE_HIGH:
		return CHART_HIGH;
	case SCALE_MIDDLE:
		return CHART_MIDDLE;
	case SCALE_LOW:
		return CHART_LOW;
	default:
		return CHART_OPEN;
	}
}

static size_t
count_answers(const struct tidy_table *t)
{
	size_t n = 0;

	while (n < t->nrows && t->rows[n].kind == TABLE_ANSWER)
		n++;
	return n;
}

static const struct scale *
find_scale(const struct tidy_table *t)
{
	size_t n = count_answers(t);
	struct slice *labels = xcalloc(n, sizeof(*labels));
	const struct scale *scale;

	for (size_t i = 0; i < n; i++)
		labels[i] = t->rows[i].label;
	scale = n > 0 ? scale_find(labels, n) : NULL;
	free(labels);
	return scale;
}

static size_t
count_side(const struct chart *c, enum chart_side side)
{
	size_t n = 0;

	for (size_t i = 0; i < c->nkeys; i++)
		n += c->keys[i].side == side;
	return n;
}

/* The side of the scale that comes first. */
static enum chart_side
first_side(const struct chart *c)
{
	for (size_t i = 0; i < c->nkeys; i++)
		if (c->keys[i].side == CHART_HIGH ||
		    c->keys[i].side == CHART_LOW)
			return c->keys[i].side;
	return CHART_HIGH;
}

/* The strongest shade is at the outer end of each side. */
static void
set_shades(struct chart *c)
{
	enum chart_side first = first_side(c);
	size_t seen[4] = { 0 };

	for (size_t i = 0; i < c->nkeys; i++) {
		struct chart_key *k = &c->keys[i];
		size_t n = count_side(c, k->side), rank = seen[k->side]++;

		if (k->side == CHART_MIDDLE || k->side == CHART_OPEN)
			continue;
		rank = k->side == first ? rank : n - 1 - rank;
		k->shade = (unsigned)(n > CHART_SHADES ?
		    rank * CHART_SHADES / n : rank);
	}
}

static void
set_keys(struct chart *c, const struct tidy_table *t,
    const struct scale *scale)
{
	c->nkeys = count_answers(t);
	c->keys = xcalloc(c->nkeys, sizeof(*c->keys));
	for (size_t i = 0; i < c->nkeys; i++)
		c->keys[i] = (struct chart_key){ keep(c, t->rows[i].label),
		    side_of(scale, t->rows[i].label), 0 };
	set_shades(c);
}

/* A stacked bar of all answers in the total; none if one of them is hidden. */
static void
add_stacked(struct chart *c, const struct tidy_table *t, struct slice label)
{
	struct chart_row *row = add_row(c, label);

	row->known = true;
	row->parts = xcalloc(c->nkeys, sizeof(*row->parts));
	row->texts = xcalloc(c->nkeys, sizeof(*row->texts));
	for (size_t i = 0; i < c->nkeys; i++) {
		const struct tidy_cell *cell = tidy_at(t, i, 0);

		row->known &= cell->figure.known;
		row->parts[i] = cell->figure.value;
		row->texts[i] = figure_text(c, t, i, 0);
	}
	row->text = slice_of(row->known ? "" : "not shown");
}

/* All answers are on a known scale that has two sides, each respondent gave
 * one of them, and the percentages are of respondents. */
static bool
is_scale(const struct tidy_table *t, const struct scale *scale)
{
	bool high = false, low = false;
	double sum = 0;

	if (scale == NULL || t->made.percent != TABLE_OF_COLUMN)
		return false;
	for (size_t i = 0; i < count_answers(t); i++) {
		enum chart_side side = side_of(scale, t->rows[i].label);

		high |= side == CHART_HIGH;
		low |= side == CHART_LOW;
		sum += tidy_at(t, i, 0)->figure.value;
	}
	return high && low && sum < 100.001;
}

static struct chart *
stacked_statements(const struct view *v)
{
	const struct scale *scale = find_scale(v->table);
	struct chart *c;

	if (!is_scale(v->table, scale))
		return NULL;
	c = new_chart(CHART_STACKED, v->table);
	set_title(c, "All answers to the statements", slice_of(""));
	set_keys(c, v->table, scale);
	for (size_t i = 0; i < v->section->n; i++)
		add_stacked(c, v->section->tables[i],
		    v->section->tables[i]->wording);
	return c;
}

/* A question by itself: its scale, or a bar for each answer. */
static struct chart *
question_chart(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	const struct scale *scale = find_scale(t);
	size_t answers = count_answers(t);
	struct chart *c;

	if (is_scale(t, scale)) {
		c = new_chart(CHART_STACKED, t);
		set_title(c, "All answers: ", t->wording);
		set_keys(c, t, scale);
		add_stacked(c, t, slice_of("Total"));
		return c;
	}
	if (answers == 0 || t->made.percent != TABLE_OF_COLUMN)
		return NULL;
	c = new_chart(CHART_BARS, t);
	set_title(c, "", t->wording);
	for (size_t i = 0; i < answers; i++) {
		size_t at[2] = { i, 0 };

		set_figure(c, add_row(c, t->rows[i].label), r, t, at);
	}
	return c;
}

/* The row that stands for the question across a banner: its first net. */
static size_t
first_net(const struct tidy_table *t)
{
	size_t r = 0;

	while (r < t->nrows && t->rows[r].kind != TABLE_NET)
		r++;
	return r;
}

static size_t
panel_of(struct chart *c, const struct tidy_table *t, size_t column)
{
	struct slice heading = t->columns[column].heading;

	if (column > 1 && slice_eq(heading, t->columns[column - 1].heading))
		return c->npanels - 1;
	c->panels = xreallocarray(c->panels, c->npanels + 1,
	    sizeof(*c->panels));
	c->panels[c->npanels++] = keep(c, heading);
	return c->npanels - 1;
}

static void
add_dot(struct chart *c, const struct report *r, const struct tidy_table *t,
    size_t at[2])
{
	size_t panel = panel_of(c, t, at[1]);
	struct chart_row *row = add_row(c, t->columns[at[1]].label);

	row->panel = panel;
	set_figure(c, row, r, t, at);
}

static struct chart *
dots(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	size_t at[2] = { first_net(t), 0 };
	struct buf title;
	struct chart *c;

	if (at[0] == t->nrows || t->made.percent != TABLE_OF_COLUMN)
		return NULL;
	c = new_chart(CHART_DOTS, t);
	buf_init(&title);
	buf_slice(&title, t->rows[at[0]].label);
	buf_puts(&title, ": ");
	buf_slice(&title, t->wording);
	c->title = take(c, &title);
	c->has_total = tidy_at(t, at[0], 0)->figure.known;
	c->total = tidy_at(t, at[0], 0)->figure.value;
	c->total_text = figure_text(c, t, at[0], 0);
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

static void
add_charts(struct charts *c, const struct report *r, const struct views *v,
    size_t i)
{
	const struct view *view = &v->items[i];

	switch (view->kind) {
	case VIEW_AGREEMENT:
		add(c, i, agreement_bars(r, view));
		break;
	case VIEW_ANSWERS:
		add(c, i, stacked_statements(view));
		break;
	case VIEW_TOPLINE:
		add(c, i, question_chart(r, view));
		break;
	case VIEW_BANNER:
		if (!is_shown_alone(v, view))
			add(c, i, question_chart(r, view));
		add(c, i, dots(r, view));
		break;
	case VIEW_CHANGE:
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

	*c = (struct charts){ .n = 0 };
	c->leads = lead < v->n;
	if (c->leads)
		add_charts(c, r, v, lead);
	for (size_t i = 0; i < v->n; i++)
		if (i != lead)
			add_charts(c, r, v, i);
}

static void
chart_free(struct chart *c)
{
	for (size_t i = 0; i < c->nrows; i++) {
		free(c->rows[i].parts);
		free(c->rows[i].texts);
	}
	free(c->rows);
	free(c->keys);
	free(c->panels);
	arena_clear(&c->arena);
	free(c);
}

void
charts_clear(struct charts *c)
{
	for (size_t i = 0; i < c->n; i++)
		chart_free(c->items[i]);
	free(c->items);
	free(c->views);
}

/* How far the scale of a row reaches on each side of its middle, and what is
 * off the scale. */
struct reach {
	double before;
	double behind;
	double off;
};

static struct reach
reach_of(const struct chart *c, const struct chart_row *row)
{
	enum chart_side first = first_side(c);
	struct reach reach = { 0, 0, 0 };

	for (size_t i = 0; row->known && i < c->nkeys; i++) {
		double part = row->parts[i];

		if (c->keys[i].side == CHART_OPEN) {
			reach.off += part;
		} else if (c->keys[i].side == CHART_MIDDLE) {
			reach.before += part / 2;
			reach.behind += part / 2;
		} else if (c->keys[i].side == first) {
			reach.before += part;
		} else {
			reach.behind += part;
		}
	}
	return reach;
}

static struct reach
widest(const struct chart *c)
{
	struct reach most = { 0, 0, 0 };

	for (size_t i = 0; i < c->nrows; i++) {
		struct reach r = reach_of(c, &c->rows[i]);

		most.before = r.before > most.before ? r.before : most.before;
		most.behind = r.behind > most.behind ? r.behind : most.behind;
		most.off = r.off > most.off ? r.off : most.off;
	}
	return most;
}

double
chart_starts(const struct chart *c, size_t row, double *starts)
{
	struct reach most = widest(c), own = reach_of(c, &c->rows[row]);
	double apart = most.off > 0 ? APART : 0;
	double all = most.before + most.behind + most.off;
	double scale = all > 0 ? (100 - apart) / all : 1;
	double on = (most.before - own.before) * scale;
	double off = (most.before + most.behind) * scale + apart;

	for (size_t i = 0; i < c->nkeys; i++) {
		double *at = c->keys[i].side == CHART_OPEN ? &off : &on;

		starts[i] = *at;
		*at += c->rows[row].parts[i] * scale;
	}
	return scale;
}
