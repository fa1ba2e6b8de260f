/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stats/suspect.h"

#include "close.h"

#define MOST 12

/* One sign for each value. */
static void
assert_suspects(const double *values, size_t n, const char *wanted)
{
	char found[MOST + 1] = "";
	bool suspect[MOST];

	suspect_values(values, n, suspect);
	for (size_t i = 0; i < n; i++)
		found[i] = suspect[i] ? '!' : '.';
	assert_string_equal(found, wanted);
}

#define SUSPECTS(wanted, ...) assert_suspects((const double[]){ __VA_ARGS__ }, \
	sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double), wanted)

static void
codes_stand_apart(void **state)
{
	(void)state;
	SUSPECTS("!.....", -1, 1, 2, 3, 4, 5);
	SUSPECTS(".....!", 1, 2, 3, 4, 5, 99);
	SUSPECTS("!!..!!", -9, -8, 1, 2, 98, 99);
	SUSPECTS("...!!", 0, 5, 10, 997, 999);
	SUSPECTS("!...", -99, 0, 1, 2);
}

/* Scores from -2 to 2, ages, percentages, temperatures, nothing else. */
static void
numbers_are_left_alone(void **state)
{
	(void)state;
	SUSPECTS(".....", -2, -1, 0, 1, 2);
	SUSPECTS("......", 18, 60, 90, 95, 98, 99);
	SUSPECTS("....", -10.5, -3, 4, 20);
	SUSPECTS("..", -1, 0);
	SUSPECTS(".", 99);
	SUSPECTS(".", -1);
	SUSPECTS("...", 0, 50, 100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_stand_apart),
		cmocka_unit_test(numbers_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
