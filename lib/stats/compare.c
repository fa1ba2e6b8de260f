/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The linearised variance is a sum over respondents of squares.  It is taken
 * over those in the first column only, in the second only, and in both, so
 * that every term is positive and nothing cancels, however much the columns
 * have in common; for a column and itself it is 0 and not almost 0.  The
 * textbook forms are put on one denominator for the same reason.
 */
#include <math.h>
#include <stddef.h>

#include "stats/dist.h"
#include "stats/exact.h"
#include "stats/compare.h"

const char *const compare_names[] = { "linearised", "pooled", "unpooled",
    "quantum", "reporter", "spss", NULL };

static const struct comparison undefined;

static struct comparison
tested(double difference, double variance, double df)
{
	struct comparison c = { .difference = difference,
	    .se = sqrt(variance), .df = df };

	c.statistic = difference / c.se;
	if (!(variance > 0) || !(df > 0) || !isfinite(variance) ||
	    !isfinite(c.statistic))
		return undefined;
	c.p = dist_t_tails(c.statistic, df);
	c.defined = true;
	return c;
}

struct comparison
compare_again(const struct comparison *c, double variance)
{
	return tested(c->difference, variance, c->df);
}

/* How many respondents a textbook is told that there are. */
struct sizes {
	double a, b, both;
};

static double
size(enum compare_method method, const struct fixed_sum *s)
{
	return method == COMPARE_SPSS ? fixed_weight(s) : fixed_effective(s);
}

static struct sizes
sizes(enum compare_method method, const struct fixed_sum *a,
    const struct fixed_sum *b, const struct fixed_sum *both)
{
	return (struct sizes){ size(method, a), size(method, b),
	    size(method, both) };
}

/* 1 / a + 1 / b - 2 both / (a b) */
static double
pooled(const struct sizes *n)
{
	return (n->a + n->b - 2 * n->both) / (n->a * n->b);
}

/* x / a + y / b - 2 both sqrt(x y) / (a b) for the variances x and y. */
static double
unpooled(const struct sizes *n, double x, double y)
{
	return (n->b * x + n->a * y - 2 * n->both * sqrt(x * y)) /
	    (n->a * n->b);
}

static double
small_sample(uint64_t n)
{
	return (double)n / (double)(n - 1);
}

/* Of Student's t for the respondents in either column. */
static double
freedom(const struct fixed_sum *a, const struct fixed_sum *b,
    const struct fixed_sum *both)
{
	return (double)(a->n + b->n - both->n) - 1;
}

static double
share(const struct compare_share *s)
{
	return fixed_ratio(s->part->w, s->base->w);
}

/* 1 - p, which near p = 1 doubles do not have. */
static double
share_of_others(const struct compare_share *s)
{
	return fixed_ratio(s->base->w - s->part->w, s->base->w);
}

/* Those in the base and not in the part. */
static struct fixed_sum
others(const struct compare_share *s)
{
	struct fixed_sum rest = *s->base;

	fixed_remove(&rest, s->part);
	return rest;
}

/* What the respondents of one column who are not in both add to V. */
static double
share_apart(const struct compare_share *own, const struct compare_share *both)
{
	struct fixed_sum in = *own->part, out = others(own);
	struct fixed_sum out_both = others(both);
	double p = share(own), q = share_of_others(own);
	double w = fixed_weight(own->base);

	fixed_remove(&in, both->part);
	fixed_remove(&out, &out_both);
	return (fixed_squares(&in) * q * q +
	    fixed_squares(&out) * p * p) / (w * w);
}

static double
share_together(const struct compare_share *a, const struct compare_share *b,
    const struct compare_share *both)
{
	double pa = share(a), wa = fixed_weight(a->base);
	double pb = share(b), wb = fixed_weight(b->base);
	double in = share_of_others(a) / wa - share_of_others(b) / wb;
	double out = pb / wb - pa / wa;
	struct fixed_sum rest = others(both);

	return fixed_squares(both->part) * in * in +
	    fixed_squares(&rest) * out * out;
}

/* P (1 - P) */
static double
pooled_share(const struct compare_share *a, const struct compare_share *b)
{
	fixed_uint part = a->part->w + b->part->w;
	fixed_uint base = a->base->w + b->base->w;

	return fixed_ratio(part, base) * fixed_ratio(base - part, base);
}

static double
difference_of_shares(const struct compare_share *a,
    const struct compare_share *b)
{
	return fixed_difference(
	    &(struct fixed_share){ a->part->w, a->base->w },
	    &(struct fixed_share){ b->part->w, b->base->w });
}

/* Nobody in either column, or everybody in both. */
static bool
all_alike(const struct compare_share *a, const struct compare_share *b)
{
	return (a->part->w == 0 && b->part->w == 0) ||
	    (a->part->w == a->base->w && b->part->w == b->base->w);
}

