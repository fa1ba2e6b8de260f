/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quantiles and tails of distributions, from the GNU Scientific Library.
 */
#ifndef DIST_H
#define DIST_H

/* The standard normal quantile of p, 0 < p < 1 (R: qnorm). */
double dist_normal_quantile(double p);

/*
 * Student's t quantile of p, 0 < p < 1, with df > 0 degrees of freedom, whole
 * or not (R: qt).  The normal one above a million degrees.
 */
double dist_t_quantile(double p, double df);

/*
 * The beta quantile of p, 0 < p < 1 (R: qbeta), with a, b >= 0; 0 for a = 0
 * and 1 for b = 0, the limits that exact intervals want.
 */
double dist_beta_quantile(double p, double a, double b);

/* How likely is a standard normal value at least as far from 0 as z is, on
 * either side?  (R: 2 * pnorm(-abs(z)).) */
double dist_normal_tails(double z);

/*
 * The same for Student's t with df > 0 degrees of freedom, whole or not (R:
 * 2 * pt(-abs(t), df)); normal above a million degrees, and for HUGE_VAL.
 * Agrees with R to 1e-12.
 */
double dist_t_tails(double t, double df);

/*
 * How likely is a value of at least f >= 0 of the F distribution with df1 and
 * df2 > 0 degrees of freedom, whole or not (R: pf(f, df1, df2, lower.tail =
 * FALSE))?  Agrees with R to 1e-9 for df2 up to a thousand million.
 */
double dist_f_tail(double f, double df1, double df2);

#endif
