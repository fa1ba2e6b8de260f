/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a figure in one column of a table different from that in another?
 *
 * All tests are two-sided.  x is the weighted count of a cell, N the weighted
 * base of its column, p = x / N, e the effective base (Kish) of the column, e0
 * that of the respondents in both columns, P = (x1 + x2) / (N1 + N2).
 */
#ifndef COMPARE_H
#define COMPARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct estimate_value;
struct fixed_sum;

enum compare_method {
	COMPARE_LINEARISED,
	COMPARE_POOLED,
	COMPARE_UNPOOLED,
	COMPARE_QUANTUM,
	COMPARE_REPORTER,
	COMPARE_SPSS
};

/* "linearised" and so on, as options and formats call it. */
const char *compare_name(enum compare_method method);

/* Finds a method by that name; false if there is none. */
bool compare_find(const char *name, enum compare_method *method);

struct comparison {
	bool defined;		/* false: not tested, nothing below is */
	double difference;	/* of proportions or means, first - second */
	double se;
	double statistic;	/* difference / se */
	double df;		/* HUGE_VAL: a normal distribution */
	double p;
};

/* The respondents of one column, and of its cell; or of the two columns
 * together. */
struct compare_share {
	const struct fixed_sum *base;
	const struct fixed_sum *part;
};

/*
 * Compares the shares of part in base in the columns a and b.  both are the
 * respondents who are in both columns: all zero if there are none.  n_design
 * counts all respondents of the sample with a weight above 0.
 */
struct comparison compare_shares(enum compare_method method,
    const struct compare_share *a, const struct compare_share *b,
    const struct compare_share *both, uint64_t n_design);

/* The different values in one column, ascending, with their sums. */
struct compare_values {
	const struct estimate_value *values;
	size_t n;
};

/* Compares weighted means in the same way. */
struct comparison compare_means(enum compare_method method,
    const struct compare_values *a, const struct compare_values *b,
    const struct compare_values *both, uint64_t n_design);

#endif
