/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sums.h"
#include "weight.h"

#include "close.h"

static void
add(struct sums *s, int64_t weight, const size_t *parts, size_t n)
{
	struct sums_who who = { fixed_one(weight * WEIGHT_ONE), parts, n };

	sums_add(s, &who);
}

/* Those of weight 2 and 3 are in part 0, that of 3 in part 2 as well. */
static void
parts_may_overlap(void **state)
{
	static const size_t parts[] = { 0, 2 };
	struct sums s = { .n = 0 };

	(void)state;
	add(&s, 1, NULL, 0);
	add(&s, 2, parts, 1);
	add(&s, 3, parts, 2);
	assert_int_equal(s.all.n, 3);
	assert_true(fixed_weight(&s.all) == 6);
	assert_true(s.n >= 3);
	assert_true(fixed_weight(&s.parts[0]) == 5);
	assert_true(fixed_squares(&s.parts[0]) == 13);
	assert_int_equal(s.parts[1].n, 0);
	assert_true(fixed_weight(&s.parts[2]) == 3);
	sums_clear(&s);
	assert_int_equal(s.all.n, 0);
}

static void
a_weight_of_0_is_nobody(void **state)
{
	static const size_t part = 1;
	struct sums s = { .n = 0 };

	(void)state;
	add(&s, 0, &part, 1);
	assert_int_equal(s.all.n, 0);
	assert_int_equal(s.parts[1].n, 0);
	sums_clear(&s);
}

/* Whichever has the more parts. */
static void
sums_of_others_are_added(void **state)
{
	static const size_t parts[] = { 0, 5 };
	struct sums few = { .n = 0 }, many = { .n = 0 }, none = { .n = 0 };

	(void)state;
	add(&few, 1, parts, 1);
	add(&many, 2, parts, 2);
	sums_merge(&few, &many);
	sums_merge(&few, &none);
	assert_true(fixed_weight(&few.all) == 3);
	assert_true(fixed_weight(&few.parts[0]) == 3);
	assert_true(fixed_weight(&few.parts[5]) == 2);
	sums_merge(&none, &many);
	assert_true(fixed_weight(&none.parts[5]) == 2);
	sums_clear(&few);
	sums_clear(&many);
	sums_clear(&none);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_may_overlap),
		cmocka_unit_test(a_weight_of_0_is_nobody),
		cmocka_unit_test(sums_of_others_are_added),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
