/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The matrix A of the header would be of order (R - 1)(C - 1), thousands for
 * large tables.  Only its traces are wanted, and these are had from
 *	M = D^-1 C inverse(C' D^-1 C) C' D^-1:
 *	tr(A) = tr(M V), tr(A A) = tr(M V M V).
 * Multiplied by the root of D from both sides, M is the projection on the span
 * of D^-1/2 C.  What is orthogonal to that is D^1/2 z for those z that are sums
 * of one number for the row and one for the column, and 0 in the empty cells.
 * So M = D^-1 - Z inverse(Z' D Z) Z', with the columns of Z a basis of these.
 *
 * An empty cell ties the numbers of its row and its column to each other, so
 * there is one free number t for each set of rows and columns that empty cells
 * connect, here called part, and z = t[part of row] - t[part of column].  Z' D
 * Z is then the Laplacian of the graph of parts, with the shares p for edges;
 * one part is held at 0.  There are at most R + C - 1 others.
 *
 * V = n / (n - 1) * sum over cells of q (e - p)(e - p)', with q the sum of
 * squared weights of the cell over W^2 and e its unit vector.  With
 *	T[c][d] = (e[c] - p)' M (e[d] - p)
 * the traces are the sums of q[c] T[c][c] and of q[c] q[d] T[c][d]^2.
 */
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>

#include "stats/dist.h"
#include "stats/fixed.h"
#include "stats/raoscott.h"
#include "base/xalloc.h"

/* Below this part of what it is made of, a trace is 0. */
#define TINY 1e-12

/* A cell that is not empty. */
struct cell {
	size_t place;		/* in the table */
	size_t row, column;	/* their parts */
	double p, q;
	double mp;		/* its place in M p */
};

struct cross {
	const struct fixed_sum *table;
	size_t nrows, ncolumns;
	struct fixed_sum all;
	double *margin;		/* share of each row, then column; 0: dropped */
	size_t *part;		/* of each row, then column */
	size_t nparts;
	struct cell *cells;
	size_t ncells;
	double pearson;		/* X */
	double *inverse;	/* of the Laplacian; nparts by nparts, the last
				 * row and column 0 */
	double *excess;		/* of a part: its rows' shares - its columns' */
};

static void
cross_clear(struct cross *x)
{
	free(x->margin);
	free(x->part);
	free(x->cells);
	free(x->inverse);
	free(x->excess);
}

static void
add_margins(struct cross *x)
{
	size_t nodes = x->nrows + x->ncolumns;
	struct fixed_sum *sums = xcalloc(nodes, sizeof(*sums));

	for (size_t i = 0; i < x->nrows * x->ncolumns; i++) {
		fixed_merge(&sums[i / x->ncolumns], &x->table[i]);
		fixed_merge(&sums[x->nrows + i % x->ncolumns], &x->table[i]);
		fixed_merge(&x->all, &x->table[i]);
	}
	x->margin = xcalloc(nodes, sizeof(*x->margin));
	for (size_t i = 0; i < nodes && x->all.w > 0; i++)
		x->margin[i] = fixed_ratio(sums[i].w, x->all.w);
	free(sums);
}

static bool
at_least_two(const double *margin, size_t n)
{
	size_t used = 0;

	for (size_t i = 0; i < n; i++)
		used += margin[i] > 0;
	return used >= 2;
}

static void
replace(size_t *part, size_t nodes, size_t from, size_t to)
{
	for (size_t i = 0; i < nodes; i++)
		if (part[i] == from)
			part[i] = to;
}

/* Joins the row and the column of an empty cell; false if they were. */
static bool
join(struct cross *x, size_t row, size_t column)
{
	size_t a = x->part[row], b = x->part[x->nrows + column];

	if (a == b)
		return false;
	replace(x->part, x->nrows + x->ncolumns, a, b);
	return true;
}

/* Numbers the parts without gaps; those dropped are in none of them. */
static void
number_parts(struct cross *x)
{
	size_t nodes = x->nrows + x->ncolumns;

	for (size_t i = 0; i < nodes; i++)
		x->part[i] += nodes;
	for (size_t i = 0; i < nodes; i++)
		if (x->part[i] >= nodes && x->margin[i] > 0)
			replace(x->part, nodes, x->part[i], x->nparts++);
}

/* False if the empty cells close a circle. */
static bool
find_parts(struct cross *x)
{
	size_t nodes = x->nrows + x->ncolumns;

	x->part = xcalloc(nodes, sizeof(*x->part));
	for (size_t i = 0; i < nodes; i++)
		x->part[i] = i;
	for (size_t i = 0; i < x->nrows; i++)
		for (size_t j = 0; j < x->ncolumns; j++)
			if (x->table[i * x->ncolumns + j].w == 0 &&
			    x->margin[i] > 0 && x->margin[x->nrows + j] > 0 &&
			    !join(x, i, j))
				return false;
	number_parts(x);
	return true;
}

static void
add_cell(struct cross *x, size_t row, size_t column)
{
	const struct fixed_sum *sum = &x->table[row * x->ncolumns + column];
	double p = fixed_ratio(sum->w, x->all.w), w = fixed_weight(&x->all);
	double expected = x->margin[row] * x->margin[x->nrows + column];

	x->pearson += (p - expected) * (p - expected) / expected;
	if (sum->w > 0)
		x->cells[x->ncells++] = (struct cell){
		    row * x->ncolumns + column, x->part[row],
		    x->part[x->nrows + column], p,
		    fixed_squares(sum) / (w * w), 0 };
}

static void
find_cells(struct cross *x)
{
	x->cells = xcalloc(x->nrows * x->ncolumns, sizeof(*x->cells));
	for (size_t i = 0; i < x->nrows; i++)
		for (size_t j = 0; j < x->ncolumns; j++)
			if (x->margin[i] > 0 && x->margin[x->nrows + j] > 0)
				add_cell(x, i, j);
	x->excess = xcalloc(x->nparts, sizeof(*x->excess));
	for (size_t i = 0; i < x->nrows + x->ncolumns; i++)
		if (x->margin[i] > 0)
			x->excess[x->part[i]] += i < x->nrows ?
			    x->margin[i] : -x->margin[i];
}

static bool
invert_laplacian(struct cross *x)
{
	size_t n = x->nparts, size = n - 1;
	double *a = x->inverse = xcalloc(n * n, sizeof(*a));
	gsl_matrix_view m;

	for (size_t i = 0; i < x->ncells; i++) {
		size_t u = x->cells[i].row, v = x->cells[i].column;

		a[u * n + u] += x->cells[i].p;
		a[v * n + v] += x->cells[i].p;
		a[u * n + v] -= x->cells[i].p;
		a[v * n + u] -= x->cells[i].p;
	}
	for (size_t i = 0; i < n; i++)
		a[i * n + size] = a[size * n + i] = 0;
	if (size == 0)
		return true;
	/* GSL would end the program where it cannot help. */
	gsl_set_error_handler_off();
	m = gsl_matrix_view_array_with_tda(a, size, size, n);
	return gsl_linalg_cholesky_decomp1(&m.matrix) == GSL_SUCCESS &&
	    gsl_linalg_cholesky_invert(&m.matrix) == GSL_SUCCESS;
}

/* The difference between the rows u and v of the inverse, times excess. */
static double
potential(const struct cross *x, const double *u, const double *v)
{
	double sum = 0;

	for (size_t i = 0; i < x->nparts; i++)
		sum += (u[i] - v[i]) * x->excess[i];
	return sum;
}

/* Fills in mp, and returns p' M p. */
static double
times_shares(struct cross *x)
{
	double sum = 0;

	for (size_t i = 0; i < x->ncells; i++) {
		struct cell *c = &x->cells[i];

		c->mp = 1 - potential(x, &x->inverse[c->row * x->nparts],
		    &x->inverse[c->column * x->nparts]);
		sum += c->p * c->mp;
	}
	return sum;
}

struct traces {
	double first;		/* tr(A), without n / (n - 1) */
	double second;		/* tr(A A), without its square */
	double scale;		/* what first would be for M = D^-1 */
};

static struct traces
traces(const struct cross *x, double pmp)
{
	struct traces t = { 0, 0, 0 };

	for (size_t i = 0; i < x->ncells; i++) {
		const struct cell *c = &x->cells[i];
		const double *u = &x->inverse[c->row * x->nparts];
		const double *v = &x->inverse[c->column * x->nparts];
		double sum = 0;

		for (size_t j = 0; j < x->ncells; j++) {
			const struct cell *d = &x->cells[j];
			double m = pmp - c->mp - d->mp - ((u[d->row] -
			    v[d->row]) - (u[d->column] - v[d->column]));

			if (i == j) {
				m += 1 / c->p;
				t.first += c->q * m;
			}
			sum += d->q * m * m;
		}
		t.second += c->q * sum;
		t.scale += c->q / c->p;
	}
	return t;
}

/* The column of M V, of order ncells, for that of V, which is in the order of
 * the table.  M = D^-1 - Z inverse(Z' D Z) Z'. */
static void
times_m(const struct cross *x, const double *v, double *mv)
{
	double *sums = xcalloc(x->nparts, sizeof(*sums));
	double *at = xcalloc(x->nparts, sizeof(*at));

	for (size_t i = 0; i < x->ncells; i++) {
		sums[x->cells[i].row] += v[x->cells[i].place];
		sums[x->cells[i].column] -= v[x->cells[i].place];
	}
	for (size_t i = 0; i < x->nparts; i++)
		for (size_t k = 0; k < x->nparts; k++)
			at[i] += x->inverse[i * x->nparts + k] * sums[k];
	for (size_t i = 0; i < x->ncells; i++) {
		const struct cell *c = &x->cells[i];

		mv[i] = v[c->place] / c->p - (at[c->row] - at[c->column]);
	}
	free(sums);
	free(at);
}

/* The same for any V, symmetric, of all cells of the table. */
static struct traces
traces_of(const struct cross *x, const double *v)
{
	size_t n = x->ncells, size = x->nrows * x->ncolumns;
	double *mv = xcalloc(n * n, sizeof(*mv));
	struct traces t = { 0, 0, 0 };

	for (size_t i = 0; i < n; i++)
		times_m(x, &v[x->cells[i].place * size], &mv[i * n]);
	for (size_t i = 0; i < n; i++) {
		size_t place = x->cells[i].place;

		t.first += mv[i * n + i];
		t.scale += v[place * size + place] / x->cells[i].p;
		for (size_t k = 0; k < n; k++)
			t.second += mv[i * n + k] * mv[k * n + i];
	}
	free(mv);
	return t;
}

static struct raoscott
result(struct cross *x, const struct traces *traces, double small_sample)
{
	struct traces t = *traces;
	struct raoscott r = { .df1 = t.first * t.first / t.second };

	r.f = x->pearson / t.first / small_sample;
	r.df2 = r.df1 * ((double)x->all.n - 1);
	r.defined = t.first > TINY * t.scale && isfinite(r.f) && r.df2 > 0;
	if (!r.defined)
		return (struct raoscott){ 0 };
	r.p = dist_f_tail(r.f, r.df1, r.df2);
	return r;
}

struct raoscott
raoscott_test(const struct fixed_sum *cells, size_t nrows, size_t ncolumns,
    uint64_t n_design, const double *v)
{
	struct cross x = { .table = cells, .nrows = nrows,
	    .ncolumns = ncolumns };
	struct raoscott r = { 0 };
	struct traces t;

	add_margins(&x);
	r.single = !at_least_two(x.margin, nrows) ||
	    !at_least_two(x.margin + nrows, ncolumns);
	if (!r.single && n_design >= 2 && find_parts(&x)) {
		find_cells(&x);
		if (invert_laplacian(&x)) {
			t = v == NULL ? traces(&x, times_shares(&x)) :
			    traces_of(&x, v);
			r = result(&x, &t, v != NULL ? 1 : (double)n_design /
			    (double)(n_design - 1));
		}
	}
	cross_clear(&x);
	return r;
}
