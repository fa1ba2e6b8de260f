/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quantiles of distributions, from the GNU Scientific Library.
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

#endif
