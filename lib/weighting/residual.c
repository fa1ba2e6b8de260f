/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The matrix of the regression is the same for all estimates, so it is
 * decomposed once.  Numbers are put on one scale with the categories before,
 * which changes no residual, and keeps the matrix well conditioned.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "weighting/cholesky.h"
#include "weighting/residual.h"

/* Below this part of what it is made of, a variance is 0. */
#define NOTHING 1e-20

struct residual {
	const struct residual_design *design;
	double *numbers;	/* as the design's, centred and scaled */
	size_t ncolumns;
	double *matrix;		/* decomposed */
	struct fixed_sum all;
};

/* Centres the k-th number at its mean, in units of its mean distance. */
static void
scale_number(struct residual *r, size_t k)
{
	const struct residual_design *x = r->design;
	double d = 0, sum = 0, off = 0, mean;

	for (size_t j = 0; j < x->nstrata; j++) {
		d += (double)x->strata[j].start;
		sum += (double)x->strata[j].start *
		    x->numbers[j * x->nnumbers + k];
	}
	mean = sum / d;
	for (size_t j = 0; j < x->nstrata; j++) {
		double distance = x->numbers[j * x->nnumbers + k] - mean;

		r->numbers[j * x->nnumbers + k] = distance;
		off += (double)x->strata[j].start *
		    (distance < 0 ? -distance : distance);
	}
	for (size_t j = 0; j < x->nstrata && off > 0; j++)
		r->numbers[j * x->nnumbers + k] /= off / d;
}

/* The columns in which the stratum is not 0: its categories, then numbers. */
static size_t
nused(const struct residual *r)
{
	return r->design->nmargins + r->design->nnumbers;
}

static size_t
column_of(const struct residual *r, size_t stratum, size_t i)
{
	const struct residual_design *x = r->design;

	return i < x->nmargins ? x->categories[stratum * x->nmargins + i] :
	    x->ncategories + i - x->nmargins;
}

static double
entry(const struct residual *r, size_t stratum, size_t i)
{
	const struct residual_design *x = r->design;

	return i < x->nmargins ? 1 :
	    r->numbers[stratum * x->nnumbers + i - x->nmargins];
}

static void
add_stratum(struct residual *r, size_t stratum)
{
	double d = (double)r->design->strata[stratum].start;

	for (size_t i = 0; i < nused(r); i++) {
		double *row = &r->matrix[column_of(r, stratum, i) *
		    r->ncolumns];

		for (size_t k = 0; k < nused(r); k++)
			row[column_of(r, stratum, k)] += d *
			    entry(r, stratum, i) * entry(r, stratum, k);
	}
}

struct residual *
residual_new(const struct residual_design *design)
{
	struct residual *r = xcalloc(1, sizeof(*r));

	r->design = design;
	r->ncolumns = design->ncategories + design->nnumbers;
	r->numbers = xcalloc(design->nstrata * design->nnumbers,
	    sizeof(*r->numbers));
	r->matrix = xcalloc(r->ncolumns * r->ncolumns, sizeof(*r->matrix));
	for (size_t k = 0; k < design->nnumbers; k++)
		scale_number(r, k);
	for (size_t j = 0; j < design->nstrata; j++) {
		add_stratum(r, j);
		fixed_merge(&r->all, &design->strata[j].sum);
	}
	cholesky_decompose(r->matrix, r->ncolumns);
	return r;
}

void
residual_free(struct residual *r)
{
	if (r == NULL)
		return;
	free(r->numbers);
	free(r->matrix);
	free(r);
}

double *
residual_fit(const struct residual *r, const struct residual_part *parts,
    size_t n)
{
	double *b = xcalloc(r->ncolumns, sizeof(*b));
	double *fitted = xcalloc(r->design->nstrata, sizeof(*fitted));

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < nused(r); k++)
			b[column_of(r, parts[i].stratum, k)] += parts[i].z *
			    (double)parts[i].sum.start *
			    entry(r, parts[i].stratum, k);
	cholesky_substitute(r->matrix, r->ncolumns, b);
	for (size_t j = 0; j < r->design->nstrata; j++)
		for (size_t k = 0; k < nused(r); k++)
			fitted[j] += b[column_of(r, j, k)] * entry(r, j, k);
	free(b);
	return fitted;
}

struct moments {
	double sum;		/* of w e, */
	double squares;		/* of its squares, */
	double scale;		/* and of those of w z */
};

/* Quicker than fixed_weight and fixed_squares, and the last bit does not
 * matter. */
static void
add_residual(struct moments *m, const struct fixed_sum *sum, double z,
    double fitted)
{
	double squares = ((double)sum->w2_high * 0x1p64 +
	    (double)sum->w2_low) * 1e-24;

	m->sum += (double)sum->w * 1e-12 * (z - fitted);
	m->squares += squares * (z - fitted) * (z - fitted);
	m->scale += squares * z * z;
}

double
residual_variance(const struct residual *r, const struct residual_part *parts,
    size_t n)
{
	const struct residual_design *x = r->design;
	struct fixed_sum *others = xcalloc(x->nstrata, sizeof(*others));
	double *fitted = residual_fit(r, parts, n);
	double all = (double)r->all.n, squares;
	struct moments m = { 0, 0, 0 };

	for (size_t j = 0; j < x->nstrata; j++)
		others[j] = x->strata[j].sum;
	for (size_t i = 0; i < n; i++) {
		size_t j = parts[i].stratum;

		fixed_remove(&others[j], &parts[i].sum.sum);
		add_residual(&m, &parts[i].sum.sum, parts[i].z, fitted[j]);
	}
	for (size_t j = 0; j < x->nstrata; j++)
		add_residual(&m, &others[j], 0, fitted[j]);
	free(others);
	free(fitted);
	squares = m.squares - m.sum * m.sum / all;
	return squares > NOTHING * m.scale ? squares * all / (all - 1) : 0;
}
