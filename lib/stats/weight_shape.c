/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/weight.h"
#include "stats/weight_shape.h"

#define FEWEST 30

void
weight_shape_add(struct weight_shape *s, int64_t weight)
{
	if (weight == 0)
		return;
	s->broken |= weight % WEIGHT_ONE != 0;
	if (s->n == 0 || weight < s->least)
		s->least = weight;
	if (weight > s->most)
		s->most = weight;
	s->sum += (double)weight;
	s->n++;
}

/* Is it that number, to half a percent? */
static bool
is_about(double x, double number)
{
	return x > number * 0.995 && x < number * 1.005;
}

enum weight_doubt
weight_shape_doubt(const struct weight_shape *s)
{
	double unit = (double)WEIGHT_ONE;
	double mean = s->n > 0 ? s->sum / (double)s->n / unit : 0;
	double most = (double)s->most / unit, least = (double)s->least / unit;

	if (s->n < FEWEST)
		return WEIGHT_LOOKS_FINE;
	if (!s->broken && most - least + 1 == (double)s->n &&
	    is_about(mean, (least + most) / 2))
		return WEIGHT_LOOKS_NUMBER;
	if (!s->broken && least >= 14 && most <= 110 && least < most &&
	    mean >= 25 && mean <= 70)
		return WEIGHT_LOOKS_AGE;
	if (most >= 20 * mean && most * unit >= s->sum / 10)
		return WEIGHT_LOOKS_ALONE;
	if (is_about(mean, 100))
		return WEIGHT_LOOKS_PERCENT;
	return is_about(s->sum / unit, 100) && !is_about(mean, 1) ?
	    WEIGHT_LOOKS_PART : WEIGHT_LOOKS_FINE;
}
