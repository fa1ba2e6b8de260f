/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "stats/weight.h"

#include "close.h"
#include "random.h"

static void
check(const char *text, enum weight_result wanted, int64_t units)
{
	int64_t got = -1;
	enum weight_result result = weight_parse(slice_of(text), &got);

	if (result != wanted)
		fail_msg("\"%s\": result %d, wanted %d", text, (int)result,
		    (int)wanted);
	if (wanted <= WEIGHT_ROUNDED && got != units)
		fail_msg("\"%s\": %" PRId64 ", wanted %" PRId64, text, got,
		    units);
}

static void
weights_are_read_exactly(void **state)
{
	(void)state;
	check("1", WEIGHT_OK, WEIGHT_ONE);
	check("0", WEIGHT_OK, 0);
	check("0.0", WEIGHT_OK, 0);
	check("-0", WEIGHT_OK, 0);
	check("-0.000", WEIGHT_OK, 0);
	check("+2.5", WEIGHT_OK, INT64_C(2500000000000));
	check("1.", WEIGHT_OK, WEIGHT_ONE);
	check(" 1\t", WEIGHT_OK, WEIGHT_ONE);
	check("0.1", WEIGHT_OK, INT64_C(100000000000));
	check("0.000000000001", WEIGHT_OK, 1);
	check("00001.50", WEIGHT_OK, INT64_C(1500000000000));
}

/* Q01, Q03 and Q07 of the project's reference vectors, which were computed
 * with exact integers. */
static void
the_reference_vectors_come_out(void **state)
{
	(void)state;
	check(".929095216422", WEIGHT_OK, INT64_C(929095216422));
	check("1.26681777197", WEIGHT_OK, INT64_C(1266817771970));
	check("0.873451234567891", WEIGHT_ROUNDED, INT64_C(873451234568));
}

static void
more_than_twelve_decimals_are_rounded_half_up(void **state)
{
	(void)state;
	check("0.0000000000004", WEIGHT_ROUNDED, 0);
	check("0.0000000000005", WEIGHT_ROUNDED, 1);
	check("0.00000000000049999999999999999999", WEIGHT_ROUNDED, 0);
	check("0.0000000000015", WEIGHT_ROUNDED, 2);
	check("0.0000000000025", WEIGHT_ROUNDED, 3);
	check("0.9999999999995", WEIGHT_ROUNDED, WEIGHT_ONE);
	check("1.00000000000000", WEIGHT_OK, WEIGHT_ONE);
	check("1e-13", WEIGHT_ROUNDED, 0);
	check("5e-13", WEIGHT_ROUNDED, 1);
	check("1e-300", WEIGHT_ROUNDED, 0);
}

static void
thirty_digits_are_read(void **state)
{
	(void)state;
	check("0.123456789012345678901234567890", WEIGHT_ROUNDED,
	    INT64_C(123456789012));
	check("1.234567890123499999999999999999", WEIGHT_ROUNDED,
	    INT64_C(1234567890123));
	check("1.234567890123500000000000000000", WEIGHT_ROUNDED,
	    INT64_C(1234567890124));
	check("1.500000000000000000000000000000", WEIGHT_OK,
	    INT64_C(1500000000000));
	check("1234567.890123456789500000000000", WEIGHT_ROUNDED,
	    INT64_C(1234567890123456790));
	check("1234567.890123456789499999999999", WEIGHT_ROUNDED,
	    INT64_C(1234567890123456789));
	check("000000000000000000000000000001.5", WEIGHT_OK,
	    INT64_C(1500000000000));
	check("123456789012345678901234567890", WEIGHT_TOO_LARGE, 0);
	check("123456789012345678901234567890e-24", WEIGHT_ROUNDED,
	    INT64_C(123456789012345679));
}

static void
exponents_are_read(void **state)
{
	(void)state;
	check("1e0", WEIGHT_OK, WEIGHT_ONE);
	check("1E3", WEIGHT_OK, 1000 * WEIGHT_ONE);
	check("1e+3", WEIGHT_OK, 1000 * WEIGHT_ONE);
	check("1.5e-3", WEIGHT_OK, INT64_C(1500000000));
	check(".5e1", WEIGHT_OK, 5 * WEIGHT_ONE);
	check("2500000e-6", WEIGHT_OK, INT64_C(2500000000000));
	check("0.0000000000000000000000015e24", WEIGHT_OK,
	    INT64_C(1500000000000));
	check("0e999999999999999999999", WEIGHT_OK, 0);
	check("1e999999999999999999999", WEIGHT_TOO_LARGE, 0);
	check("1e-999999999999999999999", WEIGHT_ROUNDED, 0);
}

