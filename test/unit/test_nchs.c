/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/nchs.h"

#include "close.h"

/* One that passes: 0.4 of 1,000. */
static struct nchs_case
plain(void)
{
	return (struct nchs_case){ .p = 0.4, .n = 1000, .effective = 900,
	    .df = 40, .interval = { 0.37, 0.43 }, .occurs = true };
}

/* Z01, Z02 */
static void
small_bases_are_suppressed(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.n = c.effective = 29;
	assert_int_equal(nchs_judge(&c), NCHS_BASE);
	c.n = 200;
	c.effective = 25;
	assert_int_equal(nchs_judge(&c), NCHS_EFFECTIVE_BASE);
	c.n = c.effective = 30;
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
	c.interval = (struct interval){ 0.004, 0.052 };
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
	c.p = 0.40;
	c.n = 60;
	c.effective = 60;
	c.interval = (struct interval){ 0.25, 0.57 };
	assert_int_equal(nchs_judge(&c), NCHS_ABSOLUTE_WIDTH);
	c.p = 0.05;
	c.n = 120;
	c.effective = 120;
	c.interval = (struct interval){ 0.01, 0.13 };
	assert_int_equal(nchs_judge(&c), NCHS_RELATIVE_WIDTH);
	c.p = 0.20;
	c.interval = (struct interval){ 0.13, 0.29 };
	assert_int_equal(nchs_judge(&c), NCHS_PRESENT);
	c.df = 6;
	assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
}

/* Nobody, in a narrow interval; and 95 percent, whose 5 would not pass. */
static void
some_are_to_be_reviewed(void **state)
{
	struct nchs_case c = plain();

	(void)state;
	c.p = 0;
	c.occurs = false;
	c.interval = (struct interval){ 0, 0.004 };
	assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
	c = plain();
	c.p = 0.95;
	c.n = c.effective = 120;
	c.interval = (struct interval){ 0.87, 0.99 };
	assert_int_equal(nchs_judge(&c), NCHS_REVIEW);
}

/* C15: K1 with strata and units, 24 respondents, SE of V04, 5 degrees of
 * freedom: m* = 24.95 is capped at 24.  C11: nobody of 30. */
static void
no_gain_over_random_samples_is_believed(void **state)
{
	double se = 0.0804158047966;
	struct interval i;

	(void)state;
	i = nchs_interval(0.471287128712871, se * se, 24, 20.93, 5);
	assert_close(i.lower, 0.266497299, 1e-8);
	assert_close(i.upper, 0.683418426, 1e-8);
	i = nchs_interval(0, 0, 30, 30, 29);
	assert_close(i.lower, 0, 0);
	assert_close(i.upper, 0.115703308, 1e-8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_bases_are_suppressed),
		cmocka_unit_test(widths_decide),
		cmocka_unit_test(some_are_to_be_reviewed),
		cmocka_unit_test(no_gain_over_random_samples_is_believed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
