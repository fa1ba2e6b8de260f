/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/big.h"

#include "close.h"

static struct big
squares(int64_t weight)
{
	struct fixed_sum s = fixed_one(weight);

	return big_squares(&s);
}

static void
products_and_sums(void **state)
{
	struct big a = squares(3), b = big_times(&a, 7), c = big_sum(&a, &b);

	(void)state;
	assert_true(big_double(&a) == 9);
	assert_true(big_double(&b) == 63);
	assert_true(big_double(&c) == 72);
	/* 2^62 squared times 2^100 is 2^224. */
	a = squares((int64_t)1 << 62);
	a = big_times(&a, (fixed_uint)1 << 100);
	assert_true(big_double(&a) == 0x1p224);
	/* Carries: (2^124 + 2^124) + ... */
	b = big_sum(&a, &a);
	assert_true(big_double(&b) == 0x1p225);
}

static void
differences_keep_the_last_bit(void **state)
{
	struct big a = squares((int64_t)1 << 62), one = squares(1), b, c;

	(void)state;
	a = big_times(&a, (fixed_uint)1 << 100);
	b = big_less(&a, &one);
	c = big_less(&a, &b);
	assert_true(big_double(&c) == 1);
	c = big_less(&b, &a);
	assert_true(big_double(&c) == 0);
	c = big_less(&a, &a);
	assert_true(big_double(&c) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(products_and_sums),
		cmocka_unit_test(differences_keep_the_last_bit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
