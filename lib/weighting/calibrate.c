/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "weighting/calibration.h"
#include "weighting/rake.h"
#include "weighting/calibrate.h"
#include "weighting/cholesky.h"

/*
 * Newton's method for the convex dual: the gradient is what the targets lack,
 * the matrix is regularised by it (Li, Fukushima, Qi and Yamashita 2004,
 * Comput. Optim. Appl. 28, 131-147), so that dependent margins and rows at
 * their bounds do no harm, and a step is made shorter while it goes uphill.
 */
#define ITERATIONS 100
#define HALVINGS 60

struct newton {
	const struct calibration *c;
	enum calibrate_method method;
	size_t n;		/* unknowns */
	quad *sizes;		/* of the numbers */
	quad *lambda, *trial;
	quad *weights;		/* of rows, at trial */
	double *slopes;		/* of the weights */
	quad *lack;		/* what targets lack there, as shares */
	double *matrix, *step;
};

static quad
number_of(const struct newton *t, size_t row, size_t k)
{
	const struct calibration *c = t->c;

	return (c->numbers[row * c->nnumbers + k] -
	    c->targets[c->ncategories + k]) / t->sizes[k];
}

static quad
linear_in(const struct newton *t, size_t row)
{
	const struct calibration *c = t->c;
	quad u = 0;

	for (size_t m = 0; m < c->nmargins; m++)
		u += t->trial[c->categories[row * c->nmargins + m]];
	for (size_t k = 0; k < c->nnumbers; k++)
		u += t->trial[c->ncategories + k] * number_of(t, row, k);
	return u;
}

/* Case 6 of Deville and Sarndal. */
static quad
logit_factor(quad u, quad low, quad high, double *slope)
{
	quad a = (high - low) / ((1 - low) * (high - 1)), e, den;

	e = quad_exp(a * u > 100 ? 100 : a * u < -100 ? -100 : a * u);
	den = (high - 1) + (1 - low) * e;
	*slope = (double)(e * (high - low) * (high - low) / (den * den));
	return (low * (high - 1) + high * (1 - low) * e) / den;
}

static quad
factor_of(const struct newton *t, size_t row, quad u, double *slope)
{
	const struct calibration *c = t->c;
	quad f;

	if (t->method == CALIBRATE_LOGIT)
		return logit_factor(u, c->low[row], c->high[row], slope);
	f = t->method == CALIBRATE_RAKE ? quad_exp(u) : 1 + u;
	*slope = t->method == CALIBRATE_RAKE ? (double)f : 1;
	if (c->low == NULL || (f > c->low[row] && f < c->high[row]))
		return f;
	*slope = 0;
	return f < c->low[row] ? c->low[row] : c->high[row];
}

/* Weights, slopes and lacks at the trial. */
static void
evaluate(struct newton *t)
{
	const struct calibration *c = t->c;

	for (size_t i = 0; i < c->nrows; i++) {
		double slope;
		quad f = factor_of(t, i, linear_in(t, i), &slope);

		t->weights[i] = c->start[i] * f;
		t->slopes[i] = slope * (double)(c->start[i] / c->total);
	}
	for (size_t j = 0; j < t->n; j++)
		t->lack[j] = j < c->ncategories ? c->targets[j] : 0;
	for (size_t i = 0; i < c->nrows; i++) {
		for (size_t m = 0; m < c->nmargins; m++)
			t->lack[c->categories[i * c->nmargins + m]] -=
			    t->weights[i];
		for (size_t k = 0; k < c->nnumbers; k++)
			t->lack[c->ncategories + k] -= t->weights[i] *
			    number_of(t, i, k);
	}
	for (size_t j = 0; j < t->n; j++)
		t->lack[j] /= c->total;
}

static quad
most_lacking(const struct newton *t)
{
	quad most = 0;

	for (size_t j = 0; j < t->n; j++)
		if (!(quad_abs(t->lack[j]) <= most))
			most = quad_abs(t->lack[j]);
	return most;
}

