/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weighting/calibration.h"

void
calibration_sums(const struct calibration *c, const quad *weights, quad *sums)
{
	for (size_t j = 0; j < c->ncategories + c->nnumbers; j++)
		sums[j] = 0;
	for (size_t i = 0; i < c->nrows; i++) {
		const uint32_t *in = &c->categories[i * c->nmargins];

		for (size_t m = 0; m < c->nmargins; m++)
			sums[in[m]] += weights[i];
		for (size_t k = 0; k < c->nnumbers; k++)
			sums[c->ncategories + k] += weights[i] *
			    c->numbers[i * c->nnumbers + k];
	}
	for (size_t k = 0; k < c->nnumbers; k++)
		sums[c->ncategories + k] /= c->total;
}

quad
calibration_size(const struct calibration *c, size_t k)
{
	quad size = 0;

	for (size_t i = 0; i < c->nrows; i++)
		size += c->start[i] *
		    quad_abs(c->numbers[i * c->nnumbers + k] -
		    c->targets[c->ncategories + k]);
	return size > 0 ? size / c->total : 1;
}

quad
calibration_off(const struct calibration *c, const quad *sums)
{
	quad most = 0;

	for (size_t j = 0; j < c->ncategories + c->nnumbers; j++) {
		quad off = quad_abs(sums[j] - c->targets[j]) /
		    (j < c->ncategories ? c->total :
		    calibration_size(c, j - c->ncategories));

		if (!(off <= most))
			most = off;
	}
	return most;
}
