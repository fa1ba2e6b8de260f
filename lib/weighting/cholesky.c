/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>

#include "weighting/cholesky.h"

/* A column of which so little is left depends on those before it. */
#define NOTHING 1e-13

static double
dot(const double *a, const double *b, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

void
cholesky_decompose(double *a, size_t n)
{
	for (size_t j = 0; j < n; j++) {
		double *row = &a[j * n], pivot = row[j];
		double left = pivot - dot(row, row, j);
		bool depends = !(left > NOTHING * pivot);

		row[j] = depends ? 0 : sqrt(left);
		for (size_t i = j + 1; i < n; i++) {
			double *below = &a[i * n];

			below[j] = depends ? 0 :
			    (below[j] - dot(below, row, j)) / row[j];
		}
	}
}

void
cholesky_substitute(const double *a, size_t n, double *b)
{
	for (size_t j = 0; j < n; j++) {
		const double *row = &a[j * n];

		b[j] = row[j] > 0 ? (b[j] - dot(row, b, j)) / row[j] : 0;
	}
	for (size_t j = n; j-- > 0;) {
		const double *row = &a[j * n];

		b[j] = row[j] > 0 ? b[j] / row[j] : 0;
		for (size_t i = 0; i < j; i++)
			b[i] -= row[i] * b[j];
	}
}

void
cholesky_solve(double *a, size_t n, double *b)
{
	cholesky_decompose(a, n);
	cholesky_substitute(a, n, b);
}
