/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "base/num.h"

#include "close.h"
#include "random.h"

static bool
parses(const char *text)
{
	double value;

	return num_parse(slice_of(text), &value);
}

static double
parsed(const char *text)
{
	double value = NAN;

	assert_true(num_parse(slice_of(text), &value));
	return value;
}

static void
numbers_in_every_form_are_read(void **state)
{
	(void)state;
	assert_true(parsed("0") == 0);
	assert_true(parsed("42") == 42);
	assert_true(parsed("+42") == 42);
	assert_true(parsed("-42") == -42);
	assert_true(parsed("007") == 7);
	assert_true(parsed("1.5") == 1.5);
	assert_true(parsed(".5") == 0.5);
	assert_true(parsed("5.") == 5);
	assert_true(parsed("-.25") == -0.25);
	assert_true(parsed("1e3") == 1000);
	assert_true(parsed("1E+3") == 1000);
	assert_true(parsed("1.5e-3") == 0.0015);
	assert_true(parsed(".5e1") == 5);
	assert_true(parsed("5.e1") == 50);
}

static void
blanks_around_a_number_are_allowed(void **state)
{
	(void)state;
	assert_true(parsed(" 42") == 42);
	assert_true(parsed("42\t ") == 42);
	assert_false(parses("4 2"));
	assert_false(parses("- 42"));
	assert_false(parses("42\n"));
	assert_false(parses("\r42"));
}

static void
anything_else_is_no_number(void **state)
{
	static const char *const bad[] = { "", " ", "+", "-", ".", "-.", "e",
	    "e5", ".e5", "1e", "1e+", "1e-", "1e5.", "1.2.3", "--1", "+-1",
	    "1-", "1,5", "1,000", "1_000", "1'000", "0x10", "0x1p3", "inf",
	    "INF", "-inf", "infinity", "nan", "NaN", "nan(1)", "NA", "5%",
	    "$5", "\302\2435", "1f", "1L", "1d5", "one", "1e5e5",
	    "\357\274\221" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++)
		if (parses(bad[i]))
			fail_msg("\"%s\" was read", bad[i]);
}

static void
nul_bytes_are_no_part_of_a_number(void **state)
{
	double value;

	(void)state;
	assert_false(num_parse((struct slice){ "1\0002", 3 }, &value));
	assert_false(num_parse((struct slice){ "12\000", 3 }, &value));
	assert_true(num_parse((struct slice){ "12345", 2 }, &value));
	assert_true(value == 12);
}

static void
what_a_double_cannot_hold_is_no_number(void **state)
{
	char nines[500];

	(void)state;
	assert_true(parsed("1.7976931348623157e308") > 1e308);
	assert_false(parses("1.8e308"));
	assert_false(parses("-1e999999999999999999999"));
	assert_true(parsed("1e-999999999999999999999") == 0);
	assert_true(parsed("5e-324") > 0);
	memset(nines, '9', sizeof(nines));
	nines[400] = '\0';
	assert_false(parses(nines));
	nines[300] = '\0';
	assert_true(parsed(nines) == 1e300);
}

static void
check_against_strtod(const char *text)
{
	double value = parsed(text), wanted = strtod(text, NULL);

	if (memcmp(&value, &wanted, sizeof(value)) != 0)
		fail_msg("%s was read as %.17g", text, value);
}

static char *
random_digits(char *p, uint64_t *seed, unsigned n)
{
	while (n-- > 0)
		*p++ = (char)('0' + random_below(seed, 10));
	return p;
}

static void
random_decimal(char *p, uint64_t *seed)
{
	static const char *const signs[] = { "", "", "-", "+" };
	unsigned before = random_below(seed, 20);
	unsigned behind = random_below(seed, 25);

	p += sprintf(p, "%s", signs[random_below(seed, 4)]);
	p = random_digits(p, seed, before);
	if (behind > 0 || random_below(seed, 4) == 0)
		*p++ = '.';
	p = random_digits(p, seed, before + behind > 0 ? behind : 1);
	if (random_below(seed, 3) == 0)
		p += sprintf(p, "e%d", (int)random_below(seed, 600) - 320);
	*p = '\0';
}

static void
decimals_are_rounded_as_strtod_does(void **state)
{
	uint64_t seed = 1;
	char text[100];
	unsigned compared = 0;

	(void)state;
	for (int i = 0; i < 500000; i++) {
		random_decimal(text, &seed);
		if (!isfinite(strtod(text, NULL)) || strcspn(text,
		    "0123456789") == strlen(text))
			continue;
		check_against_strtod(text);
		compared++;
	}
	assert_true(compared > 400000);
}

static void
ties_between_two_doubles_round_to_even(void **state)
{
	(void)state;
	assert_true(parsed("9007199254740993") == 9007199254740992.0);
	assert_true(parsed("9007199254740995") == 9007199254740996.0);
	assert_true(parsed("9007199254740993.0000000000000000000000001") ==
	    9007199254740994.0);
	check_against_strtod("123456789012345.5");
	check_against_strtod("0.1");
	check_against_strtod("2.2250738585072011e-308");
}

