/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/length.h"
#include "base/seen.h"

#include "close.h"

static void
only_the_second_time(void **state)
{
	struct seen *s = seen_new();

	(void)state;
	assert_false(seen_add(s, slice_of("17")));
	assert_false(seen_add(s, slice_of("71")));
	assert_true(seen_add(s, slice_of("17")));
	assert_true(seen_add(s, slice_of("17")));
	seen_free(s);
}

/* Texts that differ in length, in the middle, by a NUL, or not at all. */
static void
similar_texts_differ(void **state)
{
	struct seen *s = seen_new();
	const struct slice texts[] = { { "", 0 }, { "\0", 1 }, { "\0\0", 2 },
	    { "a", 1 }, { "a\0", 2 }, { "abcdefghXabcdefgh", 17 },
	    { "abcdefghYabcdefgh", 17 }, { "abcdefgh", 8 },
	    { "abcdefgh\0", 9 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_false(seen_add(s, texts[i]));
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_true(seen_add(s, texts[i]));
	seen_free(s);
}

static void
many_numbers(void **state)
{
	struct seen *s = seen_new();
	char text[32];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 200000; i++) {
			int n = snprintf(text, sizeof(text), "%d", i);
			struct slice number = { text, (size_t)n };

			if (seen_add(s, number) != (round > 0))
				fail_msg("%d in round %d", i, round);
		}
	seen_free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_the_second_time),
		cmocka_unit_test(similar_texts_differ),
		cmocka_unit_test(many_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
