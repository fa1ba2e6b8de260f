/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "stats/apportion.h"

#include "close.h"

static void
sums_are_kept(void **state)
{
	/* Balinski and Young's way, by hand: 2.5, 1.5, 1 of 5. */
	const fixed_uint parts[] = { 5, 3, 2 };
	uint64_t whole[LENGTH(parts)];

	(void)state;
	apportion(parts, LENGTH(parts), 10, 5, whole);
	assert_int_equal(whole[0], 3);
	assert_int_equal(whole[1], 1);
	assert_int_equal(whole[2], 1);
	apportion(parts, LENGTH(parts), 10, 0, whole);
	assert_int_equal(whole[0] + whole[1] + whole[2], 0);
}

static void
of_equal_remainders_the_first_is_rounded_up(void **state)
{
	const fixed_uint parts[] = { 0, 7, 7, 7 };
	uint64_t whole[LENGTH(parts)];

	(void)state;
	apportion(parts, LENGTH(parts), 21, 100, whole);
	assert_int_equal(whole[0], 0);
	assert_int_equal(whole[1], 34);
	assert_int_equal(whole[2], 33);
	assert_int_equal(whole[3], 33);
	apportion(parts, LENGTH(parts), 21, 2, whole);
	assert_int_equal(whole[0], 0);
	assert_int_equal(whole[1], 1);
	assert_int_equal(whole[2], 1);
	assert_int_equal(whole[3], 0);
}

static void
large_numbers_are_exact(void **state)
{
	/* A third of 1e9, of sums of weights near 1e27. */
	const fixed_uint third = (fixed_uint)1000000000000 * 333333333333333;
	const fixed_uint parts[] = { third, third, third + 1 };
	uint64_t whole[LENGTH(parts)];

	(void)state;
	apportion(parts, LENGTH(parts), 3 * third + 1, 1000000000, whole);
	assert_int_equal(whole[0], 333333333);
	assert_int_equal(whole[1], 333333333);
	assert_int_equal(whole[2], 333333334);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_are_kept),
		cmocka_unit_test(of_equal_remainders_the_first_is_rounded_up),
		cmocka_unit_test(large_numbers_are_exact)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