/* What the row is, as a column of the matrix has it. */
static size_t
entries_of(const struct newton *t, size_t row, size_t *at, double *x)
{
	const struct calibration *c = t->c;
	size_t n = 0;

	for (size_t m = 0; m < c->nmargins; m++) {
		at[n] = c->categories[row * c->nmargins + m];
		x[n++] = 1;
	}
	for (size_t k = 0; k < c->nnumbers; k++) {
		at[n] = c->ncategories + k;
		x[n++] = (double)number_of(t, row, k);
	}
	return n;
}

static void
fill_matrix(struct newton *t, double ridge)
{
	size_t most = t->c->nmargins + t->c->nnumbers;
	size_t *at = xcalloc(most, sizeof(*at));
	double *x = xcalloc(most, sizeof(*x));

	memset(t->matrix, 0, t->n * t->n * sizeof(*t->matrix));
	for (size_t i = 0; i < t->c->nrows; i++) {
		size_t n = entries_of(t, i, at, x);

		for (size_t a = 0; a < n; a++)
			for (size_t b = 0; b < n; b++)
				t->matrix[at[a] * t->n + at[b]] +=
				    t->slopes[i] * x[a] * x[b];
	}
	for (size_t j = 0; j < t->n; j++)
		t->matrix[j * t->n + j] += ridge *
		    (j < t->c->ncategories ?
		    (double)(t->c->targets[j] / t->c->total) : 1);
	free(at);
	free(x);
}

/* How much the lacks at the trial still ask for the step. */
static quad
along(const struct newton *t)
{
	quad sum = 0;

	for (size_t j = 0; j < t->n; j++)
		sum += t->lack[j] * t->step[j];
	return sum;
}

/* Takes the step, or the part of it that does not go far beyond the lowest
 * point along it. */
static bool
take_step(struct newton *t)
{
	quad before = along(t), part = 1;

	if (!(before > 0))
		return false;
	for (int i = 0; i < HALVINGS; i++, part /= 2) {
		for (size_t j = 0; j < t->n; j++)
			t->trial[j] = t->lambda[j] + part * t->step[j];
		evaluate(t);
		if (along(t) >= -before / 2)
			break;
	}
	memcpy(t->lambda, t->trial, t->n * sizeof(*t->lambda));
	return true;
}

static quad
search(struct newton *t)
{
	quad most, last = 1;

	evaluate(t);
	for (int i = 0; i < ITERATIONS; i++, last = most) {
		most = most_lacking(t);
		if (most <= RAKE_FIXED || (most < 1e-20 && most > last / 2))
			return most;
		fill_matrix(t, most < 1e-3 ? (double)most : 1e-3);
		for (size_t j = 0; j < t->n; j++)
			t->step[j] = (double)t->lack[j];
		cholesky_solve(t->matrix, t->n, t->step);
		if (!take_step(t))
			return most;
	}
	return most_lacking(t);
}

static void
start(struct newton *t)
{
	const struct calibration *c = t->c;

	t->n = c->ncategories + c->nnumbers;
	t->sizes = xcalloc(c->nnumbers + 1, sizeof(*t->sizes));
	for (size_t k = 0; k < c->nnumbers; k++)
		t->sizes[k] = calibration_size(c, k);
	t->lambda = xcalloc(t->n, sizeof(*t->lambda));
	t->trial = xcalloc(t->n, sizeof(*t->trial));
	t->weights = xcalloc(c->nrows, sizeof(*t->weights));
	t->slopes = xcalloc(c->nrows, sizeof(*t->slopes));
	t->lack = xcalloc(t->n, sizeof(*t->lack));
	t->matrix = xcalloc(t->n * t->n, sizeof(*t->matrix));
	t->step = xcalloc(t->n, sizeof(*t->step));
}

bool
calibrate(const struct calibration *c, enum calibrate_method method,
    struct calibrated *result)
{
	struct newton t = { .c = c, .method = method };
	quad off;

	start(&t);
	off = search(&t);
	for (size_t i = 0; i < c->nrows; i++)
		t.weights[i] /= c->start[i];
	result->factors = t.weights;
	result->off = (double)off;
	result->cycles = 0;
	free(t.sizes);
	free(t.lambda);
	free(t.trial);
	free(t.slopes);
	free(t.lack);
	free(t.matrix);
	free(t.step);
	return off <= RAKE_FIXED * 1000;
}
