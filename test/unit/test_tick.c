/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/slice.h"
#include "codebook/tick.h"

#include "close.h"

static void
words_for_no_and_nothing_are_not_ticked(void **state)
{
	static const char *const no[] = { "", "No", "no", "NO", "N", "n", "0",
	    "FALSE", "False", "false", "Not selected", "not Selected",
	    "Unchecked", "Off", "Not mentioned", "Nein", "Non", "N\xc3\xa3o" };

	(void)state;
	for (size_t i = 0; i < LENGTH(no); i++)
		assert_false(tick_is_set(slice_of(no[i])));
}

static void
anything_else_is_ticked(void **state)
{
	static const char *const set[] = { "Yes", "1", "Television", "None",
	    "-1", "2", "00", " ", "Nope", "No ", "Not", "0.0",
	    "Nie", "Ei" };

	(void)state;
	for (size_t i = 0; i < LENGTH(set); i++)
		assert_true(tick_is_set(slice_of(set[i])));
}

static void
words_for_yes_are_no_labels(void **state)
{
	static const char *const yes[] = { "Yes", "yes", "Y", "1", "TRUE",
	    "true", "on", "Selected", "Checked" };

	(void)state;
	for (size_t i = 0; i < LENGTH(yes); i++)
		assert_true(tick_is_yes(slice_of(yes[i])));
	assert_false(tick_is_yes(slice_of("Television")));
	assert_false(tick_is_yes(slice_of("")));
	assert_false(tick_is_yes(slice_of("2")));
}

static void
words_belong_to_pairs(void **state)
{
	(void)state;
	assert_true(tick_words(slice_of("Yes")) & tick_words(slice_of("no")));
	assert_true(tick_words(slice_of("Ja")) & tick_words(slice_of("Nee")));
	assert_false(tick_words(slice_of("Yes")) & tick_words(slice_of("0")));
	assert_true(tick_is_yes(slice_of("S\xc3\xac")));
	assert_int_equal(tick_words(slice_of("Tea")), 0);
	assert_int_equal(tick_words(slice_of("")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_for_no_and_nothing_are_not_ticked),
		cmocka_unit_test(anything_else_is_ticked),
		cmocka_unit_test(words_for_yes_are_no_labels),
		cmocka_unit_test(words_belong_to_pairs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
