/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "stats/adjust.h"

#include "close.h"

static void
corrects(enum adjust method, const double *p, const double *wanted, size_t n)
{
	double got[16];

	memcpy(got, p, n * sizeof(*p));
	adjust_p(method, got, n);
	for (size_t i = 0; i < n; i++)
		assert_close(got[i], wanted[i], 1e-15);
}

static const double six[] = { 0.001, 0.008, 0.012, 0.020, 0.041, 0.20 };

/* T40 to T45 */
static void
benjamini_and_hochberg(void **state)
{
	static const double wanted[] = { 0.006, 0.024, 0.024, 0.03, 0.0492,
	    0.2 };

	(void)state;
	corrects(ADJUST_BH, six, wanted, 6);
}

/* T51, T53, T55; the others are six times p */
static void
bonferroni(void **state)
{
	static const double wanted[] = { 0.006, 0.048, 0.072, 0.12, 0.246, 1 };

	(void)state;
	corrects(ADJUST_BONFERRONI, six, wanted, 6);
}

static void
none_changes_nothing(void **state)
{
	(void)state;
	corrects(ADJUST_NONE, six, six, 6);
}

/* R: p.adjust(c(.9, .03, .03, .5, 0, 1, .02), "BH") */
static void
in_any_order_with_ties(void **state)
{
	static const double p[] = { 0.9, 0.03, 0.03, 0.5, 0, 1, 0.02 };
	static const double wanted[] = { 1, 0.0525, 0.0525, 0.7, 0, 1,
	    0.0525 };

	(void)state;
	corrects(ADJUST_BH, p, wanted, LENGTH(p));
}

static void
one_and_none(void **state)
{
	static const double p = 0.25;

	(void)state;
	for (int m = ADJUST_NONE; m <= ADJUST_BH; m++) {
		corrects((enum adjust)m, &p, &p, 1);
		adjust_p((enum adjust)m, NULL, 0);
	}
}

static void
each_has_a_word(void **state)
{
	(void)state;
	assert_string_equal(adjust_names[ADJUST_BH], "bh");
	assert_null(adjust_names[ADJUST_BH + 1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(benjamini_and_hochberg),
		cmocka_unit_test(bonferroni),
		cmocka_unit_test(none_changes_nothing),
		cmocka_unit_test(in_any_order_with_ties),
		cmocka_unit_test(one_and_none),
		cmocka_unit_test(each_has_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
