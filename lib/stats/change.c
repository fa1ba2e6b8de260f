/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stats/dist.h"
#include "stats/change.h"

struct change
change_of(const struct change_figure *before, const struct change_figure *now)
{
	struct change c = { .difference = now->value - before->value };
	double df = (double)before->n + (double)now->n - 2;

	c.se = sqrt(before->se * before->se + now->se * now->se);
	c.tested = before->has_se && now->has_se && c.se > 0 && df > 0 &&
	    isfinite(c.difference) && isfinite(c.se);
	if (c.tested)
		c.p = dist_t_tails(c.difference / c.se, df);
	return c;
}
