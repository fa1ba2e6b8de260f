/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/diag.h"
#include "base/num.h"
#include "ask/group.h"
#include "ask/bands.h"

struct band {
	struct group_range range;
	bool is_range;		/* else a text that is a number */
	size_t group;
	struct slice text;
};

struct bands {
	struct band *items;
	size_t n;
	size_t cap;
};

static void
add_value(struct bands *b, const struct group *g, size_t group, size_t i)
{
	struct band band = { .group = group, .text = group_value(g, i) };
	double x;

	band.is_range = group_value_range(g, i, &band.range);
	if (!band.is_range && !num_parse(band.text, &x))
		return;
	if (!band.is_range)
		band.range = (struct group_range){ x, x, false };
	b->items = xgrow(b->items, b->n, &b->cap, sizeof(*b->items));
	b->items[b->n++] = band;
}

static int
compare(const void *a, const void *b)
{
	const struct band *x = a, *y = b;

	if (x->range.low != y->range.low)
		return x->range.low < y->range.low ? -1 : 1;
	if (x->range.high != y->range.high)
		return x->range.high < y->range.high ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

/* From the lowest up. */
static struct bands
collect(struct group *const *groups, size_t n)
{
	struct bands b = { NULL, 0, 0 };

	for (size_t i = 0; i < n; i++)
		for (size_t v = 0; v < group_count(groups[i]); v++)
			add_value(&b, groups[i], i, v);
	if (b.n > 0)
		qsort(b.items, b.n, sizeof(*b.items), compare);
	return b;
}

/* Of two bands in order. */
static bool
overlap(const struct band *a, const struct band *b)
{
	return b->range.low < a->range.high ||
	    (b->range.low == a->range.high && !a->range.open);
}

int
bands_check(struct group *const *groups, size_t n, struct diag *d)
{
	struct bands b = collect(groups, n);
	int status = 0;

	for (size_t i = 0; i < b.n; i++) {
		const struct band *x = &b.items[i], *y = x;

		while (status == 0 && ++y < b.items + b.n)
			if (x->is_range && y->is_range &&
			    x->group != y->group && overlap(x, y))
				status = diag_set(d, "the groups \"%.*s\" and "
				    "\"%.*s\" overlap", (int)x->text.n,
				    x->text.p, (int)y->text.n, y->text.p);
	}
	free(b.items);
	return status;
}

/* How many decimals the number is written with. */
static int
decimals(double x)
{
	char text[NUM_SIZE];
	const char *point;

	num_format(x, text);
	point = strchr(text, '.');
	return point == NULL || strchr(text, 'e') != NULL ? 0 :
	    (int)strlen(point + 1);
}

/* Is there nothing to be taken between the end of a and the number? */
static bool
adjoins(const struct group_range *a, double low)
{
	int places;

	if (low <= a->high || a->open)
		return low <= a->high;
	places = decimals(a->high);
	if (decimals(low) > places)
		places = decimals(low);
	/* One unit of the last decimal, but not two. */
	return low - a->high < 1.5 * pow(10, -places);
}

bool
bands_gap(struct group *const *groups, size_t n, size_t i, struct diag *d)
{
	struct bands b = collect(groups, n);
	const struct band *last = NULL;	/* reaches furthest up */
	bool found = false;

	for (size_t k = 0; k < b.n && !found; k++) {
		const struct band *next = &b.items[k];
		bool gap = last != NULL &&
		    !adjoins(&last->range, next->range.low);

		if (!next->is_range && (last == NULL || gap))
			continue;
		found = gap && i-- == 0;
		if (found)
			diag_set(d, "no group takes what is between \"%.*s\" "
			    "and \"%.*s\"", (int)last->text.n, last->text.p,
			    (int)next->text.n, next->text.p);
		if (last == NULL || next->range.high > last->range.high ||
		    (next->range.high == last->range.high &&
		    last->range.open))
			last = next;
	}
	free(b.items);
	return found;
}
