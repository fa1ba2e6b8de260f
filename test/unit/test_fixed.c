/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"
#include "stats/weight.h"

#include "k1.h"
#include "random.h"
#include "same_sum.h"

static fixed_uint
wide(uint64_t high, uint64_t low)
{
	return (fixed_uint)high << 64 | low;
}

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

static const struct {
	uint64_t num[2];
	uint64_t den[2];
	double wanted;
} hard_ratios[] = {		/* test/oracle/ratio.py */
	{ { 0x0, 0x20000000000003 }, { 0x0, 0x2 },
	    0x1.0000000000002p+52 },
	{ { 0x0, 0x8000000000000bff }, { 0x0, 0x800 },
	    0x1.0000000000001p+52 },
	{ { 0x0, 0x8000000000000c01 }, { 0x0, 0x800 },
	    0x1.0000000000002p+52 },
	{ { 0x0, 0x3fffffffffffff }, { 0x0, 0x2 },
	    0x1.0000000000000p+53 },
	{ { 0x0, 0xfffffffffffffbff }, { 0x0, 0x800 },
	    0x1.fffffffffffffp+52 },
	{ { 0x0, 0xfffffffffffffc01 }, { 0x0, 0x800 },
	    0x1.0000000000000p+53 },
	{ { 0x0, 0x20000000000005 }, { 0x0, 0x2 },
	    0x1.0000000000002p+52 },
	{ { 0x0, 0x80000000000013ff }, { 0x0, 0x800 },
	    0x1.0000000000002p+52 },
	{ { 0x0, 0x8000000000001401 }, { 0x0, 0x800 },
	    0x1.0000000000003p+52 },
	{ { 0x100, 0x180000 }, { 0x0, 0x100000 },
	    0x1.0000000000002p+52 },
	{ { 0x40000, 0x5fffffff }, { 0x0, 0x40000000 },
	    0x1.0000000000001p+52 },
	{ { 0x40000, 0x60000001 }, { 0x0, 0x40000000 },
	    0x1.0000000000002p+52 },
	{ { 0x1ff, 0xfffffffffff80000 }, { 0x0, 0x100000 },
	    0x1.0000000000000p+53 },
	{ { 0x7ffff, 0xffffffffdfffffff }, { 0x0, 0x40000000 },
	    0x1.fffffffffffffp+52 },
	{ { 0x7ffff, 0xffffffffe0000001 }, { 0x0, 0x40000000 },
	    0x1.0000000000000p+53 },
	{ { 0x100, 0x280000 }, { 0x0, 0x100000 },
	    0x1.0000000000002p+52 },
	{ { 0x40000, 0x9fffffff }, { 0x0, 0x40000000 },
	    0x1.0000000000002p+52 },
	{ { 0x40000, 0xa0000001 }, { 0x0, 0x40000000 },
	    0x1.0000000000003p+52 },
	{ { 0x1000000000000, 0x1800000000000000 }, { 0x0, 0x1000000000000000 },
	    0x1.0000000000002p+52 },
	{ { 0x40000000000005f, 0xffffffffffffffff }, { 0x40, 0x0 },
	    0x1.0000000000001p+52 },
	{ { 0x400000000000060, 0x1 }, { 0x40, 0x0 },
	    0x1.0000000000002p+52 },
	{ { 0x1ffffffffffff, 0xf800000000000000 }, { 0x0, 0x1000000000000000 },
	    0x1.0000000000000p+53 },
	{ { 0x7ffffffffffffdf, 0xffffffffffffffff }, { 0x40, 0x0 },
	    0x1.fffffffffffffp+52 },
	{ { 0x7ffffffffffffe0, 0x1 }, { 0x40, 0x0 },
	    0x1.0000000000000p+53 },
	{ { 0x1000000000000, 0x2800000000000000 }, { 0x0, 0x1000000000000000 },
	    0x1.0000000000002p+52 },
	{ { 0x40000000000009f, 0xffffffffffffffff }, { 0x40, 0x0 },
	    0x1.0000000000002p+52 },
	{ { 0x4000000000000a0, 0x1 }, { 0x40, 0x0 },
	    0x1.0000000000003p+52 },
	{ { 0x0, 0x691b7584b }, { 0x0, 0x8299 },
	    0x1.9c1105a374cb4p+19 },
	{ { 0x0, 0x3f6a6abe }, { 0xc9e9c612e7696, 0xa6cecc1b78e51062 },
	    0x1.419ca134b5a18p-86 },
	{ { 0x0, 0x1f390b18072e8d }, { 0x0, 0xe5 },
	    0x1.173ba2ef7b7a5p+45 },
	{ { 0xcc324c985, 0x9b810e766ec9d287 }, { 0x0, 0x2 },
	    0x1.98649930b3702p+98 },
	{ { 0x1d481cd447e35, 0xb8b6d8fe442e3d44 }, { 0x0, 0x7361f9a },
	    0x1.03de98a7be15ep+86 },
	{ { 0x1a0e, 0x5b6e6e307d4bedd }, { 0x0, 0x8 },
	    0x1.a0e05b6e6e308p+73 },
	{ { 0x1f8130c42, 0x37730edfafbd67fa }, { 0x0, 0x88 },
	    0x1.da6c47c5d9d5bp+89 },
	{ { 0x0, 0xe032cdc381e890 }, { 0x1d8d08ef587fd280, 0x3bab6c398d88348b },
	    0x1.e58efdae0bc92p-70 },
	{ { 0x0, 0xeb5125c2cd789b }, { 0x354, 0x5805975ed2f89da },
	    0x1.1ad0ae0633a86p-18 },
	{ { 0x0, 0xbe5e37 }, { 0x552, 0xbe3edc0a1ef2a4f1 },
	    0x1.1e18445e41a87p-51 },
	{ { 0x1573e901e35c, 0xd47d380d81f9c1f7 }, { 0x0, 0x917d4da98f1e },
	    0x1.2dfb890d43a9fp+61 },
	{ { 0x64b2d2bc815a47c5, 0xf0dfb4a5d8a064e0 }, { 0x0, 0xf6 },
	    0x1.a32af8a89b7bfp+118 },
	{ { 0x0, 0x661157acbe6521cd }, { 0x5d2c4a3698, 0xaa2ca1af6a107b76 },
	    0x1.18706083c06f6p-40 },
	{ { 0xa9ec0806, 0x705fca161622bd7a }, { 0x0, 0xc74803f },
	    0x1.b491b0b457f48p+67 },
	{ { 0xffffffffffffffff, 0xffffffffffffffff }, { 0xffffffffffffffff, 0xffffffffffffffff },
	    0x1.0000000000000p+0 },
	{ { 0xffffffffffffffff, 0xfffffffffffffffe }, { 0xffffffffffffffff, 0xffffffffffffffff },
	    0x1.0000000000000p+0 },
	{ { 0x0, 0x1 }, { 0xffffffffffffffff, 0xffffffffffffffff },
	    0x1.0000000000000p-128 },
	{ { 0xffffffffffffffff, 0xffffffffffffffff }, { 0x0, 0x1 },
	    0x1.0000000000000p+128 },
	{ { 0x0, 0x1 }, { 0x0, 0x3 },
	    0x1.5555555555555p-2 },
	{ { 0x0, 0x2 }, { 0x0, 0x3 },
	    0x1.5555555555555p-1 },
	{ { 0x0, 0xad2af45d800 }, { 0x0, 0x16f6f947d400 },
	    0x1.e29917d363dd8p-2 },
	{ { 0x1, 0x0 }, { 0x1, 0x1 },
	    0x1.0000000000000p+0 },
	{ { 0x7fffffffffffffff, 0xffffffffffffffff }, { 0x8000000000000000, 0x0 },
	    0x1.0000000000000p+0 },
	{ { 0x4b3b4ca85a86c47a, 0x98a224000000000 }, { 0x1691ca32818ed48b, 0x2dca3e000000000 },
	    0x1.aaaaaaaaaaaabp+1 },
};

