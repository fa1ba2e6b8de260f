/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A value of some weight.
 */
#ifndef ESTIMATE_VALUE_H
#define ESTIMATE_VALUE_H

#include "stats/estimate.h"

static inline struct estimate_value
value(double x, double weight)
{
	struct estimate_value v = { x, { 0 } };

	fixed_add(&v.sum, (int64_t)(weight * (double)WEIGHT_ONE));
	return v;
}

#endif
