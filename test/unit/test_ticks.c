/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "show/ticks.h"

#include "close.h"

static void
assert_ticks(struct ticks t, unsigned from, unsigned end, unsigned step)
{
	assert_int_equal(t.from, from);
	assert_int_equal(t.end, end);
	assert_int_equal(t.step, step);
}

/* The next tick above, five steps away at most. */
static void
lengths_begin_at_0(void **state)
{
	(void)state;
	assert_ticks(ticks_of_lengths(0), 0, 1, 1);
	assert_ticks(ticks_of_lengths(3.2), 0, 4, 1);
	assert_ticks(ticks_of_lengths(10), 0, 10, 2);
	assert_ticks(ticks_of_lengths(10.1), 0, 15, 5);
	assert_ticks(ticks_of_lengths(47), 0, 50, 10);
	assert_ticks(ticks_of_lengths(50.5), 0, 60, 20);
	assert_ticks(ticks_of_lengths(100), 0, 100, 20);
}

static void
places_begin_below_all(void **state)
{
	(void)state;
	assert_ticks(ticks_of_places(31, 49), 30, 50, 5);
	assert_ticks(ticks_of_places(31, 51), 30, 55, 5);
	assert_ticks(ticks_of_places(31, 56), 30, 60, 10);
	assert_ticks(ticks_of_places(41, 99), 40, 100, 20);
	assert_ticks(ticks_of_places(40, 60), 40, 60, 5);
}

static void
places_begin_at_0_where_it_is_near(void **state)
{
	(void)state;
	assert_ticks(ticks_of_places(5, 24), 0, 25, 5);
	assert_ticks(ticks_of_places(6, 29), 0, 30, 10);
	assert_ticks(ticks_of_places(19, 83), 0, 100, 20);
	assert_ticks(ticks_of_places(0, 0), 0, 20, 5);
}

/* Nothing is drawn: the least is above the most. */
static void
no_place_is_an_axis_too(void **state)
{
	(void)state;
	assert_ticks(ticks_of_places(100, 0), 0, 20, 5);
}

/* From 50 to 51: 50 to 55, which is 15 short; 0 points are free below, 4
 * above, then 5 and 4, 5 and 9. */
static void
places_have_20_points(void **state)
{
	(void)state;
	assert_ticks(ticks_of_places(50, 51), 40, 60, 5);
	assert_ticks(ticks_of_places(97, 100), 80, 100, 5);
	assert_ticks(ticks_of_places(100, 100), 80, 100, 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lengths_begin_at_0),
		cmocka_unit_test(places_begin_below_all),
		cmocka_unit_test(places_begin_at_0_where_it_is_near),
		cmocka_unit_test(no_place_is_an_axis_too),
		cmocka_unit_test(places_have_20_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
