/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"
#include "stats/fixed.h"
#include "stats/weight.h"

#include "close.h"
#include "random.h"

static fixed_uint
wide(uint64_t high, uint64_t low)
{
	return (fixed_uint)high << 64 | low;
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
