/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are the rows and columns of a weighted table associated?  Pearson's
 * chi-squared with the second-order correction of Rao and Scott.
 */
#ifndef RAOSCOTT_H
#define RAOSCOTT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fixed_sum;

struct raoscott {
	bool defined;		/* false: one row or column, or singular */
	bool single;		/* that is because of one row or column */
	double f;
	double df1;
	double df2;
	double p;
};

/*
 * cells are nrows by ncolumns, row-major, each respondent in one of them.
 */
struct raoscott raoscott_test(const struct fixed_sum *cells, size_t nrows,
    size_t ncolumns, uint64_t n_design);

#endif
