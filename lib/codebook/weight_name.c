/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "codebook/weight_name.h"

bool
weight_name_usual(struct slice name)
{
	static const char *const names[] = { "weight", "weights", "weighting",
	    "wt", "w8", "wgt" };

	for (size_t i = 0; i < LENGTH(names); i++)
		if (slice_eq_nocase(name, slice_of(names[i])))
			return true;
	return false;
}
