/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stats/exact.h"
#include "stats/big.h"
#include "stats/estimate.h"

static const struct estimate undefined;

/* The factor n / (n - 1) for a sample of n. */
static double
small_sample(uint64_t n)
{
	return (double)n / (double)(n - 1);
}

static void
set_variance(struct estimate *e, double sum, double w, uint64_t n_design)
{
	if (n_design < 2)
		return;
	e->variance = small_sample(n_design) * sum / (w * w);
	e->has_variance = isfinite(e->variance);
}

struct estimate
estimate_proportion(const struct fixed_sum *part, const struct fixed_sum *base,
    uint64_t n_design)
{
	struct estimate e = { .defined = base->w > 0 };
	struct fixed_sum rest = *base;
	double in, out, others;

	if (!e.defined)
		return e;
	fixed_remove(&rest, part);
	e.value = fixed_ratio(part->w, base->w);
	others = fixed_ratio(rest.w, base->w);	/* near 1, 1 - p is not */
	in = fixed_squares(part);
	out = fixed_squares(&rest);
	set_variance(&e, in * others * others + out * e.value * e.value,
	    fixed_weight(base), n_design);
	return e;
}

/* The three sums of squares are those of y, y t and t^2. */
/* The sum of (w (T y - Y t))^2 over respondents who gave y of their t responses
 * to the part, Y of all T: it can be nearly nothing beside its terms. */
static double
residuals(const struct estimate_response *r)
{
	struct big part = big_squares(r->part), ticks = big_squares(r->ticks),
	    squares = big_squares(r->squares), sum;

	part = big_times(&part, r->all->w);
	part = big_times(&part, r->all->w);
	squares = big_times(&squares, r->part->w);
	squares = big_times(&squares, r->part->w);
	ticks = big_times(&ticks, r->all->w);
	ticks = big_times(&ticks, r->part->w);
	ticks = big_sum(&ticks, &ticks);
	sum = big_sum(&part, &squares);
	sum = big_less(&sum, &ticks);
	return big_double(&sum);
}

struct estimate
estimate_responses(const struct estimate_response *r, uint64_t n_design)
{
	struct estimate e = { .defined = r->all->w > 0 };
	double all = (double)r->all->w;

	if (!e.defined)
		return e;
	e.value = fixed_ratio(r->part->w, r->all->w);
	set_variance(&e, residuals(r) / (all * all) * 1e-24,
	    fixed_weight(r->all), n_design);
	return e;
}

/* Sums that round off as little as a double can (Neumaier 1974). */
struct running {
	double sum;
	double lost;
};

static void
add(struct running *r, double x)
{
	double sum = r->sum + x;
	double big = r->sum, small = x;

	if ((x < 0 ? -x : x) > (r->sum < 0 ? -r->sum : r->sum)) {
		big = x;
		small = r->sum;
	}
	r->lost += (big - sum) + small;
	r->sum = sum;
}

/* Who has a value, and the sum of values times weights. */
static void
total(const struct estimate_value *values, size_t n, struct exact *sum,
    struct fixed_sum *all)
{
	*all = (struct fixed_sum){ 0 };
	for (size_t i = 0; i < n; i++) {
		fixed_merge(all, &values[i].sum);
		exact_add(sum, values[i].value, values[i].sum.w);
	}
}

struct estimate
estimate_mean(const struct estimate_value *values, size_t n, uint64_t n_design)
{
	struct running squares = { 0, 0 };
	struct exact sum = { { 0 } };
	struct estimate e = undefined;
	struct fixed_sum all;

	total(values, n, &sum, &all);
	if (all.w == 0)
		return e;
	e.value = exact_mean(&sum, all.w);
	e.defined = true;
	for (size_t i = 0; i < n; i++) {
		double off = exact_off(&sum, all.w, values[i].value);

		add(&squares, off * off * fixed_squares(&values[i].sum));
	}
	set_variance(&e, squares.sum + squares.lost, fixed_weight(&all),
	    n_design);
	return e;
}

struct estimate
estimate_sd(const struct estimate_value *values, size_t n)
{
	struct estimate e = undefined;
	struct running squares = { 0, 0 };
	struct exact sum = { { 0 } };
	struct fixed_sum all;

	total(values, n, &sum, &all);
	if (all.n < 2)
		return e;
	for (size_t i = 0; i < n; i++) {
		double off = exact_off(&sum, all.w, values[i].value);

		add(&squares, off * off * fixed_weight(&values[i].sum));
	}
	e.value = sqrt((squares.sum + squares.lost) / fixed_weight(&all) *
	    small_sample(all.n));
	e.defined = isfinite(e.value);
	return e;
}

/* The next value that somebody with a weight above 0 has. */
static size_t
next_used(const struct estimate_value *values, size_t n, size_t i)
{
	do
		i++;
	while (i < n && values[i].sum.w == 0);
	return i;
}

struct estimate
estimate_median(const struct estimate_value *values, size_t n)
{
	struct estimate e = undefined;
	struct fixed_sum all = { 0 };
	fixed_uint below = 0;

	for (size_t i = 0; i < n; i++)
		fixed_merge(&all, &values[i].sum);
	if (all.w == 0)
		return e;
	e.defined = true;
	for (size_t i = 0; i < n; i++) {
		below += values[i].sum.w;
		if (2 * below < all.w)
			continue;
		e.value = values[i].value;
		if (2 * below == all.w)
			e.value = e.value / 2 +
			    values[next_used(values, n, i)].value / 2;
		break;
	}
	return e;
}

enum estimate_side
estimate_side(double answer)
{
	if (!(answer >= 0 && answer <= 10))
		return ESTIMATE_NSIDES;
	if (answer >= 9)
		return ESTIMATE_PROMOTER;
	return answer >= 7 ? ESTIMATE_PASSIVE : ESTIMATE_DETRACTOR;
}

double
estimate_points(enum estimate_side side)
{
	return 100 * ((double)side - ESTIMATE_PASSIVE);
}
