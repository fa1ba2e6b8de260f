/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/wording.h"

#include "close.h"

static void
assert_cut(const char *a, const char *b, const char *wording,
    const char *first, const char *second)
{
	struct slice titles[] = { slice_of(a), slice_of(b) }, found;

	wording_cut(titles, 2, &found);
	assert_true(slice_is(found, wording));
	assert_true(slice_is(titles[0], first));
	assert_true(slice_is(titles[1], second));
}

static void
the_question_stands_before_its_options(void **state)
{
	(void)state;
	assert_cut("Q2. Which? - Tea", "Q2. Which? - Milk", "Q2. Which?",
	    "Tea", "Milk");
	assert_cut("Which? Tea", "Which? Toast", "Which?", "Tea", "Toast");
	assert_cut("Have: Tea", "Have: Milk", "Have", "Tea", "Milk");
	assert_cut("Have \xe2\x80\x93 Tea", "Have \xe2\x80\x93 Milk", "Have",
	    "Tea", "Milk");
	/* The last sign that all share. */
	assert_cut("Q: a - Tea", "Q: a - Toast", "Q: a", "Tea", "Toast");
	assert_cut("Q: a - Tea", "Q: b - Tea", "Q", "a - Tea", "b - Tea");
}

static void
or_there_is_none(void **state)
{
	struct slice one = slice_of("Which? - Tea"), found;

	(void)state;
	assert_cut("Tea", "Milk", "", "Tea", "Milk");
	assert_cut("Tea", "Toast", "", "Tea", "Toast");
	assert_cut("", "Toast", "", "", "Toast");
	assert_cut("Which? - ", "Which? - Milk", "", "Which? - ",
	    "Which? - Milk");
	wording_cut(&one, 1, &found);
	assert_int_equal(found.n, 0);
	assert_true(slice_is(one, "Which? - Tea"));
	wording_cut(&one, 0, &found);
	assert_int_equal(found.n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_question_stands_before_its_options),
		cmocka_unit_test(or_there_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
