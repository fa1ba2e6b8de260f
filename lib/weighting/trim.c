/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "weighting/trim.h"

static quad
sum_of(const struct trim *t)
{
	quad sum = 0;

	for (size_t i = 0; i < t->nrows; i++)
		sum += t->weights[i] * (quad)t->n[i];
	return sum;
}

static bool
is_outside(const struct trim *t, size_t i)
{
	return t->weights[i] < t->low || t->weights[i] > t->high;
}

/* Cuts all rows, and notes which; were there any? */
static bool
cut(struct trim *t, bool *was_cut)
{
	bool any = false;

	for (size_t i = 0; i < t->nrows; i++) {
		if (!is_outside(t, i))
			continue;
		if (t->weights[i] < t->low)
			t->raised += t->n[i];
		else
			t->lowered += t->n[i];
		t->weights[i] = t->weights[i] < t->low ? t->low : t->high;
		was_cut[i] = any = true;
	}
	return any;
}

/* Gives what was cut off to those who never were; false if there are none. */
static bool
give(const struct trim *t, const bool *was_cut, quad excess)
{
	uint64_t takers = 0;

	for (size_t i = 0; i < t->nrows; i++)
		takers += was_cut[i] ? 0 : t->n[i];
	if (takers == 0)
		return false;
	for (size_t i = 0; i < t->nrows; i++)
		if (!was_cut[i])
			t->weights[i] += excess / (quad)takers;
	return true;
}

bool
trim_spread(struct trim *t)
{
	bool *was_cut = xcalloc(t->nrows, sizeof(*was_cut)), done = true;
	quad sum = sum_of(t);

	while (done && cut(t, was_cut))
		done = give(t, was_cut, sum - sum_of(t));
	free(was_cut);
	return done;
}

void
trim_rescale(struct trim *t)
{
	bool *was_cut = xcalloc(t->nrows, sizeof(*was_cut));
	quad sum = sum_of(t), after;

	cut(t, was_cut);
	free(was_cut);
	after = sum_of(t);
	for (size_t i = 0; i < t->nrows; i++)
		t->weights[i] *= sum / after;
}
