/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/few.h"

#include "close.h"

#define MANY 40

static struct few_text
text_of(const char *s)
{
	struct slice text = slice_of(s);

	return (struct few_text){ fourwords_of(text), text.n };
}

static size_t
guess(const struct few *f, const char *s)
{
	struct few_text t = text_of(s);

	return few_guess(f, &t.words, t.length);
}

static void
each_is_guessed(void **state)
{
	static const char *const answers[] = { "", "1", "2", "Yes", "No",
	    "Strongly agree", "Tend to agree", "Tend to disagree",
	    "Strongly disagree", "Neither agree nor disagree", "Don't know" };
	struct few_text texts[11];
	struct few f = { 0 };

	(void)state;
	assert_true(guess(&f, "Yes") == FEW_NONE);
	for (size_t n = 0; n < 11; n++) {
		assert_true(guess(&f, answers[n]) == FEW_NONE);
		texts[n] = text_of(answers[n]);
		few_set(&f, texts, n + 1);
		for (size_t i = 0; i <= n; i++)
			assert_int_equal(guess(&f, answers[i]), i);
	}
	assert_true(guess(&f, "Tend to Agree") == FEW_NONE);
	assert_true(guess(&f, "yes") == FEW_NONE);
}

/* Long ones and such that differ only in the middle are not, or one of them. */
static void
no_guess_is_wrong(void **state)
{
	static const char *const alike[] = { "January 2026 to March 2027",
	    "January 2026 or March 2027",
	    "a text that is longer than the four words that it has" };
	struct few_text texts[3];
	struct few f = { 0 };

	(void)state;
	for (size_t i = 0; i < 3; i++)
		texts[i] = text_of(alike[i]);
	few_set(&f, texts, 3);
	assert_int_equal(guess(&f, alike[0]), 0);
	assert_true(guess(&f, alike[1]) == FEW_NONE);
	assert_true(guess(&f, alike[2]) == FEW_NONE);
}

static void
of_many_none_is_guessed(void **state)
{
	struct few_text texts[MANY];
	struct few f = { 0 };
	char number[16];

	(void)state;
	for (size_t n = 1; n <= MANY; n++) {
		snprintf(number, sizeof(number), "%zu", n);
		texts[n - 1] = text_of(number);
		few_set(&f, texts, n);
		assert_true(guess(&f, "1") == (n > FEW_MOST ? FEW_NONE : 0));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_guessed),
		cmocka_unit_test(no_guess_is_wrong),
		cmocka_unit_test(of_many_none_is_guessed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
