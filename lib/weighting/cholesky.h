/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A symmetric system of equations: the decomposition of Cholesky, which leaves
 * out what depends on the columns before it.
 */
#ifndef CHOLESKY_H
#define CHOLESKY_H

#include <stddef.h>

/*
 * Solves a x = b for a symmetric, positive semidefinite a of n by n, of which
 * only the lower half is used, and which is destroyed.  Puts x in b, with 0 for
 * columns that depend on those before them.  (Golub and Van Loan 2013, Matrix
 * Computations, section 4.2.)
 */
void cholesky_solve(double *a, size_t n, double *b);

/* The same in two steps, for several b: makes the decomposition of a, which
 * then solves for each. */
void cholesky_decompose(double *a, size_t n);
void cholesky_substitute(const double *a, size_t n, double *b);

#endif
