/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/blank.h"

#include "close.h"

#define NBSP "\xc2\xa0"
#define FIGURE "\xe2\x80\x87"
#define NARROW "\xe2\x80\xaf"
#define ZERO "\xe2\x80\x8b"
#define JOINER "\xe2\x81\xa0"
#define MARK "\xef\xbb\xbf"
#define ZWJ "\xe2\x80\x8d"

static void
assert_folds(const char *text, const char *wanted)
{
	struct slice s = slice_of(text);
	char *room = malloc(s.n + 1), *copy = malloc(s.n + 1);
	struct slice got;

	assert_non_null(room);
	assert_non_null(copy);
	got = blank_fold(s, room);
	if (!slice_is(got, wanted))
		fail_msg("wanted \"%s\", got \"%.*s\"", wanted, (int)got.n,
		    got.p);
	memcpy(copy, s.p, s.n);
	got = blank_fold((struct slice){ copy, s.n }, copy);
	assert_true(slice_is(got, wanted));
	free(room);
	free(copy);
}

static void
what_has_none_stays(void **state)
{
	static const char *const texts[] = { "", " ", "Agree", " Agree\t",
	    "\xc3\xa9\xe2\x82\xac\xef\xbf\xbd", ("a" ZWJ "b"), ZWJ, "\xc2",
	    "\xe2\x80" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		assert_false(blank_found(slice_of(texts[i])));
		assert_folds(texts[i], texts[i]);
	}
}

static void
no_break_blanks_are_common_ones(void **state)
{
	(void)state;
	assert_folds("a" NBSP "b" FIGURE "c" NARROW "d", "a b c d");
	assert_folds("\xc3\xa9" NBSP NBSP "\xc3\xa9", "\xc3\xa9  \xc3\xa9");
}

static void
they_go_at_the_ends(void **state)
{
	(void)state;
	assert_folds("Agree" NBSP, "Agree");
	assert_folds(NBSP " \t" ZERO "Agree " NBSP " ", "Agree");
	assert_folds(MARK "Agree" JOINER, "Agree");
	assert_folds(" Agree" ZERO, " Agree");
	assert_folds("a" NBSP "b" NBSP, "a b");
	assert_folds(NBSP "b" NBSP "c", "b c");
	assert_folds(NBSP, "");
	assert_folds(" " MARK " ", "");
}

static void
without_width_they_stay_inside(void **state)
{
	(void)state;
	assert_folds("a" ZERO "b", "a" ZERO "b");
	assert_folds("a" ZERO NBSP "b", "a" ZERO " b");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_has_none_stays),
		cmocka_unit_test(no_break_blanks_are_common_ones),
		cmocka_unit_test(they_go_at_the_ends),
		cmocka_unit_test(without_width_they_stay_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