struct comparison
compare_shares(enum compare_method method, const struct compare_share *a,
    const struct compare_share *b, const struct compare_share *both,
    uint64_t n_design)
{
	struct sizes n = sizes(method, a->base, b->base, both->base);
	double difference, variance;

	if (a->base->w == 0 || b->base->w == 0 || n_design < 2 ||
	    all_alike(a, b))
		return undefined;
	difference = difference_of_shares(a, b);
	variance = pooled_share(a, b) * pooled(&n);
	switch (method) {
	case COMPARE_LINEARISED:
		variance = small_sample(n_design) * (share_apart(a, both) +
		    share_apart(b, both) + share_together(a, b, both));
		return tested(difference, variance,
		    freedom(a->base, b->base, both->base));
	case COMPARE_UNPOOLED:
		variance = unpooled(&n, share(a) * share_of_others(a),
		    share(b) * share_of_others(b));
		return tested(difference, variance, HUGE_VAL);
	case COMPARE_QUANTUM:
		variance *= (n.a + n.b) / (n.a + n.b - 1);
		return tested(difference, variance, n.a + n.b - n.both - 1);
	case COMPARE_REPORTER:
		return tested(difference, variance, n.a + n.b - n.both - 2);
	default:
		return tested(difference, variance, HUGE_VAL);
	}
}

/* A column of values: some of those in each of them. */
typedef const struct fixed_sum *column_fn(const struct compare_value *v);

static const struct fixed_sum *
in_a(const struct compare_value *v)
{
	return &v->a;
}

static const struct fixed_sum *
in_b(const struct compare_value *v)
{
	return &v->b;
}

static const struct fixed_sum *
in_both(const struct compare_value *v)
{
	return &v->both;
}

struct values {
	const struct compare_value *items;
	size_t n;
};

struct moments {
	struct fixed_sum base;
	struct exact sum;
	double w;
	double mean;
	double squares;		/* sum of w (x - mean)^2 */
};

static double
off_mean(const struct moments *m, double x)
{
	return exact_off(&m->sum, m->base.w, x);
}

/* Both are near the mean of a as a double has it, so that no more is lost. */
static double
difference_of_means(const struct moments *a, const struct moments *b)
{
	return off_mean(b, a->mean) - off_mean(a, a->mean);
}

static struct moments
moments(const struct values *v, column_fn *column)
{
	struct moments m = { .mean = 0 };

	for (size_t i = 0; i < v->n; i++) {
		const struct fixed_sum *in = column(&v->items[i]);

		fixed_merge(&m.base, in);
		exact_add(&m.sum, v->items[i].value, in->w);
	}
	if (m.base.w == 0)
		return m;
	m.w = fixed_weight(&m.base);
	m.mean = exact_mean(&m.sum, m.base.w);
	for (size_t i = 0; i < v->n; i++) {
		double off = off_mean(&m, v->items[i].value);

		m.squares += off * off *
		    fixed_weight(column(&v->items[i]));
	}
	return m;
}

/* What the respondents of one column who are not in both add to V. */
static double
mean_apart(const struct values *v, column_fn *column, const struct moments *m)
{
	double sum = 0;

	for (size_t i = 0; i < v->n; i++) {
		struct fixed_sum alone = *column(&v->items[i]);
		double off = off_mean(m, v->items[i].value) / m->w;

		fixed_remove(&alone, &v->items[i].both);
		sum += off * off * fixed_squares(&alone);
	}
	return sum;
}

static double
mean_together(const struct values *v, const struct moments *a,
    const struct moments *b)
{
	double sum = 0;

	for (size_t i = 0; i < v->n; i++) {
		double x = v->items[i].value;
		double off = off_mean(a, x) / a->w - off_mean(b, x) / b->w;

		sum += off * off * fixed_squares(&v->items[i].both);
	}
	return sum;
}

/* What the squares are divided by, for a variance. */
static double
divisor(enum compare_method method, const struct moments *m)
{
	if (method == COMPARE_SPSS)
		return m->w - 1;
	return m->w - fixed_squares(&m->base) / m->w;
}

static struct comparison
welch(const struct moments *a, const struct moments *b, const struct sizes *n)
{
	double va = a->squares / divisor(COMPARE_UNPOOLED, a);
	double vb = b->squares / divisor(COMPARE_UNPOOLED, b);
	double x = va / n->a, y = vb / n->b;

	return tested(difference_of_means(a, b), unpooled(n, va, vb),
	    (x + y) * (x + y) / (x * x / (n->a - 1) + y * y / (n->b - 1)));
}

struct comparison
compare_means(enum compare_method method, const struct compare_value *values,
    size_t n, uint64_t n_design)
{
	const struct values v = { values, n };
	struct moments a = moments(&v, in_a), b = moments(&v, in_b);
	struct moments both = moments(&v, in_both);
	struct sizes size = sizes(method, &a.base, &b.base, &both.base);
	double variance;

	if (a.base.w == 0 || b.base.w == 0 || n_design < 2)
		return undefined;
	if (method == COMPARE_UNPOOLED)
		return welch(&a, &b, &size);
	if (method == COMPARE_LINEARISED) {
		variance = small_sample(n_design) *
		    (mean_apart(&v, in_a, &a) + mean_apart(&v, in_b, &b) +
		    mean_together(&v, &a, &b));
		return tested(difference_of_means(&a, &b), variance,
		    freedom(&a.base, &b.base, &both.base));
	}
	variance = (a.squares + b.squares) /
	    (divisor(method, &a) + divisor(method, &b)) * pooled(&size);
	return tested(difference_of_means(&a, &b), variance,
	    size.a + size.b - size.both - 2);
}