static void
ratios_are_correctly_rounded(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(hard_ratios); i++) {
		fixed_uint num = wide(hard_ratios[i].num[0],
		    hard_ratios[i].num[1]);
		fixed_uint den = wide(hard_ratios[i].den[0],
		    hard_ratios[i].den[1]);

		if (fixed_ratio(num, den) != hard_ratios[i].wanted)
			fail_msg("case %zu: %a, wanted %a", i,
			    fixed_ratio(num, den), hard_ratios[i].wanted);
	}
}

/* A numerator of 2^128 times as much makes the longer division. */
static void
long_and_short_division_round_alike(void **state)
{
	uint64_t seed = 9;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		fixed_uint num = wide(random_next(&seed), random_next(&seed)) >>
		    random_below(&seed, 128);
		fixed_uint den = wide(random_next(&seed) | 1,
		    random_next(&seed)) >> random_below(&seed, 64);

		assert_true(fixed_ratio_wide(num, 0, den) ==
		    ldexp(fixed_ratio(num, den), 128));
	}
}

/* Doubles that hold both exactly divide them with one rounding (IEEE 754). */
static void
small_ratios_are_those_of_doubles(void **state)
{
	uint64_t seed = 4;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		uint64_t num = random_next(&seed) >> 11 >>
		    random_below(&seed, 50);
		uint64_t den = (random_next(&seed) >> 12 >>
		    random_below(&seed, 50)) + 1;
		unsigned shift = random_below(&seed, 64);

		assert_true(fixed_ratio((fixed_uint)num << shift,
		    (fixed_uint)den << shift) == (double)num / (double)den);
	}
}

