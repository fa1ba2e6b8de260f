/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are the rows and columns of a weighted table associated?  Pearson's
 * chi-squared with the second-order correction of Rao and Scott.
 *
 * For the design "weights only".  With p the vector of the cells' shares of
 * the weight, V its linearised covariance, D = diag(p) and C any matrix whose
 * columns span the interactions (those that sum to 0 over every row and every
 * column of the table):
 *	X = sum of (p - E)^2 / E, E the product of the shares of row and column
 *	A = inverse(C' D^-1 C) C' D^-1 V D^-1 C
 *	F = X / tr(A), d = tr(A)^2 / tr(A A)
 * F has d and d nu degrees of freedom, nu = m - 1, m the respondents in the
 * table (Rao and Scott 1981, JASA 76:221-230; 1984, Annals of Statistics
 * 12:46-60).  This is R's survey::svychisq(statistic = "F") and Stata's default;
 * X and A lack R's factor N both, which cancels.  Checked against R survey
 * 4.1-1: K1 vote by age has F = 0.373686374976767 on 3.89128183423999 and
 * 89.4994821875198 degrees of freedom, p = 0.821819986334145.
 *
 * Where respondents lack one of the two answers, n in V is that of the whole
 * sample and m in nu is not, as in compare.h, and as in svychisq of
 * subset(design, !is.na(...)), which are in the table.
 *
 * Rows and columns without weight are dropped.  Other cells without weight
 * have 1 / p := 0, as in R.
 */
#ifndef RAOSCOTT_H
#define RAOSCOTT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fixed_sum;

struct raoscott {
	bool defined;		/* false: one row or column, singular, or
				 * n_design below 2 */
	bool single;		/* that is because no more than one row or one
				 * column has any weight */
	double f;		/* F */
	double df1;		/* d */
	double df2;		/* d nu */
	double p;
};

/*
 * cells are nrows by ncolumns, row-major, each respondent in one of them.
 * n_design counts all respondents of the sample with a weight above 0.  The
 * time goes with the square of the number of cells: less than a tenth of a
 * second for 100 rows by 40 columns.  v is V of the cells, a row and a column
 * for each, where weights are not fixed; else NULL.
 *
 * Singular means that the cells without weight are so many that some
 * interaction is only of them (in a graph with rows and columns for nodes and
 * these cells for edges, there is a cycle), where R says "computationally
 * singular"; or that the table cannot vary (tr(A) is 0 but for rounding).
 */
struct raoscott raoscott_test(const struct fixed_sum *cells, size_t nrows,
    size_t ncolumns, uint64_t n_design, const double *v);

#endif
