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
	struct residual_sum *strata = xcalloc(poststrata_design(p)->nstrata,
	    sizeof(*strata));

	poststrata_sums(p, who->sums, who->in, strata);
	return strata;
}

static void
take_away(const struct poststrata *p, struct residual_sum *from,
    const struct residual_sum *part)
{
	for (size_t i = 0; i < poststrata_design(p)->nstrata; i++) {
		fixed_remove(&from[i].sum, &part[i].sum);
		from[i].start -= part[i].start;
	}
}

/* Frees the strata. */
static void
add_parts(struct parts *p, double z, struct residual_sum *strata)
{
	for (size_t i = 0; i < poststrata_design(p->of)->nstrata; i++) {
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

/* Who has a value in the base of two columns: those of sum but for less, which
 * may be NULL. */
struct class {
	double value;
	const struct sums *sum;
	const struct sums *less;
};

struct columns {
	const struct precision_columns *of;
	const struct class *classes;
	size_t n;
};

static const struct sums_parts everybody = { true, NULL, 0 };

static struct fixed_sum
class_sum(const struct class *c, const struct sums_parts *in)
{
	struct fixed_sum sum = sums_of(c->sum, in);

	if (c->less != NULL) {
		struct fixed_sum less = sums_of(c->less, in);

		fixed_remove(&sum, &less);
	}
	return sum;
}

static struct residual_sum *
class_strata(const struct poststrata *p, const struct class *c,
    const struct sums_parts *in)
{
	struct residual_sum *strata = strata_of(p,
	    &(struct precision_of){ c->sum, in });

	if (c->less != NULL) {
		struct residual_sum *less = strata_of(p,
		    &(struct precision_of){ c->less, in });

		take_away(p, strata, less);
		free(less);
	}
	return strata;
}

/* The mean of one column and the sum of its weights. */
struct column {
	double mean;
	double w;
};

/* NULL are those who are not in the first. */
static struct column
column_of(const struct columns *c, const struct sums_parts *in)
{
	struct estimate_value *values = xcalloc(c->n, sizeof(*values));
	struct fixed_sum all = { 0 };
	struct column column;

	for (size_t i = 0; i < c->n; i++) {
		struct fixed_sum sum = class_sum(&c->classes[i],
		    in == NULL ? &everybody : in);

		if (in == NULL) {
			struct fixed_sum first = class_sum(&c->classes[i],
			    c->of->a);

			fixed_remove(&sum, &first);
		}
		values[i] = (struct estimate_value){ c->classes[i].value,
		    sum };
		fixed_merge(&all, &sum);
	}
	column = (struct column){ estimate_mean(values, c->n, 0).value,
	    fixed_weight(&all) };
	free(values);
	return column;
}

static void
add_class(struct parts *parts, const struct precision_columns *of,
    const struct class *c, double za, double zb)
{
	const struct poststrata *p = parts->of;
	struct residual_sum *a = class_strata(p, c, of->a), *both;
	struct residual_sum *b = class_strata(p, c, of->b == NULL ?
	    &everybody : of->b);

	if (of->b == NULL)
		take_away(p, b, a);
	if (of->both != NULL) {
		both = class_strata(p, c, of->both);
		take_away(p, a, both);
		take_away(p, b, both);
		add_parts(parts, za + zb, both);
	}
	add_parts(parts, za, a);
	add_parts(parts, zb, b);
}

static struct comparison
compare(const struct poststrata *p, const struct comparison *c,
    const struct columns *columns)
{
	struct column a, b;
	struct parts parts = { .of = p };

	if (!c->defined)
		return *c;
	a = column_of(columns, columns->of->a);
	b = column_of(columns, columns->of->b);
	for (size_t i = 0; i < columns->n; i++) {
		const struct class *class = &columns->classes[i];

		add_class(&parts, columns->of, class,
		    (class->value - a.mean) / a.w,
		    -(class->value - b.mean) / b.w);
	}
	return compare_again(c, variance(&parts));
}

struct comparison
precision_compare_shares(const struct poststrata *p,
    const struct comparison *c, const struct sums *part,
    const struct sums *base, const struct precision_columns *columns)
{
	const struct class classes[] = { { 1, part, NULL },
	    { 0, base, part } };

	return compare(p, c, &(struct columns){ columns, classes, 2 });
}

struct comparison
precision_compare_means(const struct poststrata *p,
    const struct comparison *c, const struct precision_value *values,
    size_t n, const struct precision_columns *columns)
{
	struct class *classes = xcalloc(n, sizeof(*classes));
	struct comparison result;

	for (size_t i = 0; i < n; i++)
		classes[i] = (struct class){ values[i].value, values[i].sum,
		    NULL };
	result = compare(p, c, &(struct columns){ columns, classes, n });
	free(classes);
	return result;
}
