/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the column of the weights is usually called.
 */
#ifndef WEIGHT_NAME_H
#define WEIGHT_NAME_H

#include <stdbool.h>

#include "base/slice.h"

/* Is it weight, weights, weighting, wt, w8 or wgt, in any capitals? */
bool weight_name_usual(struct slice name);

#endif
