/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/weight.h"
#include "stats/weight_shape.h"

#include "close.h"

/* The i-th weight of n. */
typedef double weight_fn(int i);

static enum weight_doubt
doubt(weight_fn *weight, int n)
{
	struct weight_shape s = { 0 };

	for (int i = 0; i < n; i++)
		weight_shape_add(&s, (int64_t)(weight(i) *
		    (double)WEIGHT_ONE));
	return weight_shape_doubt(&s);
}

static double
rescaled(int i)
{
	return 0.5 + 0.25 * (i % 5);
}

static double
population(int i)
{
	return 12000 + 1000.5 * (i % 7 - 3);
}

static double
counts(int i)
{
	return 1 + i * 37 % 100;
}

static double
heavy(int i)
{
	return i % 50 == 0 ? 12 : 0.8;
}

static double
age(int i)
{
	return 18 + i * 37 % 70;
}

static double
number(int i)
{
	return 1000 + i;
}

static double
percent(int i)
{
	return 100 * (0.5 + 0.25 * (i % 5));
}

static double
part(int i)
{
	return 0.125 + i % 2 * 0.25;	/* 400 of them sum to 100 */
}

static double
alone(int i)
{
	return i == 3 ? 40 : 1;		/* 40 / 339 */
}

static double
zeros(int i)
{
	return i % 3 == 0 ? 0 : rescaled(i);
}

static void
usual_weights_are_fine(void **state)
{
	(void)state;
	assert_int_equal(doubt(rescaled, 300), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(rescaled, 100), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(population, 300), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(counts, 300), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(heavy, 300), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(zeros, 300), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(rescaled, 0), WEIGHT_LOOKS_FINE);
}

static void
what_is_no_weight_is_seen(void **state)
{
	(void)state;
	assert_int_equal(doubt(age, 300), WEIGHT_LOOKS_AGE);
	assert_int_equal(doubt(number, 300), WEIGHT_LOOKS_NUMBER);
	assert_int_equal(doubt(percent, 300), WEIGHT_LOOKS_PERCENT);
	assert_int_equal(doubt(part, 400), WEIGHT_LOOKS_PART);
	assert_int_equal(doubt(alone, 300), WEIGHT_LOOKS_ALONE);
}

static void
few_weights_look_like_anything(void **state)
{
	(void)state;
	assert_int_equal(doubt(number, 29), WEIGHT_LOOKS_FINE);
	assert_int_equal(doubt(number, 30), WEIGHT_LOOKS_NUMBER);
	assert_int_equal(doubt(alone, 29), WEIGHT_LOOKS_FINE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(usual_weights_are_fine),
		cmocka_unit_test(what_is_no_weight_is_seen),
		cmocka_unit_test(few_weights_look_like_anything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
