/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "stats/weight.h"

#include "k1.h"
#include "random.h"
#include "same_sum.h"

static void
assert_same(struct fixed_sum a, struct fixed_sum b)
{
	assert_same_sum(a, b);
	assert_true(a.w2_high == b.w2_high && a.w2_low == b.w2_low);
}

/* B01, B02, B03, B04, B06, Q04, Q05, Q06 */
static void
k1_has_its_bases(void **state)
{
	struct fixed_sum s = k1_sum(NULL, NULL);
	fixed_uint squares = (s.w2_high << 64) + s.w2_low;

	(void)state;
	assert_int_equal(s.n, 24);
	assert_true(fixed_weight(&s) == 25.25);
	assert_true(fixed_squares(&s) == 30.4575);
	assert_true(fixed_effective(&s) == 20.932857260116556);
	assert_close(100 * fixed_effective(&s) / (double)s.n,
	    87.220238583819, 1e-10);
	assert_true(s.w == UINT64_C(25250000000000));
	assert_true(squares == (fixed_uint)30457500000000 * 1000000000000);
}

/* B07 */
static void
weights_times_a_thousand_change_no_effective_base(void **state)
{
	struct fixed_sum s = { 0 };

	(void)state;
	for (size_t i = 0; i < K1_N; i++)
		fixed_add(&s, k1_weight(i) * 1000);
	assert_true(fixed_weight(&s) == 25250);
	assert_true(fixed_effective(&s) == 20.932857260116556);
}

/* B08: the effective base of equal weights is their number */
static void
equal_weights_are_worth_their_number(void **state)
{
	static const int64_t weights[] = { 1, 2, 1000000000, 1999999999999,
	    2 * WEIGHT_ONE, INT64_MAX - 1 };

	(void)state;
	for (size_t i = 0; i < LENGTH(weights); i++) {
		struct fixed_sum s = { 0 };

		for (int n = 1; n <= 5; n++) {
			fixed_add(&s, weights[i]);
			assert_true(fixed_effective(&s) == n);
		}
	}
}

/* B09 */
static void
nobody_counts_with_weight_zero(void **state)
{
	static const int64_t weights[] = { 0, 1, 1, 2 };
	struct fixed_sum s = { 0 };

	(void)state;
	for (size_t i = 0; i < LENGTH(weights); i++)
		fixed_add(&s, weights[i] * WEIGHT_ONE);
	assert_int_equal(s.n, 3);
	assert_true(fixed_weight(&s) == 4);
	assert_true(fixed_effective(&s) == 8 / 3.0);
}

/* B10, B11 */
static void
columns_have_their_own_effective_base(void **state)
{
	struct fixed_sum y = k1_sum("age", "Y"), m = k1_sum("age", "M");

	(void)state;
	assert_close(fixed_effective(&y), 8.29811056682995, 1e-13);
	assert_close(fixed_effective(&m), 6.17620041753653, 1e-13);
}

static void
no_respondents_have_no_base(void **state)
{
	struct fixed_sum s = { 0 };

	(void)state;
	assert_true(fixed_weight(&s) == 0);
	assert_true(fixed_squares(&s) == 0);
	assert_true(fixed_effective(&s) == 0);
	fixed_add(&s, 0);
	assert_int_equal(s.n, 0);
	assert_true(fixed_effective(&s) == 0);
}

static void
one_respondent_is_worth_one(void **state)
{
	struct fixed_sum s = { 0 };

	(void)state;
	fixed_add(&s, 1);
	assert_true(fixed_weight(&s) == 1e-12);
	assert_true(fixed_squares(&s) == 1e-24);
	assert_true(fixed_effective(&s) == 1);
}

/* Q02: the square of .929095216422 */
static void
squares_are_exact(void **state)
{
	const fixed_uint w = UINT64_C(929095216422);
	struct fixed_sum s = { 0 };

	(void)state;
	fixed_add(&s, (int64_t)w);
	assert_true((s.w2_high << 64) + s.w2_low ==
	    (fixed_uint)UINT64_C(863217921178) * 1000000000000 +
	    UINT64_C(243018482084));
	assert_true(w * w == (s.w2_high << 64) + s.w2_low);
}

/*
 * 2^40 of the largest weight, and of three different ones; wanted from Python:
 * W = [1, 9223372036854775806, 4611686018427387904]; S = sum(W) << 40;
 * Q = sum(x * x for x in W) << 40; S * S / Q, S / 10**12, Q / 10**24
 */
