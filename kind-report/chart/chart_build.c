/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "kind-report/chart/chart.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/chart/chart_build.h"

struct slice
chart_keep(struct chart *c, struct slice s)
{
	return (struct slice){ arena_string(&c->arena, s), s.n };
}

/* Keeps the text and clears it. */
struct slice
chart_take(struct chart *c, struct buf *text)
{
	struct slice kept = chart_keep(c, buf_all(text));

	buf_clear(text);
	return kept;
}

size_t
chart_count_answers(const struct tidy_table *t)
{
	size_t n = 0;

	while (n < t->nrows && t->rows[n].kind == TABLE_ANSWER)
		n++;
	return n;
}

const struct scale *
chart_scale(const struct tidy_table *t)
{
	size_t n = chart_count_answers(t);
	struct slice *labels = xcalloc(n, sizeof(*labels));
	const struct scale *scale;

	for (size_t i = 0; i < n; i++)
		labels[i] = t->rows[i].label;
	scale = n > 0 ? scale_find(labels, n) : NULL;
	free(labels);
	return scale;
}

/* The only answer of the upper side, or t->nrows. */
static size_t
only_upper(const struct tidy_table *t, const struct scale *scale)
{
	size_t found = t->nrows, n = 0;

	for (size_t r = 0; r < chart_count_answers(t); r++) {
		if (scale_side(scale, t->rows[r].label) != SCALE_HIGH)
			continue;
		found = r;
		n++;
	}
	return n == 1 ? found : t->nrows;
}

size_t
chart_net_row(const struct tidy_table *t)
{
	const struct scale *scale = chart_scale(t);
	const char *name = scale != NULL ? scale_net(scale, SCALE_HIGH) : NULL;
	size_t first = t->nrows, only;

	for (size_t r = t->nrows; r-- > 0;) {
		if (t->rows[r].kind != TABLE_NET)
			continue;
		if (name != NULL && slice_is(tidy_name(&t->rows[r]), name))
			return r;
		first = r;
	}
	only = scale != NULL ? only_upper(t, scale) : t->nrows;
	return first < t->nrows && only < t->nrows ? only : first;
}

struct chart *
chart_new(enum chart_kind kind, const struct tidy_table *t)
{
	struct chart *c = xcalloc(1, sizeof(*c));

	c->kind = kind;
	c->level = t->made.look.level;
	c->end = 100;
	c->step = 25;
	return c;
}

struct chart_row *
chart_add_row(struct chart *c, struct slice label)
{
	c->rows = xreallocarray(c->rows, c->nrows + 1, sizeof(*c->rows));
	c->rows[c->nrows] = (struct chart_row){ .label = chart_keep(c, label) };
	return &c->rows[c->nrows++];
}

struct slice
chart_figure_text(struct chart *c, const struct tidy_table *t, size_t row,
    size_t column)
{
	struct buf b;

	if (c->kind != CHART_LINES &&
	    !tidy_at(t, row, column)->figure.known)
		return slice_of(CHART_NOT_SHOWN);
	buf_init(&b);
	figures_put(&b, t, row, column);
	if (figures_is_number(t, row, column))
		buf_putc(&b, '%');
	return chart_take(c, &b);
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
	return chart_take(c, &b);
}

/* Sets the figure of a row of bars or dots. */
void
chart_set_figure(struct chart *c, struct chart_row *to, const struct report *r,
    const struct tidy_table *t, size_t at[2])
{
	const struct tidy_cell *cell = tidy_at(t, at[0], at[1]);

	to->known = cell->figure.known;
	to->percent = cell->figure.value;
	to->text = chart_figure_text(c, t, at[0], at[1]);
	to->has_interval = r->margins && to->known && cell->lower.known;
	if (to->has_interval)
		to->interval = interval_text(c, t, at);
	to->lower = cell->lower.value < 0 ? 0 : cell->lower.value;
	to->upper = cell->upper.value > 100 ? 100 : cell->upper.value;
	c->intervals |= to->has_interval;
}

void
chart_free(struct chart *c)
{
	for (size_t i = 0; i < c->nrows; i++) {
		free(c->rows[i].points);
		free(c->rows[i].parts);
		free(c->rows[i].texts);
	}
	free(c->rows);
	free(c->keys);
	free(c->panels);
	free(c->waves);
	free(c->tables);
	arena_clear(&c->arena);
	free(c);
}
