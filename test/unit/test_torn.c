/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/columns/torn.h"

#include "close.h"

enum { TEA, DEBT, BILLS, MILK };

static void
add(struct torn *t, const char *parts)
{
	for (const char *p = parts; *p != '\0'; p++)
		torn_add(t, (size_t)(*p - '0'));
	torn_end(t);
}

static void
two_that_are_always_neighbours_are_halves(void **state)
{
	struct torn t = { NULL, 0, 0, 0 };
	size_t other = 99;

	(void)state;
	add(&t, "012");
	assert_false(torn_other_half(&t, DEBT, &other));
	add(&t, "123");
	add(&t, "0");
	add(&t, "3");
	add(&t, "");
	assert_true(torn_other_half(&t, DEBT, &other));
	assert_int_equal(other, BILLS);
	assert_false(torn_other_half(&t, BILLS, &other));
	assert_false(torn_other_half(&t, TEA, &other));
	assert_false(torn_other_half(&t, MILK, &other));
	torn_clear(&t);
}

static void
one_field_in_which_they_are_not_is_enough(void **state)
{
	static const char *const fields[] = { "1", "2", "21", "132" };
	size_t other;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct torn t = { NULL, 0, 0, 0 };

		add(&t, "012");
		add(&t, "12");
		assert_true(torn_other_half(&t, DEBT, &other));
		add(&t, fields[i]);
		assert_false(torn_other_half(&t, DEBT, &other));
		torn_clear(&t);
	}
}

static void
a_part_is_no_half_of_itself(void **state)
{
	struct torn t = { NULL, 0, 0, 0 };
	size_t other;

	(void)state;
	add(&t, "00");
	add(&t, "00");
	assert_false(torn_other_half(&t, TEA, &other));
	torn_clear(&t);
	torn_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_that_are_always_neighbours_are_halves),
		cmocka_unit_test(one_field_in_which_they_are_not_is_enough),
		cmocka_unit_test(a_part_is_no_half_of_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
