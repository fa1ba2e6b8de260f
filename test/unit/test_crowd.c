/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stats/crowd.h"
#include "stats/sums.h"
#include "stats/weight.h"

#include "same_sum.h"

#define SUMS 3
#define PARTS 9

static const size_t many_parts[] = { 7, 0, 3, 8 };

/* The i-th of many respondents, of all weights that there can be. */
static struct sums_who
somebody(size_t i)
{
	static const int64_t weights[] = { WEIGHT_ONE, 0, INT64_MAX, 1,
	    INT64_C(0x7fffffffffff0001), WEIGHT_ONE / 3 };
	struct sums_who who = sums_one(weights[i % 6]);

	who.parts = many_parts;
	who.nparts = 1 + i % 4;
	if (i % 5 == 0)
		who.start = 2 * WEIGHT_ONE;
	return who;
}

static void
assert_same_sums(const struct sums *a, const struct sums *b)
{
	assert_same_sum(a->all, b->all);
	for (size_t i = 0; i < PARTS + 1; i++) {
		const struct sums_parts part = { false, &i, 1 };

		assert_same_sum(sums_of(a, &part), sums_of(b, &part));
	}
}

/* Everybody goes to one of the sums, and some to none. */
static void
fill(struct crowd *c, uint32_t to[CROWD_SIZE], struct sums *slowly)
{
	for (size_t i = 0; !crowd_is_full(c); i++) {
		struct sums_who who = somebody(i);
		const struct sums_who *in = crowd_join(c, &who, CROWD_NONE);

		assert_int_equal(in->place, i);
		to[i] = i % (SUMS + 1) < SUMS ? (uint32_t)(i % (SUMS + 1)) :
		    CROWD_NOWHERE;
		if (to[i] != CROWD_NOWHERE)
			sums_add(&slowly[to[i]], &who);
	}
}

static void
all_ways_add_as_one_by_one(void **state)
{
	struct crowd *c;
	size_t way = 0;

	(void)state;
	for (; (c = crowd_new(way)) != NULL; way++) {
		struct sums sums[SUMS] = { { .n = 0 } };
		struct sums slowly[SUMS] = { { .n = 0 } };
		uint32_t to[CROWD_SIZE];

		for (int round = 0; round < 3; round++) {
			fill(c, to, slowly);
			crowd_add(c, sums, to);
			crowd_empty(c);
		}
		for (size_t i = 0; i < SUMS; i++) {
			assert_same_sums(&sums[i], &slowly[i]);
			sums_clear(&sums[i]);
			sums_clear(&slowly[i]);
		}
		crowd_free(c);
	}
	assert_true(way > 0);
}

static void
parts_of_a_member_stay(void **state)
{
	struct crowd *c = crowd_new(0);
	struct sums_who who = somebody(1);
	size_t parts[2] = { 4, 2 };
	const struct sums_who *in;

	(void)state;
	who.parts = parts;
	in = crowd_join(c, &who, 6);
	memset(parts, 0, sizeof(parts));
	assert_int_equal(in->nparts, 3);
	assert_int_equal(in->parts[0], 4);
	assert_int_equal(in->parts[1], 2);
	assert_int_equal(in->parts[2], 6);
	crowd_free(c);
	crowd_free(NULL);
}

/* They would be added to no part. */
static void
who_is_in_no_part_does_not_wait(void **state)
{
	struct crowd *c = crowd_new(0);
	struct sums_who who = sums_one(WEIGHT_ONE);

	(void)state;
	for (size_t i = 0; i < 2 * CROWD_SIZE; i++) {
		assert_int_equal(crowd_join(c, &who, CROWD_NONE)->nparts, 0);
		assert_false(crowd_is_full(c));
	}
	crowd_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_ways_add_as_one_by_one),
		cmocka_unit_test(parts_of_a_member_stay),
		cmocka_unit_test(who_is_in_no_part_does_not_wait),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
