/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/system.h"
#include "kind-weight/written.h"

#define ONE ((quad)WEIGHT_ONE)

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

static void
find_kinds(struct written *w)
{
	size_t all = kinds_count(w->s->w->kinds);

	w->kinds = xcalloc(all, sizeof(*w->kinds));
	w->of_kind = xcalloc(all, sizeof(*w->of_kind));
	for (size_t i = 0; i < all; i++)
		w->of_kind[i] = WRITTEN_NONE;
	for (size_t i = w->s->n; i-- > 0;)
		w->of_kind[w->s->list[i].kind] = i;
}

/* Adds respondents of a stratum that have the same weight. */
static void
add(struct written *w, size_t stratum, int64_t start, int64_t weight,
    uint64_t n)
{
	struct written_kind *kind = &w->kinds[w->s->list[stratum].kind];

	add_times(&w->before, start, n);
	add_times(&w->after, weight, n);
	kind->sum += (fixed_uint)weight * n;
	if (weight == 0)
		kind->zero += n;
	if (w->s->row_of[stratum] == SYSTEM_NO_ROW)
		return;
	if (weight == 0)
		w->nothing += n;
	if (w->cap > 0 && weight >= w->cap - 1)
		w->at_cap += n;
	if (weight <= w->floor + 1 && w->floor > 0)
		w->at_floor += n;
}

static int64_t
limit(const struct system *s, double multiple)
{
	quad units = (quad)multiple * s->mean * ONE;

	return units >= (quad)INT64_MAX ? INT64_MAX : quad_round(units);
}

/* To 12 decimals. */
static int
round_weight(quad weight, int64_t *rounded, struct diag *d)
{
	if (weight >= (quad)INT64_MAX)
		return diag_set(d, "a weight would be above 9223372, the "
		    "largest that can be read again; wanted a smaller "
		    "--total");
	*rounded = quad_round(weight);
	return 0;
}

/* Everybody starts with a weight of 1. */
static int
write_strata(struct written *w, const quad *factors, struct diag *d)
{
	w->weights = xcalloc(w->s->n, sizeof(*w->weights));
	for (size_t i = 0; i < w->s->n; i++) {
		if (round_weight(factors[i] * ONE, &w->weights[i], d) < 0)
			return -1;
		add(w, i, WEIGHT_ONE, w->weights[i], system_kind(w->s, i).n);
	}
	return 0;
}

/* The stratum of a kind with that starting weight: strata of a kind are in
 * their order. */
static size_t
find_stratum(const struct written *w, size_t first, int64_t start)
{
	const struct stratum *list = w->s->list;
	size_t low = first, high = w->s->n;

	if (list[first].start == 0)
		return first;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (list[middle].kind == list[first].kind &&
		    list[middle].start <= start)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static int
write_people(struct written *w, const quad *factors, struct diag *d)
{
	struct roster *p = w->people;

	for (size_t i = 0; i < p->n; i++) {
		size_t stratum = w->of_kind[p->kinds[i]];
		int64_t start = p->weights[i];

		if (stratum == WRITTEN_NONE || start == 0)
			continue;
		stratum = find_stratum(w, stratum, start);
		if (round_weight(factors[stratum] * (quad)start,
		    &p->weights[i], d) < 0)
			return -1;
		add(w, stratum, start, p->weights[i], 1);
	}
	return 0;
}

/* Only a target of 0 takes a respondent out. */
static int
check_nothing(const struct written *w, struct diag *d)
{
	if (w->nothing == 0)
		return 0;
	return diag_set(d, "%llu respondent%s the weight 0 to 12 decimals, and "
	    "no target of theirs is 0; wanted a --floor, targets that are "
	    "nearer to the sample, or a larger --total",
	    (unsigned long long)w->nothing, w->nothing == 1 ? " would have" :
	    "s would have");
}

int
written_init(struct written *w, const struct system *s, const quad *factors,
    struct roster *people, struct diag *d)
{
	int status;

	*w = (struct written){ .s = s, .people = people,
	    .cap = limit(s, s->w->o->cap), .floor = limit(s, s->w->o->floor) };
	find_kinds(w);
	status = people->weighted ? write_people(w, factors, d) :
	    write_strata(w, factors, d);
	return status < 0 ? -1 : check_nothing(w, d);
}

void
written_clear(struct written *w)
{
	free(w->of_kind);
	free(w->weights);
	free(w->kinds);
}
