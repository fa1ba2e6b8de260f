/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * GSL's own beta quantile does not converge above some 200,000 respondents and
 * then ends the program; its distribution function holds, so that is inverted
 * here.
 */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

#include "dist.h"

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
	return df > 1e6 ? gsl_cdf_ugaussian_Pinv(p) : gsl_cdf_tdist_Pinv(p, df);
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
