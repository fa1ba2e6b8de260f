/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/spread.h"
#include "kind-weight/system.h"
#include "kind-weight/written.h"

/* Weights are sorted by their digits of so many bits. */
#define BITS 16
#define DIGITS ((size_t)1 << BITS)

/* Counts weights of which the digits above the shift are those of the prefix,
 * by their next digit. */
static void
count(const struct written *w, uint64_t prefix, unsigned shift,
    uint64_t *counts)
{
	const struct roster *p = w->people;
	uint64_t above = shift + BITS < 64 ? UINT64_MAX << (shift + BITS) : 0;

	memset(counts, 0, DIGITS * sizeof(*counts));
	for (size_t i = 0; i < p->n; i++) {
		uint64_t weight = (uint64_t)p->weights[i];

		if (weight > 0 && (weight & above) == prefix &&
		    w->of_kind[p->kinds[i]] != WRITTEN_NONE)
			counts[weight >> shift & (DIGITS - 1)]++;
	}
}

/* Of many weights, the one at that place in their order, from 1: digit by
 * digit, without a copy of them. */
static int64_t
select_weight(const struct written *w, uint64_t place, uint64_t *counts)
{
	uint64_t prefix = 0;

	for (unsigned shift = 64; shift > 0;) {
		size_t digit = 0;

		shift -= BITS;
		count(w, prefix, shift, counts);
		while (place > counts[digit])
			place -= counts[digit++];
		prefix |= (uint64_t)digit << shift;
	}
	return (int64_t)prefix;
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

/* The weights of strata in their order, where these have one each; or NULL. */
static struct counted *
sort_strata(const struct written *w)
{
	struct counted *c;
	size_t n = 0;

	if (w->weights == NULL)
		return NULL;
	c = xcalloc(w->s->n, sizeof(*c));
	for (size_t i = 0; i < w->s->n; i++)
		if (w->weights[i] > 0)
			c[n++] = (struct counted){ w->weights[i],
			    system_kind(w->s, i).n };
	qsort(c, n, sizeof(*c), compare);
	return c;
}

struct order {
	const struct written *w;
	struct counted *sorted;
	uint64_t *counts;
};

static int64_t
at_place(const struct order *o, uint64_t place)
{
	const struct counted *c = o->sorted;

	if (c == NULL)
		return select_weight(o->w, place, o->counts);
	for (; place > c->n; c++)
		place -= c->n;
	return c->weight;
}

static int64_t
quantile(const struct order *o, uint64_t n, unsigned percent)
{
	uint64_t place = n * percent / 100;
	int64_t low;

	if (n * percent % 100 != 0 || place == 0)
		return at_place(o, place + 1);
	low = at_place(o, place);
	return low + (at_place(o, place + 1) - low) / 2;
}

void
spread_find(const struct written *w, struct outcome *o)
{
	uint64_t n = w->after.n;
	struct order order = { w, sort_strata(w),
	    xcalloc(DIGITS, sizeof(*order.counts)) };

	o->min = at_place(&order, 1);
	o->p1 = quantile(&order, n, 1);
	o->median = quantile(&order, n, 50);
	o->p99 = quantile(&order, n, 99);
	o->max = at_place(&order, n);
	free(order.sorted);
	free(order.counts);
}
