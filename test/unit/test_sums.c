/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/sums.h"
#include "stats/weight.h"

#include "same_sum.h"

static void
add(struct sums *s, int64_t weight, const size_t *parts, size_t n)
{
	struct sums_who who = sums_one(weight * WEIGHT_ONE);

	who.parts = parts;
	who.nparts = n;
	sums_add(s, &who);
}

static struct fixed_sum
part(const struct sums *s, size_t i)
{
	return sums_of(s, &(struct sums_parts){ false, &i, 1 });
}

static double
weight_of(const struct sums *s, size_t i)
{
	struct fixed_sum sum = part(s, i);

	return fixed_weight(&sum);
}

/* Those of weight 2 and 3 are in part 0, that of 3 in part 2 as well. */
static void
parts_may_overlap(void **state)
{
	static const size_t parts[] = { 0, 2 };
	struct sums s = { .n = 0 };
	struct fixed_sum sum;

	(void)state;
	add(&s, 1, NULL, 0);
	add(&s, 2, parts, 1);
	add(&s, 3, parts, 2);
	assert_int_equal(s.all.n, 3);
	assert_true(fixed_weight(&s.all) == 6);
	assert_true(s.n >= 3);
	assert_true(weight_of(&s, 0) == 5);
	sum = part(&s, 0);
	assert_true(fixed_squares(&sum) == 13);
	assert_int_equal(part(&s, 1).n, 0);
	assert_true(weight_of(&s, 2) == 3);
	sums_clear(&s);
	assert_int_equal(s.all.n, 0);
}

/* Of calibrated weights, in the part behind; so many times, too. */
static void
starting_weights_are_summed_behind(void **state)
{
	static const size_t parts[] = { 0, 4 };
	struct sums s = { .n = 0 };
	struct sums_who who = sums_one(2 * WEIGHT_ONE), many;

	(void)state;
	who.parts = parts;
	who.nparts = 2;
	who.start = 5 * WEIGHT_ONE;
	sums_add(&s, &who);
	many = sums_times(&who, 3);
	sums_add(&s, &many);
	assert_true(weight_of(&s, 0) == 8 && weight_of(&s, 4) == 8);
	assert_true(weight_of(&s, 1) == 20 && weight_of(&s, 5) == 20);
	assert_true(weight_of(&s, 2) == 0 && weight_of(&s, 3) == 0);
	assert_true(fixed_weight(&s.all) == 8);
	sums_clear(&s);
}

static void
a_weight_of_0_is_nobody(void **state)
{
	static const size_t one = 1;
	struct sums s = { .n = 0 };

	(void)state;
	add(&s, 0, &one, 1);
	assert_int_equal(s.all.n, 0);
	assert_int_equal(sums_of(&s, &(struct sums_parts){ false, &one,
	    1 }).n, 0);
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
	assert_true(weight_of(&few, 0) == 3);
	assert_true(weight_of(&few, 5) == 2);
	sums_merge(&none, &many);
	assert_true(weight_of(&none, 5) == 2);
	sums_clear(&few);
	sums_clear(&many);
	sums_clear(&none);
}

/* Into sums of nobody, and into others. */
static void
sums_may_be_taken(void **state)
{
	static const size_t parts[] = { 0, 5 };
	struct sums one = { .n = 0 }, two = { .n = 0 }, all = { .n = 0 };

	(void)state;
	add(&one, 1, parts, 1);
	add(&two, 2, parts, 2);
	sums_take(&all, &one);
	assert_true(weight_of(&all, 0) == 1);
	sums_take(&all, &two);
	assert_true(fixed_weight(&all.all) == 3);
	assert_true(weight_of(&all, 0) == 3);
	assert_true(weight_of(&all, 5) == 2);
	assert_int_equal(one.all.n, 0);
	assert_int_equal(one.n, 0);
	assert_int_equal(two.all.n, 0);
	assert_int_equal(two.n, 0);
	sums_clear(&all);
}

/* The same respondents as one sum, and as a part with all of them. */
static void
a_part_with_everybody_is_all(void **state)
{
	static const int64_t weights[] = { 1, INT64_MAX, WEIGHT_ONE,
	    INT64_C(0x7fffffffffff0001), 0, INT64_C(0xffffffff), INT64_MAX };
	static const size_t first = 0;
	struct sums s = { .n = 0 };

	(void)state;
	for (size_t i = 0; i < 7 * 1000; i++) {
		struct sums_who who = sums_one(weights[i % 7]);

		who.parts = &first;
		who.nparts = 1;
		sums_add(&s, &who);
	}
	assert_same_sum(part(&s, 0), s.all);
	sums_clear(&s);
}

/* As often as 20,000 options squared. */
static void
many_times_is_adding_often(void **state)
{
	static const size_t first = 0;
	struct sums s = { .n = 0 };
	struct sums_who who = sums_one(1000 * WEIGHT_ONE + 1), many;
	struct fixed_sum few = { 0 };

	(void)state;
	who.parts = &first;
	who.nparts = 1;
	many = sums_times(&who, 3);
	for (int i = 0; i < 3; i++)
		fixed_merge(&few, &who.one);
	assert_same_sum(many.one, few);
	many = sums_times(&who, 400000000);
	for (int i = 0; i < 100; i++)
		sums_add(&s, &many);
	assert_same_sum(part(&s, 0), s.all);
	sums_clear(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_may_overlap),
		cmocka_unit_test(starting_weights_are_summed_behind),
		cmocka_unit_test(a_weight_of_0_is_nobody),
		cmocka_unit_test(sums_of_others_are_added),
		cmocka_unit_test(sums_may_be_taken),
		cmocka_unit_test(a_part_with_everybody_is_all),
		cmocka_unit_test(many_times_is_adding_often),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
