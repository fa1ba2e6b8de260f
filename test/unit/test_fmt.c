/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/fmt.h"

#include "close.h"
#include "random.h"

/* Was just this added?  Empties the buffer. */
static void
assert_text(struct buf *b, const char *wanted)
{
	assert_string_equal(b->p != NULL ? b->p : "", wanted);
	buf_clear(b);
}

static void
assert_double(double value, unsigned decimals, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	fmt_double(&b, value, decimals);
	assert_text(&b, wanted);
}

/* N01a to N08a: half away from zero */
static void
halves_go_away_from_zero(void **state)
{
	(void)state;
	assert_double(0.5, 0, "1");
	assert_double(1.5, 0, "2");
	assert_double(2.5, 0, "3");
	assert_double(-2.5, 0, "-3");
	assert_double(12.5, 0, "13");
	assert_double(0.05, 1, "0.1");
	assert_double(99.95, 1, "100.0");
	assert_double(-0.4, 0, "0");
}

/* N11: printf("%.2f", 1.005) is 1.00 */
static void
ties_that_doubles_miss_count_as_ties(void **state)
{
	(void)state;
	assert_double(1.005, 2, "1.01");
	assert_double(-1.005, 2, "-1.01");
	assert_double(1.004999, 2, "1.00");
	assert_double(8.345, 2, "8.35");
	/* N09: 28.5 percent, of which a double holds a little less */
	assert_double(100 * 0.285, 0, "29");
	assert_double(28.499999, 0, "28");
}

/* N08a */
static void
zero_has_no_sign(void **state)
{
	(void)state;
	assert_double(-0.0, 0, "0");
	assert_double(-0.0, 2, "0.00");
	assert_double(-0.04, 1, "0.0");
	assert_double(-0.05, 1, "-0.1");
	assert_double(0, 3, "0.000");
}

static void
thousands_have_commas(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b);
	fmt_count(&b, 0);
	assert_text(&b, "0");
	fmt_count(&b, 999);
	assert_text(&b, "999");
	fmt_count(&b, 1000);
	assert_text(&b, "1,000");
	fmt_count(&b, 4256);
	assert_text(&b, "4,256");
	fmt_count(&b, 1234567);
	assert_text(&b, "1,234,567");
	fmt_count(&b, UINT64_MAX);
	assert_text(&b, "18,446,744,073,709,551,615");
	assert_double(1234.56, 2, "1,234.56");
	assert_double(0.005, 3, "0.005");
	assert_double(-1234567.891, 2, "-1,234,567.89");
	assert_double(999999.5, 0, "1,000,000");
}

static void
decimals_have_leading_zeros(void **state)
{
	(void)state;
	assert_double(0.001, 3, "0.001");
	assert_double(12.034, 2, "12.03");
}

static void
very_large_values_are_short(void **state)
{
	(void)state;
	assert_double(1e17, 0, "100,000,000,000,000,000");
	assert_double(1e20, 0, "1e+20");
	assert_double(-1e300, 2, "-1e+300");
}

/* A ratio with many digits is between its neighbours in units shown. */
static void
doubles_are_shown_to_the_nearest_unit(void **state)
{
	uint64_t seed = 9;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		unsigned n = random_below(&seed, 1000000000);
		unsigned decimals = random_below(&seed, 4);
		double unit = pow(10, decimals), back;
		struct buf b;

		buf_init(&b);
		fmt_double(&b, n / 1e6, decimals);
		back = 0;
		for (const char *p = b.p; *p != '\0'; p++)
			if (*p != ',' && *p != '.')
				back = back * 10 + (*p - '0');
		assert_close(back / unit, n / 1e6, 0.5 / unit + 1e-9);
		buf_clear(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_go_away_from_zero),
		cmocka_unit_test(ties_that_doubles_miss_count_as_ties),
		cmocka_unit_test(zero_has_no_sign),
		cmocka_unit_test(thousands_have_commas),
		cmocka_unit_test(decimals_have_leading_zeros),
		cmocka_unit_test(very_large_values_are_short),
		cmocka_unit_test(doubles_are_shown_to_the_nearest_unit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
