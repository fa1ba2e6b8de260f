/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stats/suspect.h"

static bool
is_low_code(double x)
{
	return x == floor(x) && (x == -1 || x <= -7);
}

/* 96 to 99, 996 to 999 and so on; 77 and 88, 777 and 888. */
static bool
is_high_code(double x)
{
	for (double top = 100; top <= 1e6; top *= 10) {
		double ones = (top - 1) / 9;

		if ((x == floor(x) && x >= top - 4 && x < top) ||
		    x == 7 * ones || x == 8 * ones)
			return true;
	}
	return false;
}

/* More values below 0 are no codes. */
#define MOST_LOW 9

/* Are all values below 0 such codes, and at least two not below it? */
static bool
low_codes_only(const double *values, size_t n)
{
	size_t i = 0;

	for (; i < n && values[i] < 0; i++)
		if (!is_low_code(values[i]))
			return false;
	return i + 1 < n && i <= MOST_LOW;
}

static bool
is_above(const double *values, size_t i)
{
	double x = values[i];

	while (i > 0 && is_high_code(values[i]))
		i--;
	return !is_high_code(values[i]) && values[i] <= x / 2;
}

void
suspect_values(const double *values, size_t n, bool *suspect)
{
	bool low = low_codes_only(values, n);

	for (size_t i = 0; i < n; i++)
		suspect[i] = is_low_code(values[i]) ? low :
		    is_high_code(values[i]) && is_above(values, i);
}