static void
nothing_over_anything_is_zero(void **state)
{
	(void)state;
	assert_true(fixed_ratio(0, 1) == 0);
	assert_true(fixed_ratio(0, ~(fixed_uint)0) == 0);
	assert_true(fixed_round(0, 7, 12) == 0);
}

/* N01a to N07a, N09, N15, Q08: halves go up, decided on the integers */
static void
halves_are_rounded_up(void **state)
{
	(void)state;
	assert_true(fixed_round(1, 2, 0) == 1);
	assert_true(fixed_round(3, 2, 0) == 2);
	assert_true(fixed_round(5, 2, 0) == 3);
	assert_true(fixed_round(25, 2, 0) == 13);
	assert_true(fixed_round(1, 20, 1) == 1);
	assert_true(fixed_round(9995, 100, 1) == 1000);
	assert_true(fixed_round(57, 200, 2) == 29);
	assert_true(fixed_round(274 + 274, 1000, 2) == 55);
	assert_true(fixed_round(274, 1000, 2) == 27);
}

static void
just_below_a_half_is_rounded_down(void **state)
{
	fixed_uint den = (fixed_uint)1 << 100;

	(void)state;
	assert_true(fixed_round(den / 2, den, 0) == 1);
	assert_true(fixed_round(den / 2 - 1, den, 0) == 0);
	assert_true(fixed_round(den / 2 * 3 - 1, den, 0) == 1);
	assert_true(fixed_round(1, den, 12) == 0);
	assert_true(fixed_round(den - 1, den, 12) ==
	    UINT64_C(1000000000000));
}

/* Against (2 * 10^d * num + den) div (2 * den) in 128 bits. */
static void
rounding_is_integer_division(void **state)
{
	uint64_t seed = 5;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		fixed_uint num = random_next(&seed) >> random_below(&seed, 64);
		fixed_uint den = (random_next(&seed) >>
		    random_below(&seed, 64)) | 1;
		unsigned decimals = random_below(&seed, 13);
		fixed_uint ten = 1;

		for (unsigned d = 0; d < decimals; d++)
			ten *= 10;
		assert_true(fixed_round(num, den, decimals) ==
		    (2 * ten * num + den) / (2 * den));
	}
}

/* 28.4999999999 of 100, in units of 1e-12: no tie.  So it is with what no double
 * can tell from 28.5, and with 14.25 percent. */
