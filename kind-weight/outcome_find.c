/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "kind-weight/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome.h"
#include "kind-weight/outcome_find.h"
#include "kind-weight/system.h"

static struct kind
kind_of(const struct system *s, size_t i)
{
	return kinds_get(s->w->kinds, s->list[i]);
}

static void
add_category(struct outcome_category *c, const struct kind *k,
    int64_t written)
{
	c->n += k->n;
	c->zero += written == 0 ? k->n : 0;
	c->before += (fixed_uint)k->start * k->n;
	c->after += (fixed_uint)written * k->n;
}

static double
off(const struct outcome *o, const struct outcome_category *c)
{
	const struct fixed_share now = { c->after, o->after.w };
	double difference = fixed_difference(&now, &c->target);

	return difference < 0 ? -difference : difference;
}

static void
find_margin(const struct system *s, size_t m, const int64_t *written,
    struct outcome *o)
{
	struct outcome_margin *x = &o->margins[m];

	x->name = x->wording = margins_name(s->w->margins, m);
	x->n = margins_categories(s->w->margins, m);
	x->categories = xcalloc(x->n, sizeof(*x->categories));
	for (size_t k = 0; k < x->n; k++) {
		x->categories[k].label = margins_label(s->w->margins, m, k);
		x->categories[k].target = s->shares[s->first[m] + k];
	}
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = kind_of(s, i);

		add_category(&x->categories[k.categories[m]], &k,
		    written[s->list[i]]);
	}
	for (size_t k = 0; k < x->n; k++) {
		double now = off(o, &x->categories[k]);

		if (now <= x->off)
			continue;
		x->off = now;
		x->worst = k;
	}
	if (x->off > o->off)
		o->off = x->off;
}

static void
find_mean(const struct system *s, size_t m, const int64_t *written,
    struct outcome *o)
{
	const struct target_number *t = &s->w->targets->numbers[m];
	quad before = 0, after = 0, sum = 0;
	double off_by;

	for (size_t i = 0; i < s->n; i++) {
		struct kind k = kind_of(s, i);
		quad n = (quad)k.n;

		sum += (quad)k.start * n;
		before += (quad)k.start * n * k.numbers[m];
		after += (quad)written[s->list[i]] * n * k.numbers[m];
	}
	o->means[m] = (struct outcome_mean){ t->column, t->value,
	    (double)(before / sum), (double)(after / (quad)o->after.w) };
	off_by = (o->means[m].after - t->value) /
	    (double)calibration_size(&s->c, m);
	if (off_by < 0)
		off_by = -off_by;
	if (off_by > o->off)
		o->off = off_by;
}

struct counted {
	int64_t weight;
	uint64_t n;
};

static int
compare(const void *va, const void *vb)
{
	const struct counted *a = va, *b = vb;

	return (a->weight > b->weight) - (a->weight < b->weight);
}

/* The weight of the respondent who stands at that place, from 1. */
static int64_t
at_place(const struct counted *c, uint64_t place)
{
	for (; place > c->n; c++)
		place -= c->n;
	return c->weight;
}

/* Type 2 of Hyndman and Fan 1996: where the share falls between two
 * respondents, the middle of them. */
static int64_t
quantile(const struct counted *c, uint64_t n, unsigned percent)
{
	uint64_t place = n * percent / 100;

	if (n * percent % 100 != 0)
		return at_place(c, place + 1);
	if (place == 0)
		return at_place(c, 1);
	return at_place(c, place) +
	    (at_place(c, place + 1) - at_place(c, place)) / 2;
}

static void
find_spread(const struct system *s, const int64_t *written, struct outcome *o)
{
	struct counted *c = xcalloc(s->n, sizeof(*c));
	uint64_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		c[i] = (struct counted){ written[s->list[i]],
		    kind_of(s, i).n };
		n += c[i].n;
	}
	qsort(c, s->n, sizeof(*c), compare);
	o->min = at_place(c, 1);
	o->p1 = quantile(c, n, 1);
	o->median = quantile(c, n, 50);
	o->p99 = quantile(c, n, 99);
	o->max = at_place(c, n);
	free(c);
}

/* Who is at the cap or at the floor, to the last digit that is written. */
static void
count_trimmed(const struct system *s, const int64_t *written,
    struct outcome *o)
{
	const struct opts *opts = s->w->o;
	quad unit = s->mean * (quad)WEIGHT_ONE;
	quad cap = (quad)opts->cap * unit, floor = (quad)opts->floor * unit;

	o->has_cap = opts->cap > 0;
	o->has_floor = opts->floor > 0;
	o->cap = opts->cap;
	o->floor = opts->floor;
	for (size_t i = 0; i < s->n; i++) {
		quad w = (quad)written[s->list[i]];

		if (s->row_of[i] == SYSTEM_NO_ROW)
			continue;
		if (o->has_cap && w >= cap - 1)
			o->at_cap += kind_of(s, i).n;
		if (o->has_floor && w <= floor + 1)
			o->at_floor += kind_of(s, i).n;
	}
}

static void
add_times(struct fixed_sum *sum, int64_t weight, uint64_t times)
{
	struct fixed_sum one = fixed_one(weight);

	one.n *= times;
	one.w *= times;
	one.w2_high *= times;
	one.w2_low *= times;
	fixed_merge(sum, &one);
}

void
outcome_find(const struct system *s, const int64_t *written,
    struct outcome *o)
{
	o->nmargins = margins_count(s->w->margins);
	o->margins = xcalloc(o->nmargins, sizeof(*o->margins));
	o->nmeans = margins_numbers(s->w->margins);
	o->means = xcalloc(o->nmeans, sizeof(*o->means));
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = kind_of(s, i);

		add_times(&o->before, k.start, k.n);
		add_times(&o->after, written[s->list[i]], k.n);
	}
	for (size_t m = 0; m < o->nmargins; m++)
		find_margin(s, m, written, o);
	for (size_t m = 0; m < o->nmeans; m++)
		find_mean(s, m, written, o);
	find_spread(s, written, o);
	count_trimmed(s, written, o);
}