static void
a_trillion_of_the_largest_weights_fit(void **state)
{
	struct fixed_sum same = { 0 }, mixed = { 0 };

	(void)state;
	fixed_add(&same, INT64_MAX - 1);
	fixed_add(&mixed, 1);
	fixed_add(&mixed, INT64_MAX - 1);
	fixed_add(&mixed, INT64_C(4611686018427387904));
	for (int i = 0; i < 40; i++) {
		struct fixed_sum twin = same;

		fixed_merge(&same, &twin);
		twin = mixed;
		fixed_merge(&mixed, &twin);
	}
	assert_true(same.n == UINT64_C(1) << 40);
	assert_true(fixed_effective(&same) == 0x1p+40);
	assert_true(fixed_weight(&same) == 0x1.19799812dea11p+63);
	assert_true(fixed_squares(&same) == 0x1.357c299a88ea7p+86);
	assert_true(mixed.n == UINT64_C(3) << 40);
	assert_true(fixed_effective(&mixed) == 0x1.ccccccccccccdp+40);
	assert_true(fixed_weight(&mixed) == 0x1.a636641c4df1ap+63);
	assert_true(fixed_squares(&mixed) == 0x1.82db34012b251p+86);
}

#define RESPONDENTS 2000

/* Sums of a random half and of the rest, put together in random order. */
static struct fixed_sum
in_parts(const int64_t *weights, uint64_t *seed)
{
	struct fixed_sum part[7] = { { 0 } }, all = { 0 };
	unsigned first = random_below(seed, 7);

	for (size_t i = 0; i < RESPONDENTS; i++)
		fixed_add(&part[random_below(seed, 7)], weights[i]);
	for (unsigned i = 0; i < 7; i++)
		fixed_merge(&all, &part[(first + 3 * i) % 7]);
	return all;
}

static void
any_order_and_any_split_give_the_same_sums(void **state)
{
	int64_t weights[RESPONDENTS];
	struct fixed_sum all = { 0 }, backwards = { 0 };
	uint64_t seed = 3;

	(void)state;
	for (size_t i = 0; i < RESPONDENTS; i++) {
		weights[i] = (int64_t)(random_next(&seed) >> 1 >>
		    random_below(&seed, 63));
		fixed_add(&all, weights[i]);
	}
	for (size_t i = RESPONDENTS; i-- > 0;)
		fixed_add(&backwards, weights[i]);
	assert_same(all, backwards);
	for (int i = 0; i < 100; i++)
		assert_same(all, in_parts(weights, &seed));
}

/* A06: what doubles get wrong, 0.1 + 0.2 + 0.3 */
static void
tenths_add_up(void **state)
{
	struct fixed_sum a = { 0 }, b = { 0 };

	(void)state;
	for (int64_t i = 1; i <= 3; i++) {
		fixed_add(&a, i * WEIGHT_ONE / 10);
		fixed_add(&b, (4 - i) * WEIGHT_ONE / 10);
	}
	assert_same(a, b);
	assert_true(a.w == UINT64_C(600000000000));
	assert_true(fixed_weight(&a) == 0.6);
}

/* A01: ten tenths are 1 */
static void
ten_tenths_are_one(void **state)
{
	struct fixed_sum s = { 0 };

	(void)state;
	for (int i = 0; i < 10; i++)
		fixed_add(&s, WEIGHT_ONE / 10);
	assert_true(fixed_weight(&s) == 1);
}

/* 2^64 less 1, however the sum of it is written; no low piece gets below 0. */
static void
squares_are_taken_away_from_any_piece(void **state)
{
	struct fixed_sum all = { .n = 2, .w2_high = 1 };
	struct fixed_sum carried = { .w2_low = (fixed_uint)3 << 64 };
	const struct fixed_sum one = { .n = 1, .w2_low = 1 };
	const struct fixed_sum three = { .w2_high = 3 };

	(void)state;
	fixed_remove(&all, &one);
	assert_int_equal(all.n, 1);
	assert_true(all.w2_high == 0 && all.w2_low == UINT64_MAX);
	fixed_remove(&carried, &three);
	assert_true(carried.w2_high == 0 && carried.w2_low == 0);
}

static void
what_is_removed_is_as_if_never_added(void **state)
{
	struct fixed_sum all = k1_sum(NULL, NULL), a = k1_sum("vote", "A"),
	    b = k1_sum("vote", "B"), c = k1_sum("vote", "C");

	(void)state;
	fixed_remove(&all, &a);
	fixed_remove(&all, &c);
	assert_same(all, b);
	fixed_remove(&all, &b);
	assert_same(all, (struct fixed_sum){ 0 });
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(k1_has_its_bases),
		cmocka_unit_test(
		    weights_times_a_thousand_change_no_effective_base),
		cmocka_unit_test(equal_weights_are_worth_their_number),
		cmocka_unit_test(nobody_counts_with_weight_zero),
		cmocka_unit_test(columns_have_their_own_effective_base),
		cmocka_unit_test(no_respondents_have_no_base),
		cmocka_unit_test(one_respondent_is_worth_one),
		cmocka_unit_test(squares_are_exact),
		cmocka_unit_test(a_trillion_of_the_largest_weights_fit),
		cmocka_unit_test(any_order_and_any_split_give_the_same_sums),
		cmocka_unit_test(tenths_add_up),
		cmocka_unit_test(ten_tenths_are_one),
		cmocka_unit_test(squares_are_taken_away_from_any_piece),
		cmocka_unit_test(what_is_removed_is_as_if_never_added),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