static void
a_figure_is_rounded_as_its_integers_are(void **state)
{
	fixed_uint den = (fixed_uint)1 << 100, part = den / 1000 * 285;

	(void)state;
	assert_true(num_round(fixed_figure(UINT64_C(28499999999900),
	    UINT64_C(1000000000000)), 0) == 28);
	assert_true(fixed_figure(57, 2) == 28.5);
	assert_true(num_round(fixed_figure(57, 2), 0) == 29);
	assert_true(100 * part < (fixed_uint)28.5 * den + den / 2);
	assert_true(fixed_ratio(100 * part, den) == 28.5);
	assert_true(num_round(fixed_figure(100 * part, den), 0) == 28);
	assert_true(fixed_figure(100 * part, den) > 28.499999999999);
	assert_true(num_round(fixed_figure(1425, 100), 1) == 143);
	assert_true(fixed_figure(1, 3) == 1.0 / 3);
}

/* All ties of up to six decimals, and the integers just below and above. */
static void
figures_near_ties_are_rounded_as_integers(void **state)
{
	const fixed_uint den = (fixed_uint)1 << 80;
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		unsigned decimals = random_below(&seed, 7);
		fixed_uint tie = 2 * random_below(&seed, 100000) + 1, ten = 2;
		fixed_uint num;
		double figure;

		for (unsigned d = 0; d < decimals; d++)
			ten *= 10;
		num = tie * den / ten + random_below(&seed, 5) - 2;
		figure = fixed_figure(num, den);
		for (unsigned d = 0; d <= FIXED_DECIMALS; d++)
			assert_true(num_round(figure, d) ==
			    (double)fixed_round(num, den, d));
	}
}

/* The sums of n weights that were rounded to units. */
static struct fixed_sum
sum_of(uint64_t n, fixed_uint units)
{
	return (struct fixed_sum){ .n = n, .w = units };
}

/*
 * Of weights of ten respondents that sum to 10, each half a unit off at most,
 * 3.75 is known to five units, and may be off by ten where both sums are.
 */
static void
a_share_that_weights_cannot_tell_from_a_tie_is_one(void **state)
{
	const fixed_uint tie = UINT64_C(3750000000000);
	const struct fixed_sum all = sum_of(10, 10 * (fixed_uint)WEIGHT_ONE);

	(void)state;
	for (fixed_uint off = 0; off <= 20; off++) {
		const struct fixed_sum below = sum_of(3, tie - off);
		const struct fixed_sum above = sum_of(3, tie + off);
		double percent = fixed_percent(&below, &all);

		assert_true((percent == 37.5) == (off <= 10));
		assert_true(num_round(percent, 0) == (off <= 10 ? 38 : 37));
		assert_true((fixed_percent(&above, &all) == 37.5) ==
		    (off <= 10));
	}
}

/* 33.0005, 33.005, 33.05 are ties for some number of decimals up to three;
 * 33.00005 and 33.06 are none. */
static void
ties_are_those_of_up_to_three_decimals(void **state)
{
	static const struct {
		uint64_t tie;
		bool is;
	} cases[] = { { 330005, true }, { 330050, true }, { 330500, true },
	    { 500, true }, { 330600, false }, { 330000, false },
	    { 33000, false }, { 5, true } };
	const fixed_uint unit = WEIGHT_ONE / 10000;
	const struct fixed_sum all = sum_of(100, 100 * (fixed_uint)WEIGHT_ONE);

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct fixed_sum part = sum_of(33,
		    cases[i].tie * unit - 7);
		struct fixed_share s = fixed_share_of(&part, &all);

		assert_true((s.num * (fixed_uint)1000000 == s.den *
		    (fixed_uint)cases[i].tie) == cases[i].is);
	}
}

/* 3,749,999 of ten million respondents are no 37.5%; nor are they with weights
 * of 2. */
static void
whole_weights_are_known_exactly(void **state)
{
	(void)state;
	for (unsigned weight = 1; weight <= 2; weight++) {
		const fixed_uint one = (fixed_uint)WEIGHT_ONE * weight;
		const struct fixed_sum all = sum_of(UINT64_C(1) << 60,
		    10000000 * one);
		const struct fixed_sum part = sum_of(3749999, 3749999 * one);

		assert_true(num_round(fixed_percent(&part, &all), 0) == 37);
		assert_true(fixed_share_of(&part, &all).num == part.w);
	}
}

