/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_order.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/chart/chart_stacked.h"

/* A share has room in a part of so many percent, and so many more for each
 * decimal, in a bar of 300 pixels. */
enum { ROOM = 6, ROOM_MORE = 3 };

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

/*
 * "Some" is not between "A lot", "Not much" and "Not at all": of an even number
 * of answers none is in the middle, so that one is on the side that has fewer.
 * Nets say who is on which side, so where there are any it stays.
 */
static void
set_middle(struct chart *c, const struct tidy_table *t)
{
	size_t high = count_side(c, CHART_HIGH), low = count_side(c, CHART_LOW);

	if (count_side(c, CHART_MIDDLE) != 1 || (high + low) % 2 == 0 ||
	    chart_net_row(t) < t->nrows)
		return;
	for (size_t i = 0; i < c->nkeys; i++)
		if (c->keys[i].side == CHART_MIDDLE)
			c->keys[i].side = high < low ? CHART_HIGH : CHART_LOW;
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

/* Do places on the scale rise from key to key, or fall?  What is off the scale
 * stands apart from it in any order. */
static bool
is_ordered(const struct chart *c, const struct scale *scale)
{
	size_t last = SCALE_NO_PLACE, rises = 0, falls = 0;

	for (size_t i = 0; i < c->nkeys; i++) {
		size_t place = scale_place(scale, c->keys[i].label);

		if (c->keys[i].side == CHART_OPEN)
			continue;
		rises += last != SCALE_NO_PLACE && place > last;
		falls += last != SCALE_NO_PLACE && place < last;
		last = place;
	}
	return rises == 0 || falls == 0;
}

/* Rows that are sorted by their figures are in the scale's own order here, so
 * that the halves of the bar are its sides. */
static void
order_keys(struct chart *c, const struct scale *scale)
{
	if (is_ordered(c, scale))
		return;
	for (size_t i = 1; i < c->nkeys; i++) {
		struct chart_key key = c->keys[i];
		size_t place = scale_place(scale, key.label), at = i;

		for (; at > 0 && scale_place(scale, c->keys[at - 1].label) >
		    place; at--)
			c->keys[at] = c->keys[at - 1];
		c->keys[at] = key;
	}
}

static void
set_keys(struct chart *c, const struct tidy_table *t,
    const struct scale *scale)
{
	c->nkeys = chart_count_answers(t);
	c->keys = xcalloc(c->nkeys, sizeof(*c->keys));
	for (size_t i = 0; i < c->nkeys; i++)
		c->keys[i] = (struct chart_key){
		    chart_keep(c, t->rows[i].label),
		    side_of(scale, t->rows[i].label), 0 };
	order_keys(c, scale);
	set_middle(c, t);
	set_shades(c);
	c->least = ROOM;
	if (t->made.look.decimals > 0)
		c->least += ROOM_MORE * (1 + t->made.look.decimals);
}

/* The row of an answer that the table has. */
static size_t
row_of(const struct tidy_table *t, struct slice label)
{
	size_t i = 0;

	while (!slice_eq(t->rows[i].label, label))
		i++;
	return i;
}

/* The net of the scale's upper side; without one the first answer counts. */
static void
set_net(struct chart *c, struct chart_row *row, const struct tidy_table *t)
{
	size_t net = chart_net_row(t);

	row->text = slice_of("");
	row->percent = row->parts[0];
	if (net == t->nrows)
		return;
	c->net = chart_keep(c, tidy_name(&t->rows[net]));
	row->percent = tidy_at(t, net, 0)->figure.value;
	row->text = chart_figure_text(c, t, net, 0);
}

/* A stacked bar of all answers in the total; none if one of them is hidden. */
static void
add_stacked(struct chart *c, const struct tidy_table *t, struct slice label)
{
	struct chart_row *row = chart_add_row(c, label);

	row->known = true;
	row->parts = xcalloc(c->nkeys, sizeof(*row->parts));
	row->texts = xcalloc(c->nkeys, sizeof(*row->texts));
	for (size_t i = 0; i < c->nkeys; i++) {
		size_t answer = row_of(t, c->keys[i].label);
		const struct tidy_cell *cell = tidy_at(t, answer, 0);

		row->known &= cell->figure.known;
		row->parts[i] = cell->figure.value;
		row->texts[i] = chart_figure_text(c, t, answer, 0);
	}
	if (row->known)
		set_net(c, row, t);
	else
		row->text = slice_of(CHART_NOT_SHOWN);
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
	for (size_t i = 0; i < chart_count_answers(t); i++) {
		enum chart_side side = side_of(scale, t->rows[i].label);

		high |= side == CHART_HIGH;
		low |= side == CHART_LOW;
		sum += tidy_at(t, i, 0)->figure.value;
	}
	return high && low && sum < 100.001;
}

struct chart *
chart_stacked_several(const struct bases *b)
{
	const struct scale *scale = chart_scale(b->tables[0]);
	struct stem stem = bases_stem(b);
	struct chart *c;

	if (!is_scale(b->tables[0], scale))
		return NULL;
	c = chart_new(CHART_STACKED, b->tables[0]);
	set_keys(c, b->tables[0], scale);
	for (size_t i = 0; i < b->n; i++)
		add_stacked(c, b->tables[i], stem_own(&stem,
		    b->tables[i]->wording));
	c->sorted = c->nrows > 1;
	if (c->sorted)
		chart_order_rows(c);
	return c;
}

struct chart *
chart_stacked_question(const struct tidy_table *t)
{
	const struct scale *scale = chart_scale(t);
	struct chart *c;

	if (!is_scale(t, scale))
		return NULL;
	c = chart_new(CHART_STACKED, t);
	set_keys(c, t, scale);
	add_stacked(c, t, slice_of("Total"));
	return c;
}
