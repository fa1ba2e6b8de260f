/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In a poststratum all members of one cell have the same u / w, which is that
 * of other cells' members, here called off, but for 1 / W of the cell itself.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/fixed.h"
#include "stats/sums.h"
#include "weighting/poststrata.h"
#include "weighting/precision.h"
#include "weighting/precision_cells.h"
#include "weighting/residual.h"

struct cell {
	struct residual_sum *strata;
	double p;
	double *fitted;		/* x' B of each poststratum */
	double sum;		/* of u */
};

struct cells {
	const struct residual_design *design;
	struct cell *items;
	size_t n;
	double w;		/* of all */
	double respondents;
	struct fixed_sum *all;	/* of each poststratum, */
	struct fixed_sum *others;	/* and who is in no cell */
};

static double
weight(const struct fixed_sum *s)
{
	return (double)s->w * 1e-12;
}

static double
squares(const struct fixed_sum *s)
{
	return ((double)s->w2_high * 0x1p64 + (double)s->w2_low) * 1e-24;
}

static void
find_shares(struct cells *x)
{
	struct fixed_sum all = { 0 };

	for (size_t j = 0; j < x->design->nstrata; j++) {
		x->others[j] = x->design->strata[j].sum;
		x->respondents += (double)x->others[j].n;
		for (size_t i = 0; i < x->n; i++)
			fixed_merge(&x->all[j], &x->items[i].strata[j].sum);
		fixed_remove(&x->others[j], &x->all[j]);
		fixed_merge(&all, &x->all[j]);
	}
	x->w = fixed_weight(&all);
	for (size_t i = 0; i < x->n; i++) {
		struct fixed_sum sum = { 0 };

		for (size_t j = 0; j < x->design->nstrata; j++)
			fixed_merge(&sum, &x->items[i].strata[j].sum);
		x->items[i].p = fixed_ratio(sum.w, all.w);
	}
}

/* u / w of those in another cell. */
static double
off(const struct cells *x, const struct cell *c, size_t j)
{
	return -c->p / x->w - c->fitted[j];
}

/* Fits the share of one cell; start are the starting weights of all cells. */
static void
fit_cell(const struct cells *x, struct cell *c, const struct residual *r,
    const fixed_uint *start)
{
	size_t n = x->design->nstrata;
	struct residual_part *parts = xcalloc(2 * n, sizeof(*parts));

	for (size_t j = 0; j < n; j++) {
		struct residual_sum rest = { { 0 }, start[j] -
		    c->strata[j].start };

		parts[2 * j] = (struct residual_part){ j, (1 - c->p) / x->w,
		    c->strata[j] };
		parts[2 * j + 1] = (struct residual_part){ j, -c->p / x->w,
		    rest };
	}
	c->fitted = residual_fit(r, parts, 2 * n);
	for (size_t j = 0; j < n; j++)
		c->sum += weight(&x->all[j]) * off(x, c, j) +
		    weight(&c->strata[j].sum) / x->w -
		    weight(&x->others[j]) * c->fitted[j];
	free(parts);
}

static void
fit_cells(struct cells *x, const struct residual *r)
{
	fixed_uint *start = xcalloc(x->design->nstrata, sizeof(*start));

	for (size_t i = 0; i < x->n; i++)
		for (size_t j = 0; j < x->design->nstrata; j++)
			start[j] += x->items[i].strata[j].start;
	for (size_t i = 0; i < x->n; i++)
		fit_cell(x, &x->items[i], r, start);
	free(start);
}

static double
covariance(const struct cells *x, const struct cell *a, const struct cell *b)
{
	double sum = -a->sum * b->sum / x->respondents;

	for (size_t j = 0; j < x->design->nstrata; j++) {
		double in_a = squares(&a->strata[j].sum) / x->w;
		double off_a = off(x, a, j), off_b = off(x, b, j);

		sum += squares(&x->all[j]) * off_a * off_b + in_a * off_b +
		    squares(&b->strata[j].sum) / x->w * off_a +
		    squares(&x->others[j]) * a->fitted[j] * b->fitted[j];
		if (a == b)
			sum += in_a / x->w;
	}
	return sum * x->respondents / (x->respondents - 1);
}

static void
cells_clear(struct cells *x)
{
	for (size_t i = 0; i < x->n; i++) {
		free(x->items[i].strata);
		free(x->items[i].fitted);
	}
	free(x->items);
	free(x->all);
	free(x->others);
}

double *
precision_cells(const struct poststrata *p, const struct precision_of *cells,
    size_t n)
{
	struct cells x = { .design = poststrata_design(p), .n = n };
	double *v = xcalloc(n * n, sizeof(*v));

	x.items = xcalloc(n, sizeof(*x.items));
	x.all = xcalloc(x.design->nstrata, sizeof(*x.all));
	x.others = xcalloc(x.design->nstrata, sizeof(*x.others));
	for (size_t i = 0; i < n; i++) {
		x.items[i].strata = xcalloc(x.design->nstrata,
		    sizeof(*x.items[i].strata));
		poststrata_sums(p, cells[i].sums, cells[i].in,
		    x.items[i].strata);
	}
	find_shares(&x);
	fit_cells(&x, poststrata_residual(p));
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k <= i; k++)
			v[i * n + k] = v[k * n + i] = covariance(&x,
			    &x.items[i], &x.items[k]);
	cells_clear(&x);
	return v;
}