static void
the_largest_weight_is_nine_million(void **state)
{
	(void)state;
	check("9223372", WEIGHT_OK, INT64_C(9223372000000000000));
	check("9223372.036854775", WEIGHT_OK, INT64_C(9223372036854775000));
	check("9223372.036854775806", WEIGHT_OK,
	    INT64_C(9223372036854775806));
	check("9223372.036854775807", WEIGHT_TOO_LARGE, 0);
	check("9223373", WEIGHT_TOO_LARGE, 0);
	check("10000000", WEIGHT_TOO_LARGE, 0);
	check("99999999999999999999", WEIGHT_TOO_LARGE, 0);
	check("18446744073709.551616", WEIGHT_TOO_LARGE, 0);
	check("18446745.073709551616", WEIGHT_TOO_LARGE, 0);
	check("1e7", WEIGHT_TOO_LARGE, 0);
	check("1e300", WEIGHT_TOO_LARGE, 0);
}

static void
what_is_no_weight_is_named(void **state)
{
	static const char *const bad[] = { "abc", "1,5", "1.2.3", "1e", "1e+",
	    "e5", ".", "-", "+", "+-1", "0x10", "inf", "nan", "NA", "1 2",
	    "1%", "1e5.", "-x", "1\n" };

	(void)state;
	check("", WEIGHT_EMPTY, 0);
	check(" \t", WEIGHT_EMPTY, 0);
	check("-1", WEIGHT_NEGATIVE, 0);
	check("-0.0000000000000000000000000001", WEIGHT_NEGATIVE, 0);
	check("-1e300", WEIGHT_NEGATIVE, 0);
	for (size_t i = 0; i < LENGTH(bad); i++)
		check(bad[i], WEIGHT_NOT_A_NUMBER, 0);
	assert_int_equal(weight_parse((struct slice){ "1\0", 2 },
	    &(int64_t){ 0 }), WEIGHT_NOT_A_NUMBER);
}

static void
each_problem_has_words(void **state)
{
	(void)state;
	assert_null(weight_problem(WEIGHT_OK));
	assert_null(weight_problem(WEIGHT_ROUNDED));
	for (int i = WEIGHT_EMPTY; i <= WEIGHT_TOO_LARGE; i++)
		assert_non_null(weight_problem((enum weight_result)i));
}

/* Digits with a point in them: the units are the digits themselves. */
static void
generated_weights_come_out_digit_by_digit(void **state)
{
	uint64_t seed = 10;
	char text[64];

	(void)state;
	for (int i = 0; i < 200000; i++) {
		unsigned whole = random_below(&seed, 9223372);
		uint64_t part = random_next(&seed) % UINT64_C(1000000000000);
		unsigned rest = random_below(&seed, 10);
		int64_t units = (int64_t)whole * WEIGHT_ONE + (int64_t)part;

		sprintf(text, "%u.%012" PRIu64, whole, part);
		check(text, WEIGHT_OK, units);
		sprintf(text, "%u.%012" PRIu64 "%u%u", whole, part, rest,
		    1 + random_below(&seed, 9));
		check(text, WEIGHT_ROUNDED, units + (rest >= 5));
		sprintf(text, "%u%012" PRIu64 "e-12", whole, part);
		check(text, WEIGHT_OK, units);
	}
}

static void
sums_of_weights_are_larger(void **state)
{
	const fixed_uint million = (fixed_uint)WEIGHT_ONE * 1000000;
	fixed_uint sum = 0;

	(void)state;
	assert_int_equal(weight_parse_sum(slice_of("67000000.25"), &sum),
	    WEIGHT_OK);
	assert_true(sum == 67 * million + WEIGHT_ONE / 4);
	assert_int_equal(weight_parse_sum(slice_of("51.3"), &sum), WEIGHT_OK);
	assert_true(sum == (fixed_uint)WEIGHT_ONE * 513 / 10);
	assert_int_equal(weight_parse_sum(slice_of("1000000000001"), &sum),
	    WEIGHT_TOO_LARGE);
	assert_int_equal(weight_parse_sum(slice_of("-1"), &sum),
	    WEIGHT_NEGATIVE);
	assert_int_equal(weight_parse_sum(slice_of("51%"), &sum),
	    WEIGHT_NOT_A_NUMBER);
}

static void
weights_are_written_with_twelve_decimals(void **state)
{
	static const struct {
		int64_t weight;
		const char *text;
	} cases[] = { { 0, "0.000000000000" }, { 1, "0.000000000001" },
	    { INT64_C(837012113403), "0.837012113403" },
	    { WEIGHT_ONE, "1.000000000000" },
	    { INT64_C(9223372036854775806), "9223372.036854775806" } };
	char out[WEIGHT_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_true(slice_is(weight_format(cases[i].weight, out),
		    cases[i].text));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weights_are_read_exactly),
		cmocka_unit_test(the_reference_vectors_come_out),
		cmocka_unit_test(more_than_twelve_decimals_are_rounded_half_up),
		cmocka_unit_test(thirty_digits_are_read),
		cmocka_unit_test(exponents_are_read),
		cmocka_unit_test(the_largest_weight_is_nine_million),
		cmocka_unit_test(what_is_no_weight_is_named),
		cmocka_unit_test(each_problem_has_words),
		cmocka_unit_test(generated_weights_come_out_digit_by_digit),
		cmocka_unit_test(sums_of_weights_are_larger),
		cmocka_unit_test(weights_are_written_with_twelve_decimals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
