/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/nchs.h"

#include "close.h"

/* The variance of p in a simple sample of n. */
static double
variance(double p, double n)
{
	return p * (1 - p) / n;
}

/* One that passes: 0.4 of 1,000. */
static struct nchs_case
plain(void)
{
	return (struct nchs_case){ .p = 0.4, .variance = variance(0.4, 900),
	    .n = 1000, .df = 40, .interval = { 0.37, 0.43 } };
}

/* Z01, Z02; the effective size is the figure's, which is above n if its error
 * is below that of a simple sample. */
static void
small_bases_are_suppressed(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.n = 29;
	assert_int_equal(nchs_judge(&c), NCHS_BASE);
	c.n = 200;
	c.p = 0.5;
	c.interval = (struct interval){ 0.4, 0.6 };
	c.variance = variance(0.5, 25);
	assert_int_equal(nchs_judge(&c), NCHS_EFFECTIVE_BASE);
	c.variance = variance(0.5, 29.99);
	assert_int_equal(nchs_judge(&c), NCHS_EFFECTIVE_BASE);
	c.variance = variance(0.5, 30.01);
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
	c.n = 30;
	c.variance = variance(0.5, 50);
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
}

/* Z03 to Z07 */
static void
widths_decide(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.p = 0.02;
	c.n = 900;
	c.variance = variance(0.02, 900);
	c.interval = (struct interval){ 0.004, 0.052 };
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
	c.p = 0.40;
	c.n = 60;
	c.variance = variance(0.40, 60);
	c.interval = (struct interval){ 0.25, 0.57 };
	assert_int_equal(nchs_judge(&c), NCHS_ABSOLUTE_WIDTH);
	c.p = 0.05;
	c.n = 120;
	c.variance = variance(0.05, 120);
	c.interval = (struct interval){ 0.01, 0.13 };
	assert_int_equal(nchs_judge(&c), NCHS_RELATIVE_WIDTH);
	c.p = 0.20;
	c.variance = variance(0.20, 120);
	c.interval = (struct interval){ 0.13, 0.29 };
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
	c.df = 6;
	assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
}

/* Nobody and everybody alike, from a base of 30 on, in any interval. */
static void
nobody_and_everybody_are_reviewed(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.variance = 0;
	for (c.p = 0; c.p <= 1; c.p++) {
		c.n = 1000;
		c.interval = (struct interval){ 0, 0.004 };
		assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
		c.n = 30;
		c.interval = nchs_interval(c.p, 0, 30, 29);
		assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
		c.n = 29;
		assert_int_equal(nchs_judge(&c), NCHS_BASE);
	}
}

/* 95 percent, whose 5 would not pass: shown, and no review. */
static void
what_is_left_may_not_pass(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.p = 0.95;
	c.n = 120;
	c.variance = variance(0.95, 120);
	c.interval = (struct interval){ 0.87, 0.99 };
	assert_int_equal(nchs_judge(&c), NCHS_COMPLEMENT);
	c.p = 0.05;
	c.interval = (struct interval){ 0.01, 0.13 };
	assert_int_equal(nchs_judge(&c), NCHS_RELATIVE_WIDTH);
}

/* C15: K1 with strata and units, 24 respondents, SE of V04, 5 degrees of
 * freedom: m* = 24.95 is capped at 24.  C11: nobody of 30. */
static void
no_gain_over_random_samples_is_believed(void **state)
{
	double se = 0.0804158047966;
	struct interval i;

	(void)state;
	i = nchs_interval(0.471287128712871, se * se, 24, 5);
	assert_close(i.lower, 0.266497299, 1e-8);
	assert_close(i.upper, 0.683418426, 1e-8);
	i = nchs_interval(0, 0, 30, 29);
	assert_close(i.lower, 0, 0);
	assert_close(i.upper, 0.115703308, 1e-8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_bases_are_suppressed),
		cmocka_unit_test(widths_decide),
		cmocka_unit_test(nobody_and_everybody_are_reviewed),
		cmocka_unit_test(what_is_left_may_not_pass),
		cmocka_unit_test(no_gain_over_random_samples_is_believed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
