/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The covariance of the shares of a table's cells, of calibrated respondents.
 */
#ifndef PRECISION_CELLS_H
#define PRECISION_CELLS_H

#include <stddef.h>

struct poststrata;
struct precision_of;

/*
 * Each of the n cells has some respondents, and nobody is in two of them.  The
 * share of a cell is p = W1 / W, W the weights of all cells; its
 *	z = (1 - p) / W in the cell, -p / W in another, 0 in none,
 * and u is as in residual.h:
 *	V = n / (n - 1) * sum of (u - mean of u) (u - mean of u)'
 * over all n respondents.  n by n; the caller frees it.
 */
double *precision_cells(const struct poststrata *p,
    const struct precision_of *cells, size_t n);

#endif