static void
whole_numbers_are_digits_up_to_a_maximum(void **state)
{
	uint64_t v;

	(void)state;
	assert_true(num_parse_uint(slice_of("0"), 0, &v) && v == 0);
	assert_true(num_parse_uint(slice_of("100"), 100, &v) && v == 100);
	assert_true(num_parse_uint(slice_of("00100"), 100, &v) && v == 100);
	assert_false(num_parse_uint(slice_of("101"), 100, &v));
	assert_false(num_parse_uint(slice_of("5"), 4, &v));
	assert_true(num_parse_uint(slice_of("18446744073709551615"),
	    UINT64_MAX, &v) && v == UINT64_MAX);
	assert_false(num_parse_uint(slice_of("18446744073709551616"),
	    UINT64_MAX, &v));
	assert_false(num_parse_uint(slice_of("99999999999999999999999"),
	    UINT64_MAX, &v));
	assert_false(num_parse_uint(slice_of(""), 9, &v));
	assert_false(num_parse_uint(slice_of("+1"), 9, &v));
	assert_false(num_parse_uint(slice_of("-1"), 9, &v));
	assert_false(num_parse_uint(slice_of(" 1"), 9, &v));
	assert_false(num_parse_uint(slice_of("1.0"), 9, &v));
}

static void
assert_formats(double value, const char *wanted)
{
	char out[NUM_SIZE];

	num_format(value, out);
	assert_string_equal(out, wanted);
}

static void
numbers_are_written_plainly(void **state)
{
	(void)state;
	assert_formats(0, "0");
	assert_formats(-0.0, "0");
	assert_formats(1, "1");
	assert_formats(-1, "-1");
	assert_formats(20, "20");
	assert_formats(100, "100");
	assert_formats(4256, "4256");
	assert_formats(100000, "100000");
	assert_formats(123456789, "123456789");
	assert_formats(0.1, "0.1");
	assert_formats(0.1 + 0.2, "0.30000000000000004");
	assert_formats(1.0 / 3, "0.3333333333333333");
	assert_formats(72.04211, "72.04211");
	assert_formats(0.00001, "0.00001");
	assert_formats(1e15, "1000000000000000");
	assert_formats(1e300, "1e+300");
	assert_formats(-2.5e-300, "-2.5e-300");
	assert_formats(5e-324, "5e-324");
	assert_formats(1.7976931348623157e308, "1.7976931348623157e+308");
}

/* How many digits the text has, without the zeros around them. */
static int
significant(const char *text)
{
	int n = 0, zeros = 0;

	for (; *text != '\0' && *text != 'e'; text++) {
		if (*text < '0' || *text > '9')
			continue;
		zeros = *text == '0' ? zeros + 1 : 0;
		n += n > 0 || *text != '0';
	}
	return n - zeros;
}

static void
check_round_trip(double value)
{
	char out[NUM_SIZE], shorter[NUM_SIZE];
	double back;
	int n;

	num_format(value, out);
	if (!num_parse(slice_of(out), &back) || back != value)
		fail_msg("%.17g was written as %s", value, out);
	n = significant(out);
	if (n < 2)
		return;
	snprintf(shorter, sizeof(shorter), "%.*e", n - 2, value);
	if (strtod(shorter, NULL) == value)
		fail_msg("%s is longer than %s", out, shorter);
}

static void
what_is_written_is_the_shortest_that_reads_back(void **state)
{
	uint64_t seed = 2, bits;
	double value;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		bits = random_next(&seed);
		memcpy(&value, &bits, sizeof(value));
		if (isfinite(value))
			check_round_trip(value);
		check_round_trip((double)random_below(&seed, 4256) / 42.56);
		check_round_trip((double)random_below(&seed, 100000) / 1000);
	}
}

/* 100 * 0.07 is a little more than 7, 100 * 0.57 a little less than 57. */
static void
percents_are_what_they_were_made_of(void **state)
{
	char out[NUM_SIZE], wanted[NUM_SIZE];

	(void)state;
	for (int i = 1; i < 100000; i++) {
		double pct = i / 1000.0;

		num_format(pct, wanted);
		num_format(num_percent(pct / 100), out);
		assert_string_equal(out, wanted);
	}
	assert_true(num_percent(0) == 0);
	assert_true(num_percent(1) == 100);
	assert_true(num_percent(1e-20 / 100) == 1e-20);
}

/* A double that is a few of its last bits below a tie is the tie. */
static void
ties_are_rounded_up(void **state)
{
	(void)state;
	assert_true(num_round(28.5, 0) == 29);
	assert_true(num_round(-28.5, 0) == 29);
	assert_true(num_round(100 * 0.285, 0) == 29);
	assert_true(num_round(28.4999999999, 0) == 28);
	assert_true(num_round(2.675, 2) == 268);
	assert_true(num_round(0, 9) == 0);
	assert_true(num_round(0x1p53, 0) == 0x1p53);
	assert_true(num_round(570000000, 6) == 5.7e14);
	assert_true(num_round(4e9, 6) == 4e15);
	assert_true(num_round(19000000 / 3.0, 8) == 633333333333333);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_in_every_form_are_read),
		cmocka_unit_test(blanks_around_a_number_are_allowed),
		cmocka_unit_test(anything_else_is_no_number),
		cmocka_unit_test(nul_bytes_are_no_part_of_a_number),
		cmocka_unit_test(what_a_double_cannot_hold_is_no_number),
		cmocka_unit_test(decimals_are_rounded_as_strtod_does),
		cmocka_unit_test(ties_between_two_doubles_round_to_even),
		cmocka_unit_test(whole_numbers_are_digits_up_to_a_maximum),
		cmocka_unit_test(numbers_are_written_plainly),
		cmocka_unit_test(
		    what_is_written_is_the_shortest_that_reads_back),
		cmocka_unit_test(percents_are_what_they_were_made_of),
		cmocka_unit_test(ties_are_rounded_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
