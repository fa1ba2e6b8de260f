/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/adjust.h"

const char *const adjust_names[] = { "none", "bonferroni", "bh", NULL };

const char *const adjust_families[] = { "row", "break", "banner", "table",
    NULL };

static double
at_most_one(double p)
{
	return p < 1 ? p : 1;
}

static int
by_size(const void *a, const void *b)
{
	double x = **(double *const *)a, y = **(double *const *)b;

	return (x > y) - (x < y);
}

/* From the largest down: none is to be above those after it. */
static void
benjamini_hochberg(double *p, size_t n)
{
	double **sorted = xreallocarray(NULL, n, sizeof(*sorted));
	double least = 1;

	for (size_t i = 0; i < n; i++)
		sorted[i] = &p[i];
	qsort(sorted, n, sizeof(*sorted), by_size);
	for (size_t i = n; i-- > 0;) {
		double q = (double)n / (double)(i + 1) * *sorted[i];

		least = q < least ? q : least;
		*sorted[i] = least;
	}
	free(sorted);
}

void
adjust_p(enum adjust method, double *p, size_t n)
{
	if (method == ADJUST_BH && n > 0)
		benjamini_hochberg(p, n);
	if (method != ADJUST_BONFERRONI)
		return;
	for (size_t i = 0; i < n; i++)
		p[i] = at_most_one(p[i] * (double)n);
}
