/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "stats/change.h"

#include "close.h"

/* Two waves of the model poll, 2,000 and 2,256 interviewed: test/oracle/
 * change.R, which takes them for strata of one design. */
static void
changes_are_those_of_r(void **state)
{
	static const struct {
		double before, before_se, now, now_se, difference, se, p;
	} cases[] = {
		{ 72.09154903000818, 1.171812323618083, 71.91465676817053,
		    1.113045987058520, -0.176892261837658, 1.616173100596061,
		    0.912849701769874 },
		{ 58.27542872004122, 2.806024847906440, 63.41832649609754,
		    2.518574344922031, 5.142897776056321, 3.770542690113427,
		    0.172649948838260 },
		{ 13.80045016797678, 0.895027668611946, 12.05503479697274,
		    0.801091695029733, -1.745415371004037, 1.201175437405605,
		    0.146272675867177 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct change_figure before = { cases[i].before, true,
		    cases[i].before_se, 2000 };
		const struct change_figure now = { cases[i].now, true,
		    cases[i].now_se, 2256 };
		struct change c = change_of(&before, &now);

		assert_true(c.tested);
		assert_close(c.difference, cases[i].difference, 1e-12);
		assert_close(c.se, cases[i].se, 1e-12);
		assert_close(c.p, cases[i].p, 1e-12);
	}
}

static void
both_ways_have_the_same_p(void **state)
{
	const struct change_figure a = { 40, true, 1, 500 };
	const struct change_figure b = { 43, true, 1.5, 700 };
	struct change there = change_of(&a, &b), back = change_of(&b, &a);

	(void)state;
	assert_true(there.p == back.p);
	assert_true(there.difference == 3 && back.difference == -3);
}

static void
no_change_has_p_1(void **state)
{
	const struct change_figure a = { 40, true, 1, 500 };
	struct change c = change_of(&a, &a);

	(void)state;
	assert_true(c.tested);
	assert_true(c.difference == 0 && c.p == 1);
}

/* 0% in both waves, a median, and waves of one respondent. */
static void
what_has_no_variance_is_not_tested(void **state)
{
	const struct change_figure zero = { 0, true, 0, 500 };
	const struct change_figure median = { 4, false, 0, 500 };
	const struct change_figure figure = { 5, true, 1, 500 };
	const struct change_figure one = { 5, true, 1, 1 };

	(void)state;
	assert_false(change_of(&zero, &zero).tested);
	assert_false(change_of(&median, &figure).tested);
	assert_false(change_of(&figure, &median).tested);
	assert_true(change_of(&median, &figure).difference == 1);
	assert_false(change_of(&one, &one).tested);
	assert_true(change_of(&zero, &figure).tested);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_those_of_r),
		cmocka_unit_test(both_ways_have_the_same_p),
		cmocka_unit_test(no_change_has_p_1),
		cmocka_unit_test(what_has_no_variance_is_not_tested),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