/* 10 of 40, each of a hundred weights, is 20 of 80 up to the 50 units that each
 * sum may be off by: in units of the fourth that is 100 * (80 + 20 + 40 + 10) /
 * 2 / 80, or 93.75; the units of the other three move the middle by half a one.
 * Of one sum of all only the parts are off, by 100 units together. */
static void
shares_are_alike_where_weights_cannot_tell(void **state)
{
	const fixed_uint one = WEIGHT_ONE;
	const struct fixed_sum all = sum_of(100, 40 * one + 1);
	const struct fixed_sum twice = sum_of(100, 80 * one + 2);
	const struct fixed_sum b = sum_of(100, 20 * one + 1);

	(void)state;
	for (unsigned off = 0; off < 200; off++) {
		const struct fixed_sum a = sum_of(100, 10 * one + off);
		const struct fixed_sum c = sum_of(100, 10 * one);
		const struct fixed_sum whole = sum_of(1, one + off);
		const struct fixed_sum n = sum_of(3, 3 * one);

		assert_true(fixed_alike(&a, &all, &b, &twice) == (off <= 94));
		assert_true(fixed_alike(&a, &all, &c, &all) == (off <= 100));
		assert_true(fixed_alike(&c, &all, &a, &all) == (off <= 100));
		assert_true(fixed_alike(&whole, &n, &n, &n) == false);
	}
	assert_true(fixed_alike(&(struct fixed_sum){ .n = 1, .w = one },
	    &(struct fixed_sum){ .n = 3, .w = 3 * one },
	    &(struct fixed_sum){ .n = 2, .w = 2 * one },
	    &(struct fixed_sum){ .n = 6, .w = 6 * one }));
	assert_false(fixed_alike(&(struct fixed_sum){ .n = 9, .w = 333 * one },
	    &(struct fixed_sum){ .n = 9, .w = 1000 * one },
	    &(struct fixed_sum){ .n = 9, .w = one },
	    &(struct fixed_sum){ .n = 9, .w = 3 * one }));
}

/* By hand: 2/3 - 1/3; (10^12 - 1) / 10^12 less (10^12 - 2) / 10^12, which the
 * difference of doubles has to four digits; and one over 3 * (10^38 - 1). */
static void
differences_are_rounded_once(void **state)
{
	const fixed_uint m = 1000000000000, big = m * m * m * 100;
	const struct fixed_share a = { 2, 3 }, b = { 1, 3 };
	const struct fixed_share c = { m - 1, m }, d = { m - 2, m };
	const struct fixed_share e = { (big - 1) / 3, big - 1 };
	const struct fixed_share f = { (big - 1) / 3 - 1, big - 1 };

	(void)state;
	assert_true(fixed_difference(&a, &b) == 1.0 / 3);
	assert_true(fixed_difference(&b, &a) == -1.0 / 3);
	assert_true(fixed_difference(&a, &a) == 0);
	assert_true(fixed_difference(&c, &d) == 1e-12);
	assert_true(fixed_difference(&d, &c) == -1e-12);
	assert_true(fixed_difference(&e, &b) == 0);
	assert_true(fixed_difference(&e, &f) == 1e-38);
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
		cmocka_unit_test(what_is_removed_is_as_if_never_added),
		cmocka_unit_test(squares_are_taken_away_from_any_piece),
		cmocka_unit_test(ratios_are_correctly_rounded),
		cmocka_unit_test(long_and_short_division_round_alike),
		cmocka_unit_test(small_ratios_are_those_of_doubles),
		cmocka_unit_test(nothing_over_anything_is_zero),
		cmocka_unit_test(halves_are_rounded_up),
		cmocka_unit_test(just_below_a_half_is_rounded_down),
		cmocka_unit_test(rounding_is_integer_division),
		cmocka_unit_test(a_figure_is_rounded_as_its_integers_are),
		cmocka_unit_test(figures_near_ties_are_rounded_as_integers),
		cmocka_unit_test(
		    a_share_that_weights_cannot_tell_from_a_tie_is_one),
		cmocka_unit_test(ties_are_those_of_up_to_three_decimals),
		cmocka_unit_test(whole_weights_are_known_exactly),
		cmocka_unit_test(shares_are_alike_where_weights_cannot_tell),
		cmocka_unit_test(differences_are_rounded_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
