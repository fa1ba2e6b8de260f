/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "base/length.h"
#include "codebook/scale_order.h"

#include "close.h"
#include "scale_answers.h"

/* Are the steps marked as in the text, "x" for one and "-" for none? */
static void
assert_steps(struct scale_answer *a, size_t n, const char *steps)
{
	struct diag d;

	assert_int_equal(scale_order(a, n, &d), 0);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(a[i].on, steps[i] == 'x');
}

static void
assert_none(struct scale_answer *a, size_t n, const char *why)
{
	struct diag d;

	assert_int_equal(scale_order(a, n, &d), -1);
	assert_non_null(strstr(d.text, why));
}

static void
known_scales_go_by_their_order(void **state)
{
	struct scale_answer down[] = { named("Strongly agree"),
	    named("Tend to agree"), named("Strongly disagree"), dk };
	struct scale_answer up[] = { named("Strongly disagree"),
	    named("Tend to agree"), named("Strongly agree"),
	    named("Don't know") };
	struct scale_answer turned[] = { named("Agree"), named("Disagree"),
	    named("Neither agree nor disagree") };

	(void)state;
	assert_steps(down, LENGTH(down), "xxx-");
	assert_steps(up, LENGTH(up), "xxx-");
	assert_none(turned, LENGTH(turned), "\"Neither agree nor disagree\"");
}

static void
numbers_rise_or_fall(void **state)
{
	struct scale_answer up[] = { numbered("a", -1), dk, numbered("b", 0),
	    numbered("c", 8) };
	struct scale_answer down[] = { numbered("10", 10), numbered("2", 2) };
	struct scale_answer turned[] = { numbered("a", 1), numbered("b", 3),
	    numbered("c", 2) };
	struct scale_answer tied[] = { numbered("a", 1), numbered("b", 1) };

	(void)state;
	assert_steps(up, LENGTH(up), "x-xx");
	assert_steps(down, LENGTH(down), "xx");
	assert_none(turned, LENGTH(turned), "\"c\"");
	assert_none(tied, LENGTH(tied), "\"b\"");
}

/* Scores can say another order than the words of a scale do. */
static void
scores_are_enough(void **state)
{
	struct scale_answer a[] = { numbered("Agree", 1),
	    numbered("Disagree", 2), numbered("Neither", 3) };

	(void)state;
	assert_steps(a, LENGTH(a), "xxx");
}

static void
an_answer_on_no_scale_is_named(void **state)
{
	struct scale_answer a[] = { numbered("1", 1), named("Many") };
	struct scale_answer names[] = { named("Red"), named("Blue") };

	(void)state;
	assert_none(a, LENGTH(a), "\"Many\"");
	assert_none(names, LENGTH(names), "\"Red\"");
}

static void
nothing_and_one_are_in_order(void **state)
{
	struct scale_answer one[] = { numbered("1", 1) };
	struct scale_answer open[] = { dk };

	(void)state;
	assert_steps(one, 0, "");
	assert_steps(one, 1, "x");
	assert_steps(open, 1, "-");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_scales_go_by_their_order),
		cmocka_unit_test(numbers_rise_or_fall),
		cmocka_unit_test(scores_are_enough),
		cmocka_unit_test(an_answer_on_no_scale_is_named),
		cmocka_unit_test(nothing_and_one_are_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
