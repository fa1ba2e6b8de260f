/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * GSL's own beta quantile does not converge above some 200,000 respondents and
 * then ends the program; its distribution function holds, so that is inverted
 * here.  Its tails are good in parts: those of t lose digits far out on few
 * degrees of freedom, where those of F hold, and the other way round on many;
 * those of F in turn are right far out only when they are asked for as beta.
 */
#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

#include "stats/dist.h"

#define FEW 5e3		/* degrees of freedom */
#define MANY 1e6	/* of them: normal above */

double
dist_normal_quantile(double p)
{
	return gsl_cdf_ugaussian_Pinv(p);
}

double
dist_t_quantile(double p, double df)
{
	/* GSL would end the program where it cannot help. */
	gsl_set_error_handler_off();
	return df > MANY ? gsl_cdf_ugaussian_Pinv(p) :
	    gsl_cdf_tdist_Pinv(p, df);
}

double
dist_beta_quantile(double p, double a, double b)
{
	double low = 0, high = 1;

	if (a <= 0)
		return 0;
	if (b <= 0)
		return 1;
	gsl_set_error_handler_off();
	for (;;) {
		double middle = low + (high - low) / 2;

		if (middle <= low || middle >= high)
			return high;
		if (gsl_cdf_beta_P(middle, a, b) < p)
			low = middle;
		else
			high = middle;
	}
}

double
dist_normal_tails(double z)
{
	return 2 * gsl_cdf_ugaussian_Q(fabs(z));
}

double
dist_t_tails(double t, double df)
{
	gsl_set_error_handler_off();
	if (df > MANY)
		return dist_normal_tails(t);
	if (df > FEW)
		return 2 * gsl_cdf_tdist_Q(fabs(t), df);
	return isinf(t * t) ? 0 : gsl_cdf_fdist_Q(t * t, 1, df);
}

double
dist_f_tail(double f, double df1, double df2)
{
	gsl_set_error_handler_off();
	if (f <= 0)
		return 1;
	if (f <= 2)
		return gsl_cdf_fdist_Q(f, df1, df2);
	return gsl_cdf_beta_P(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}
