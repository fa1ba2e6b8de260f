/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/fixed.h"
#include "stats/sums.h"
#include "weighting/poststrata.h"
#include "weighting/precision.h"
#include "weighting/residual.h"

/* The parts of an estimate, as they are found. */
struct parts {
	const struct poststrata *of;
	struct residual_part *items;
	size_t n;
	size_t cap;
};

/* The sums of some respondents in each poststratum; the caller frees them. */
static struct residual_sum *
strata_of(const struct poststrata *p, const struct precision_of *who)
{
	struct residual_sum *strata = xcalloc(poststrata_count(p),
	    sizeof(*strata));

	poststrata_sums(p, who->sums, who->in, strata);
	return strata;
}

static void
take_away(const struct poststrata *p, struct residual_sum *from,
    const struct residual_sum *part)
{
	for (size_t i = 0; i < poststrata_count(p); i++) {
		fixed_remove(&from[i].sum, &part[i].sum);
		from[i].start -= part[i].start;
	}
}

/* Frees the strata. */
static void
add_parts(struct parts *p, double z, struct residual_sum *strata)
{
	for (size_t i = 0; i < poststrata_count(p->of); i++) {
		if (strata[i].sum.n == 0)
			continue;
		p->items = xgrow(p->items, p->n, &p->cap, sizeof(*p->items));
		p->items[p->n++] = (struct residual_part){ i, z, strata[i] };
	}
	free(strata);
}

/* Frees the parts. */
static double
variance(struct parts *p)
{
	double v = residual_variance(poststrata_residual(p->of), p->items,
	    p->n);

	free(p->items);
	return v;
}

struct estimate
precision_share(const struct poststrata *p, const struct precision_of *part,
    const struct precision_of *base, uint64_t n_design)
{
	struct fixed_sum all = sums_of(base->sums, base->in);
	struct fixed_sum in = sums_of(part->sums, part->in);
	struct estimate e = estimate_proportion(&in, &all, n_design);
	struct parts parts = { .of = p };
	struct residual_sum *inside, *outside;
	double w = fixed_weight(&all);

	if (p == NULL || !e.has_variance)
		return e;
	inside = strata_of(p, part);
	outside = strata_of(p, base);
	take_away(p, outside, inside);
	add_parts(&parts, fixed_ratio(all.w - in.w, all.w) / w, inside);
	add_parts(&parts, -e.value / w, outside);
	e.variance = variance(&parts);
	return e;
}

/* Of the mean of those who have any of the values. */
static double
mean_variance(const struct poststrata *p, const struct precision_value *values,
    size_t n, const struct sums_parts *in, double mean)
{
	struct parts parts = { .of = p };
	struct fixed_sum all = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct fixed_sum sum = sums_of(values[i].sum, in);

		fixed_merge(&all, &sum);
	}
	for (size_t i = 0; i < n; i++)
		add_parts(&parts, (values[i].value - mean) /
		    fixed_weight(&all), strata_of(p,
		    &(struct precision_of){ values[i].sum, in }));
	return variance(&parts);
}

struct estimate
precision_mean(const struct poststrata *p,
    const struct precision_value *values, size_t n,
    const struct sums_parts *in, uint64_t n_design)
{
	struct estimate_value *list = xcalloc(n, sizeof(*list));
	struct estimate e;

	for (size_t i = 0; i < n; i++)
		list[i] = (struct estimate_value){ values[i].value,
		    sums_of(values[i].sum, in) };
	e = estimate_mean(list, n, n_design);
	free(list);
	if (p != NULL && e.has_variance)
		e.variance = mean_variance(p, values, n, in, e.value);
	return e;
}
