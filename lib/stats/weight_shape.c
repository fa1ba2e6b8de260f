/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least and the most of all weights would do for most of this, but they do
 * not add, and cannot be taken away again.
 */
#include <stdbool.h>
#include <stddef.h>

#include "stats/weight.h"
#include "stats/weight_shape.h"

#define FEWEST 30
#define YOUNGEST 14
#define OLDEST 110

void
weight_shape_add(struct weight_shape *s, int64_t weight)
{
	struct weight_class *class;
	int64_t whole = weight / WEIGHT_ONE;

	if (weight == 0)
		return;
	fixed_add(&s->all, weight);
	if (whole * WEIGHT_ONE == weight) {
		s->whole++;
		s->ages += whole >= YOUNGEST && whole <= OLDEST;
	}
	class = &s->classes[63 - __builtin_clzll((uint64_t)weight)];
	class->n++;
	class->w += (fixed_uint)weight;
}

/* Is it that number, to half a percent? */
static bool
is_about(double x, double number)
{
	return x > number * 0.995 && x < number * 1.005;
}

/* n times the sum of squares less the square of the sum: n squared times the
 * variance, of whole weights. */
static fixed_uint
spread(const struct weight_shape *s)
{
	const struct fixed_sum *all = &s->all;
	const fixed_uint unit = (fixed_uint)WEIGHT_ONE, w = all->w / unit;
	const fixed_uint high = all->w2_high + (all->w2_low >> 64);
	uint64_t limbs[] = { (uint64_t)(high >> 64), (uint64_t)high,
	    (uint64_t)all->w2_low };
	fixed_uint rest = 0, squares;

	for (size_t i = 0; i < 6; i++) {
		fixed_uint x = rest << 64 | limbs[i % 3];

		limbs[i % 3] = (uint64_t)(x / unit);
		rest = i == 2 ? 0 : x % unit;
	}
	squares = (fixed_uint)limbs[1] << 64 | limbs[2];
	return all->n * squares - w * w;
}

/* Numbers one after another have the variance (n * n - 1) / 12. */
static bool
are_numbers(const struct weight_shape *s)
{
	fixed_uint n = s->all.n;

	return s->whole == n && 12 * spread(s) == n * n * (n * n - 1);
}

static bool
are_ages(const struct weight_shape *s, double mean)
{
	return s->ages == s->all.n && spread(s) > 0 && mean >= 25 &&
	    mean <= 70;
}

fixed_uint
weight_shape_most(const struct weight_shape *s)
{
	size_t i = WEIGHT_CLASSES;

	while (i > 0 && s->classes[i - 1].n == 0)
		i--;
	return i > 0 && s->classes[i - 1].n == 1 ? s->classes[i - 1].w : 0;
}

enum weight_doubt
weight_shape_doubt(const struct weight_shape *s)
{
	double unit = (double)WEIGHT_ONE, sum = (double)s->all.w;
	double most = (double)weight_shape_most(s), mean;

	if (s->all.n < FEWEST)
		return WEIGHT_LOOKS_FINE;
	mean = sum / (double)s->all.n / unit;
	if (are_numbers(s))
		return WEIGHT_LOOKS_NUMBER;
	if (are_ages(s, mean))
		return WEIGHT_LOOKS_AGE;
	if (most >= 20 * mean * unit && most >= sum / 10)
		return WEIGHT_LOOKS_ALONE;
	if (is_about(mean, 100))
		return WEIGHT_LOOKS_PERCENT;
	return is_about(sum / unit, 100) && !is_about(mean, 1) ?
	    WEIGHT_LOOKS_PART : WEIGHT_LOOKS_FINE;
}
