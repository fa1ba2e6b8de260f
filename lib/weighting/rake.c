/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "weighting/calibration.h"
#include "weighting/rake.h"

/* Brings the weights to the targets of one margin. */
static void
fit_margin(const struct calibration *c, size_t m, quad *weights, quad *sums)
{
	for (size_t j = 0; j < c->ncategories; j++)
		sums[j] = 0;
	for (size_t i = 0; i < c->nrows; i++)
		sums[c->categories[i * c->nmargins + m]] += weights[i];
	for (size_t j = 0; j < c->ncategories; j++)
		if (sums[j] > 0)
			sums[j] = c->targets[j] / sums[j];
	for (size_t i = 0; i < c->nrows; i++)
		weights[i] *= sums[c->categories[i * c->nmargins + m]];
}

static quad
cycle(const struct calibration *c, quad *weights, quad *sums)
{
	for (size_t m = 0; m < c->nmargins; m++)
		fit_margin(c, m, weights, sums);
	calibration_sums(c, weights, sums);
	return calibration_off(c, sums);
}

bool
rake(const struct calibration *c, struct calibrated *result)
{
	quad *sums = xcalloc(c->ncategories, sizeof(*sums));
	quad *weights = xcalloc(c->nrows, sizeof(*weights)), off = 1;

	memcpy(weights, c->start, c->nrows * sizeof(*weights));
	result->cycles = 0;
	for (unsigned n = 1; n <= RAKE_CYCLES && off > RAKE_FIXED; n++) {
		off = cycle(c, weights, sums);
		if (result->cycles == 0 && off <= RAKE_CLOSE)
			result->cycles = n;
	}
	for (size_t i = 0; i < c->nrows; i++)
		weights[i] /= c->start[i];
	free(sums);
	result->factors = weights;
	result->off = (double)off;
	return off <= RAKE_FIXED;
}
