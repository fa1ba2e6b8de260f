/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome_find.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/spread.h"
#include "kind-weight/system.h"
#include "kind-weight/written.h"

/* The kinds of the group, each once. */
static bool
next_kind(const struct written *w, size_t *i, struct kind *k)
{
	size_t all = kinds_count(w->s->w->kinds);

	while (*i < all && w->of_kind[*i] == WRITTEN_NONE)
		++*i;
	if (*i == all)
		return false;
	*k = kinds_get(w->s->w->kinds, (*i)++);
	return true;
}

static double
off(const struct outcome *o, const struct outcome_category *c)
{
	const struct fixed_share now = { c->after, o->after.w };
	double difference = fixed_difference(&now, &c->target);

	return difference < 0 ? -difference : difference;
}

static void
add_kinds(const struct written *w, size_t m, struct outcome_margin *x)
{
	struct kind k;

	for (size_t i = 0; next_kind(w, &i, &k);) {
		const struct written_kind *now = &w->kinds[i - 1];
		struct outcome_category *c =
		    &x->categories[k.categories[m]];

		c->n += k.n;
		c->zero += now->zero;
		c->before += k.start;
		c->after += now->sum;
	}
}

static void
find_margin(const struct written *w, size_t m, struct outcome *o)
{
	const struct system *s = w->s;
	struct outcome_margin *x = &o->margins[m];

	x->name = x->wording = margins_name(s->w->margins, m);
	x->n = margins_categories(s->w->margins, m);
	x->categories = xcalloc(x->n, sizeof(*x->categories));
	add_kinds(w, m, x);
	for (size_t k = 0; k < x->n; k++) {
		struct outcome_category *c = &x->categories[k];

		c->label = margins_label(s->w->margins, m, k);
		c->target = s->shares[s->first[m] + k];
		if (off(o, c) <= x->off)
			continue;
		x->off = off(o, c);
		x->worst = k;
	}
	if (x->off > o->off)
		o->off = x->off;
}

static void
find_mean(const struct written *w, size_t m, struct outcome *o)
{
	const struct target_number *t = &w->s->w->targets->numbers[m];
	quad before = 0, after = 0;
	struct kind k;
	double by;

	for (size_t i = 0; next_kind(w, &i, &k);) {
		before += (quad)k.start * k.numbers[m];
		after += (quad)w->kinds[i - 1].sum * k.numbers[m];
	}
	o->means[m] = (struct outcome_mean){ t->column, t->value,
	    (double)(before / (quad)o->before.w),
	    (double)(after / (quad)o->after.w) };
	by = fabs(o->means[m].after - t->value) /
	    (t->value > 0 || t->value < 0 ? fabs(t->value) : 1);
	if (by > o->off_mean)
		o->off_mean = by;
}

void
outcome_find(const struct written *w, struct outcome *o)
{
	const struct opts *opts = w->s->w->o;

	o->before = w->before;
	o->after = w->after;
	o->nmargins = margins_count(w->s->w->margins);
	o->margins = xcalloc(o->nmargins, sizeof(*o->margins));
	o->nmeans = margins_numbers(w->s->w->margins);
	o->means = xcalloc(o->nmeans, sizeof(*o->means));
	for (size_t m = 0; m < o->nmargins; m++)
		find_margin(w, m, o);
	for (size_t m = 0; m < o->nmeans; m++)
		find_mean(w, m, o);
	o->has_cap = opts->cap > 0;
	o->has_floor = opts->floor > 0;
	o->cap = opts->cap;
	o->floor = opts->floor;
	if (opts->trim == TRIM_INSIDE) {
		o->at_cap = w->at_cap;
		o->at_floor = w->at_floor;
	}
	spread_find(w, o);
}
