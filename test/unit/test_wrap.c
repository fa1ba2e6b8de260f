/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sheet/wrap.h"

#include "close.h"

/* The lines, with | between them. */
static void
assert_lines(const char *text, size_t max, const char *wanted)
{
	struct slice rest = slice_of(text);
	char got[200] = "";

	for (size_t n = 0; rest.n > 0; n++) {
		struct slice line = wrap_next(&rest, max);

		if (n > 0)
			strcat(got, "|");
		strncat(got, line.p, line.n);
	}
	assert_string_equal(got, wanted);
}

static void
lines_break_at_blanks(void **state)
{
	(void)state;
	assert_lines("", 5, "");
	assert_lines("not", 5, "not");
	assert_lines("not to say", 6, "not to|say");
	assert_lines("not to say", 5, "not|to|say");
	assert_lines("not  to", 4, "not|to");
}

static void
lines_break_at_line_breaks(void **state)
{
	(void)state;
	assert_lines("Don't\nknow", 80, "Don't|know");
	assert_lines("a\n\nb\n", 80, "a|b");
	assert_lines("\n", 80, "");
}

static void
long_words_break_inside(void **state)
{
	(void)state;
	assert_lines("abcdefg", 3, "abc|def|g");
	assert_lines("a bcdefg", 3, "a|bcd|efg");
	/* two characters of two columns each, and three columns */
	assert_lines("\xe7\x84\xa1\xe6\x89\x80", 3,
	    "\xe7\x84\xa1|\xe6\x89\x80");
	assert_lines("\xe7\x84\xa1\xe6\x89\x80", 1,
	    "\xe7\x84\xa1|\xe6\x89\x80");
	/* a combining accent stays with its letter */
	assert_lines("abe\xcc\x81" "d", 3, "abe\xcc\x81|d");
}

static void
lines_are_counted_and_measured(void **state)
{
	struct slice text = slice_of("Prefer not to say");

	(void)state;
	assert_int_equal(wrap_count(slice_of(""), 6), 0);
	assert_int_equal(wrap_count(text, 6), 3);
	assert_int_equal(wrap_count(text, 80), 1);
	assert_int_equal(wrap_widest(slice_of(""), 6), 0);
	assert_int_equal(wrap_widest(text, 12), 10);
	assert_int_equal(wrap_widest(text, 80), 17);
}

static void
lines_can_be_had_from_below(void **state)
{
	struct slice text = slice_of("Prefer not to say");

	(void)state;
	assert_true(slice_is(wrap_from_below(text, 6, 1), "say"));
	assert_true(slice_is(wrap_from_below(text, 6, 2), "not to"));
	assert_true(slice_is(wrap_from_below(text, 6, 3), "Prefer"));
	assert_true(slice_is(wrap_from_below(text, 6, 4), ""));
	assert_true(slice_is(wrap_from_below(slice_of(""), 6, 1), ""));
}

static void
words_are_measured(void **state)
{
	(void)state;
	assert_int_equal(wrap_word(slice_of("")), 0);
	assert_int_equal(wrap_word(slice_of("word")), 4);
	assert_int_equal(wrap_word(slice_of("a longest\nof word")), 7);
	assert_int_equal(wrap_word(slice_of("of the\nlongest")), 7);
	assert_int_equal(wrap_word(slice_of("cafe\xcc\x81 x")), 4);
	assert_int_equal(wrap_word(slice_of("\xe7\x84\xa1\xe6\x89\x80 x")), 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_at_blanks),
		cmocka_unit_test(lines_break_at_line_breaks),
		cmocka_unit_test(long_words_break_inside),
		cmocka_unit_test(lines_are_counted_and_measured),
		cmocka_unit_test(lines_can_be_had_from_below),
		cmocka_unit_test(words_are_measured),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
