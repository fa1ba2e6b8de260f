/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a figure in one column of a table different from that in another?
 *
 * All tests are two-sided.  The columns may have respondents in common, up to
 * one being a part of the other.  In the formulas, for columns 1 and 2 and for
 * those in both (0): W and Q are the sums of weights and of their squares in
 * the column, W' and Q' those in the cell, p = W' / W, e = W^2 / Q the
 * effective base (Kish 1965, section 11.7), P = (W1' + W2') / (W1 + W2), n the
 * respondents in the sample.  K = 1 / e1 + 1 / e2 - 2 e0 / (e1 e2).
 *
 * Only sums are used that can be had in one pass and merged.  Weights times a
 * constant give the same, but for COMPARE_SPSS, which takes them for counts.
 */
#ifndef COMPARE_H
#define COMPARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"

/*
 * COMPARE_LINEARISED: Taylor's variance of the difference for the design
 *	"weights only" (Binder 1983),
 *	V = n / (n - 1) * sum of u^2,
 *	u = w [in 1] (y - p1) / W1 - w [in 2] (y - p2) / W2
 *	with y 1 in the cell, 0 outside it, or the value whose means p are
 *	compared; t with m - 1 degrees of freedom, m the respondents in either
 *	column.  R: svycontrast of svyby with covmat = TRUE, or of svytotal for
 *	columns with respondents in common, and degf() of the subset() of the
 *	design that is in either column and has an answer; svyttest of it has
 *	one less.  n is of the whole sample, whatever the question's base.
 *
 * The others are what programs of market research do, so that their tables
 * can be made again.  Shares:
 *
 * COMPARE_POOLED: V = P (1 - P) K; normal.  Without weights the z test of
 *	textbooks; R: prop.test(correct = FALSE), whose X-squared is z^2.
 * COMPARE_UNPOOLED: V = p1 (1 - p1) / e1 + p2 (1 - p2) / e2
 *	- 2 e0 / (e1 e2) sqrt(p1 (1 - p1) p2 (1 - p2)); normal.  The last term
 *	is ours: the overlap of the pooled form with each column's own
 *	deviation, as correlated as answers can be, so that V is 0 for a column
 *	and itself.
 * COMPARE_QUANTUM: V = P (1 - P) K (e1 + e2) / (e1 + e2 - 1); t with
 *	e1 + e2 - e0 - 1 degrees of freedom (Quantum's Special T statistic).
 * COMPARE_REPORTER: V = P (1 - P) K; t with e1 + e2 - e0 - 2 (Survey Reporter;
 *	it does not test equal shares, which are tested here: p = 1).
 * COMPARE_SPSS: V = P (1 - P) (1 / W1 + 1 / W2 - 2 W0 / (W1 W2)); normal
 *	(CTABLES under WEIGHT, which rounds the counts first; not done here).
 *
 * Means, with S the sum of w (x - mean)^2 in a column:
 *
 * COMPARE_POOLED, COMPARE_QUANTUM and COMPARE_REPORTER are the same:
 *	V = (S1 + S2) / (W1 - Q1 / W1 + W2 - Q2 / W2) K; t with
 *	e1 + e2 - e0 - 2.  Without weights Student's test; R: t.test(var.equal
 *	= TRUE).
 * COMPARE_UNPOOLED: with s^2 = S / (W - Q / W),
 *	V = s1^2 / e1 + s2^2 / e2 - 2 e0 / (e1 e2) s1 s2; t with
 *	(v1 + v2)^2 / (v1^2 / (e1 - 1) + v2^2 / (e2 - 1)), v = s^2 / e (Welch
 *	1947, Satterthwaite 1946).  Without weights R: t.test.
 * COMPARE_SPSS: V = (S1 + S2) / (W1 + W2 - 2) (1 / W1 + 1 / W2
 *	- 2 W0 / (W1 W2)); t with W1 + W2 - W0 - 2.
 *
 * Checked on K1 (24 respondents, test/data/k1.csv).  The shares of vote A in
 * ages Y and M: statistic -0.694711148976401 linearised, -0.68536618453908
 * pooled, -0.697454957924432 unpooled, -0.734128542819548 for SPSS.  The means
 * of hrs: 1.23538961038961 / 0.88837180393145 linearised, 1.25506678588609
 * pooled, 1.28303611727336 unpooled.  Quantum's manual has 5.666362 for 16 of
 * 125 against 128 of 312.
 */
enum compare_method {
	COMPARE_LINEARISED,
	COMPARE_POOLED,
	COMPARE_UNPOOLED,
	COMPARE_QUANTUM,
	COMPARE_REPORTER,
	COMPARE_SPSS,
	COMPARE_METHODS
};

/* The words for them as options and formats have them, in their order, then
 * NULL. */
extern const char *const compare_names[];

struct comparison {
	bool defined;		/* false: not tested, nothing below is */
	double difference;	/* of proportions (0 to 1, not percent) or of
				 * means: first - second */
	double se;		/* sqrt(V), in the same unit */
	double statistic;	/* difference / se */
	double df;		/* HUGE_VAL: a normal distribution */
	double p;		/* two-sided, not corrected for many tests */
};

/* The respondents of one column, and of its cell; or of the two columns
 * together. */
struct compare_share {
	const struct fixed_sum *base;
	const struct fixed_sum *part;
};

/*
 * Compares the shares of part in base in the columns a and b.  both are the
 * respondents who are in both columns: all zero if there are none, and column
 * a itself where it is a part of b (of the total, say).  n_design counts all
 * respondents of the sample with a weight above 0.
 *
 * Not defined if a column has no weight, if nobody or everybody in both is in
 * the cell, if n_design is below 2, if the variance is not above 0, if the
 * degrees of freedom are not, or if a figure is too large for a double.  So:
 * - a column with itself is not tested;
 * - none of one column against all of the other is not tested by
 *   COMPARE_LINEARISED and COMPARE_UNPOOLED, as neither share varies;
 * - a column can be of a larger effective base than the total it is part of,
 *   and then has no test against it in the pooled forms.  Compare it with the
 *   others instead, which are in no column twice: without weights that is the
 *   same test as that against the total with the total's share for P.
 * Equal shares are tested: statistic 0, p = 1.
 */
struct comparison compare_shares(enum compare_method method,
    const struct compare_share *a, const struct compare_share *b,
    const struct compare_share *both, uint64_t n_design);

/* A value, and who has it in column a, in column b and in both. */
struct compare_value {
	double value;
	struct fixed_sum a, b, both;
};

/*
 * Compares the weighted means of the n values in the same way.  Not defined as
 * above; columns in which all have one value do not vary, and a column of one
 * respondent has no variance for COMPARE_UNPOOLED.
 */
struct comparison compare_means(enum compare_method method,
    const struct compare_value *values, size_t n, uint64_t n_design);

/* The same comparison, which is defined, with another variance of the
 * difference. */
struct comparison compare_again(const struct comparison *c, double variance);

#endif
