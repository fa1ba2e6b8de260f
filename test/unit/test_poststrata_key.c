/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/length.h"
#include "weighting/poststrata_key.h"

#include "close.h"

static const struct {
	uint32_t categories[2];
	double number;
} people[] = { { { 1, 0 }, 2.5 }, { { 0, 3 }, -7 }, { { 1, 0 }, 2.25 },
	{ { 0, 3 }, -7 }, { { 1, 0 }, 0 }, { { 1, 0 }, -0.0 },
	{ { 1, 0 }, 2.5 } };

/* The first of them last, if backwards. */
static struct poststrata_keys *
keys(bool backwards)
{
	struct poststrata_keys *k = poststrata_key_new(2, 1);

	for (size_t i = 0; i < LENGTH(people); i++) {
		size_t at = backwards ? LENGTH(people) - 1 - i : i;

		poststrata_key_add(k, people[at].categories,
		    &people[at].number);
	}
	return k;
}

static void
who_has_the_same_is_in_one(void **state)
{
	struct poststrata_keys *k = keys(false);
	uint32_t categories[2];
	double number;

	(void)state;
	assert_int_equal(poststrata_key_count(k), 4);
	assert_int_equal(poststrata_key_add(k, people[1].categories,
	    &people[1].number), 1);
	assert_int_equal(poststrata_key_add(k, people[5].categories,
	    &people[5].number), 3);
	poststrata_key_get(k, 1, categories, &number);
	assert_int_equal(categories[0], 0);
	assert_int_equal(categories[1], 3);
	assert_close(number, -7, 0);
	poststrata_key_free(k);
}

static void
the_order_is_not_that_of_arrival(void **state)
{
	struct poststrata_keys *one = keys(false), *other = keys(true);
	size_t *a = poststrata_key_order(one);
	size_t *b = poststrata_key_order(other);

	(void)state;
	assert_int_not_equal(a[0], b[0]);
	for (size_t i = 0; i < 4; i++) {
		uint32_t x[2], y[2];
		double of_x, of_y;

		poststrata_key_get(one, a[i], x, &of_x);
		poststrata_key_get(other, b[i], y, &of_y);
		assert_memory_equal(x, y, sizeof(x));
		assert_close(of_x, of_y, 0);
	}
	free(a);
	free(b);
	poststrata_key_free(one);
	poststrata_key_free(other);
}

static void
nothing_has_an_order(void **state)
{
	struct poststrata_keys *k = poststrata_key_new(1, 0);
	size_t *order = poststrata_key_order(k);
	uint32_t category = 7, same = 0;

	(void)state;
	assert_int_equal(poststrata_key_count(k), 0);
	assert_int_equal(poststrata_key_add(k, &category, NULL), 0);
	poststrata_key_get(k, 0, &same, NULL);
	assert_int_equal(same, 7);
	free(order);
	poststrata_key_free(k);
	poststrata_key_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_has_the_same_is_in_one),
		cmocka_unit_test(the_order_is_not_that_of_arrival),
		cmocka_unit_test(nothing_has_an_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
