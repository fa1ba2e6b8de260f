/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>

#include "base/length.h"
#include "stats/exact.h"
#include "stats/weight.h"

#include "close.h"
#include "random.h"

static void
one_value_is_its_mean(void **state)
{
	static const double values[] = { 6, 7, 0.1, -4.25, 1.0 / 3, 0, 1e308,
	    -DBL_MAX, DBL_MIN, 5e-324, -3e-310 };
	uint64_t seed = 1;

	(void)state;
	for (size_t i = 0; i < LENGTH(values); i++) {
		struct exact e = { { 0 } };
		fixed_uint all = 0;

		for (int k = 0; k < 300; k++) {
			fixed_uint w = random_next(&seed) >> k % 40;

			exact_add(&e, values[i], w);
			all += w;
			assert_true(exact_mean(&e, all) == values[i]);
		}
	}
}

/* Kahan and Neumaier give 0 for the second (A03). */
static void
nothing_is_lost(void **state)
{
	static const double a[] = { 1, 1e100, 1, -1e100 };
	static const double b[] = { 1e100, 1, -1e100, 1e-100, 1e50, -1, -1e50 };
	struct exact x = { { 0 } }, y = { { 0 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(a); i++)
		exact_add(&x, a[i], 1);
	for (size_t i = 0; i < LENGTH(b); i++)
		exact_add(&y, b[i], 1);
	assert_true(exact_mean(&x, 1) == 2);
	assert_true(exact_mean(&y, 1) == 1e-100);
}

/* By hand: the mean of 1 and 2^-53 times 2 is 1/2 + 2^-53; of 1 and the double
 * after it, a tie, the even one; a trifle more, however small, is above it. */
static void
it_is_rounded_once(void **state)
{
	struct exact e = { { 0 } }, tie = { { 0 } };

	(void)state;
	exact_add(&e, 1, WEIGHT_ONE);
	exact_add(&e, 0x1p-52, WEIGHT_ONE);
	assert_true(exact_mean(&e, 2 * WEIGHT_ONE) == 0.5 + 0x1p-53);
	exact_add(&tie, 1, WEIGHT_ONE);
	exact_add(&tie, 1 + DBL_EPSILON, WEIGHT_ONE);
	assert_true(exact_mean(&tie, 2 * WEIGHT_ONE) == 1);
	exact_add(&tie, 5e-324, 1);
	assert_true(exact_mean(&tie, 2 * WEIGHT_ONE) == 1 + DBL_EPSILON);
}

static void
means_of_any_sign_and_size(void **state)
{
	struct exact e = { { 0 } };

	(void)state;
	assert_true(exact_mean(&e, 1) == 0);
	exact_add(&e, -1e308, 1);
	exact_add(&e, 1e308, 3);
	assert_true(exact_mean(&e, 4) == 5e307);
	exact_add(&e, -1e308, 4);
	assert_true(exact_mean(&e, 8) == -2.5e307);
	exact_add(&e, 1e308, 2);
	assert_true(exact_mean(&e, 10) == 0);
	exact_add(&e, -3, 7);
	assert_true(exact_mean(&e, 21) == -1);
	exact_add(&e, DBL_MAX, (fixed_uint)1 << 123);
	exact_add(&e, -DBL_MAX, (fixed_uint)1 << 123);
	assert_true(exact_mean(&e, 7) == -3);
}

static void
order_is_nothing(void **state)
{
	double x[100];
	uint64_t seed = 7;
	double mean = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH(x); i++)
		x[i] = ldexp((double)random_below(&seed, 1000) - 500,
		    (int)random_below(&seed, 200) - 100);
	for (size_t k = 0; k < LENGTH(x); k++) {
		struct exact e = { { 0 } };

		for (size_t i = 0; i < LENGTH(x); i++) {
			size_t j = (i * 37 + k) % LENGTH(x);

			exact_add(&e, x[j], 1 + j * 12345);
		}
		if (k == 0)
			mean = exact_mean(&e, 99);
		assert_true(exact_mean(&e, 99) == mean);
	}
}

/* By hand: of 1e4 times 7 and 1e-6 times 3 the mean is 4e-6 / 10000.000001
 * below 7, of which a double of the mean has six digits. */
static void
what_is_off_the_mean_is_not_rounded_twice(void **state)
{
	struct exact e = { { 0 } };
	fixed_uint all = (fixed_uint)WEIGHT_ONE * 10000 + WEIGHT_ONE / 1000000;

	(void)state;
	exact_add(&e, 7, (fixed_uint)WEIGHT_ONE * 10000);
	exact_add(&e, 3, WEIGHT_ONE / 1000000);
	assert_close(exact_off(&e, all, 7) / 3.9999999996e-10, 1, 1e-15);
	assert_close(exact_off(&e, all, 3) / -3.9999999996, 1, 1e-15);
	assert_true(exact_off(&e, all, -1e300) == -1e300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_value_is_its_mean),
		cmocka_unit_test(nothing_is_lost),
		cmocka_unit_test(it_is_rounded_once),
		cmocka_unit_test(means_of_any_sign_and_size),
		cmocka_unit_test(order_is_nothing),
		cmocka_unit_test(what_is_off_the_mean_is_not_rounded_twice),
	};

	return cmocka_run_group_tests_name("exact", tests, NULL, NULL);
}
