/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/spelling.h"

#include "close.h"

static bool
is(const char *ways, const char *label)
{
	return spelling_is(ways, spelling_plain(slice_of(label)));
}

static void
one_of_several_ways(void **state)
{
	(void)state;
	assert_true(is("Weekly|Once a week", "Weekly"));
	assert_true(is("Weekly|Once a week", "Once a week"));
	assert_false(is("Weekly|Once a week", "Once a weekday"));
	assert_false(is("Weekly|Once a week", "Once a"));
	assert_false(is("Weekly|Once a week", "Once a month"));
	assert_false(is("Weekly|Once a week", ""));
	assert_false(is("Weekly|Once a week", "Weekly|Once a week"));
	assert_true(is("Yes, definitely", "Yes, definitely"));
}

static void
braces_hold_one_of_several(void **state)
{
	static const char ways[] = "{,Got }{much,a lot} better{, off}|Up";

	(void)state;
	assert_true(is(ways, "Much better"));
	assert_true(is(ways, "Got a lot better"));
	assert_true(is(ways, "a lot better off"));
	assert_true(is(ways, "Got much better off"));
	assert_true(is(ways, "up"));
	assert_false(is(ways, "Got better"));
	assert_false(is(ways, "Much better o"));
	assert_false(is(ways, "Much, better"));
	assert_false(is(ways, "{much,a lot} better"));
	assert_false(is("a {b} c", "a  c"));
}

/* The first of two that begin alike need not be the right one. */
static void
all_in_braces_are_tried(void **state)
{
	(void)state;
	assert_true(is("Once{, a,, a day}|x", "Once a day"));
	assert_true(is("{At,At least} once", "At least once"));
	assert_true(is("{2,2-3}{-3, times} a day", "2-3 a day"));
}

static void
what_does_not_matter(void **state)
{
	(void)state;
	assert_true(is("Don't know", "DON\xe2\x80\x99T KNOW"));
	assert_true(is("2-3 times", "2\xe2\x80\x93""3 times"));
	assert_true(is("Daily", " Daily. "));
	assert_true(is("Unfamiliar", "Unfamiliar (N/A)"));
	assert_true(is("Unfamiliar", "Unfamiliar (N/A)."));
	assert_false(is("Daily", "Daily!"));
	assert_false(is("Daily", "Daily.."));
	assert_false(is("2-3 times", "2\xe2\x80\x99""3 times"));
	assert_false(is("Don't know", "Don-t know"));
	assert_false(is("Don't know", "Don\xe2\x80"));
}

static void
nothing_is_left_of_nothing(void **state)
{
	(void)state;
	assert_int_equal(spelling_plain(slice_of("")).n, 0);
	assert_int_equal(spelling_plain(slice_of("  ")).n, 0);
	assert_true(slice_is(spelling_plain(slice_of(".")), "."));
	assert_true(slice_is(spelling_plain(slice_of("(x)")), "(x)"));
	assert_true(slice_is(spelling_plain(slice_of("x)")), "x)"));
	assert_true(slice_is(spelling_plain((struct slice){ "a\0b", 3 }),
	    "a") == false);
	assert_false(spelling_is("a", (struct slice){ "a\0b", 3 }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_of_several_ways),
		cmocka_unit_test(braces_hold_one_of_several),
		cmocka_unit_test(all_in_braces_are_tried),
		cmocka_unit_test(what_does_not_matter),
		cmocka_unit_test(nothing_is_left_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
