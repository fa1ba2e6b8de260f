/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/width.h"

#include "close.h"

static size_t
width(const char *text)
{
	return width_of(slice_of(text));
}

static void
assert_clean(const char *text, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	width_clean(&b, slice_of(text));
	assert_string_equal(b.p, wanted);
	/* what it takes up is what was counted */
	assert_int_equal(width(text), width(wanted));
	buf_clear(&b);
}

static void
assert_break(const char *text, size_t max, const char *line)
{
	size_t n = width_break(slice_of(text), max);

	if (n != strlen(line) || strncmp(text, line, n) != 0)
		fail_msg("\"%s\" at %zu: \"%.*s\"", text, max, (int)n, text);
}

static void
letters_are_one_wide(void **state)
{
	(void)state;
	assert_int_equal(width(""), 0);
	assert_int_equal(width("Don't know"), 10);
	assert_int_equal(width("caf\xc3\xa9"), 4);
	assert_int_equal(width("\xd0\x94\xd0\xb0"), 2);
}

static void
combining_marks_take_no_room(void **state)
{
	(void)state;
	assert_int_equal(width("cafe\xcc\x81"), 4);
	assert_int_equal(width("a\xcc\x80\xcc\x81\xcc\x82"), 1);
	/* zero width space and joiner */
	assert_int_equal(width("a\xe2\x80\x8b" "b\xe2\x80\x8d"), 2);
}

static void
east_asian_characters_and_emoji_are_two_wide(void **state)
{
	(void)state;
	assert_int_equal(width("\xe7\x84\xa1\xe6\x89\x80\xe5\xb1\x9e"), 6);
	assert_int_equal(width("\xed\x95\x9c\xea\xb5\xad"), 4);
	assert_int_equal(width("\xef\xbc\xa1"), 2);
	assert_int_equal(width("\xf0\x9f\x98\x80"), 2);
	assert_int_equal(width("\xe2\x96\x88\xe2\x96\x8f"), 2);
}

static void
control_characters_are_made_harmless(void **state)
{
	(void)state;
	assert_clean("\x1b[31mred", "\xef\xbf\xbd[31mred");
	assert_clean("\x07" "bell", "\xef\xbf\xbd" "bell");
	assert_clean("a\x7f" "b", "a\xef\xbf\xbd" "b");
	assert_clean("\xc2\x9b" "2J", "\xef\xbf\xbd" "2J");
	assert_clean("\xc2\x80\xc2\x9f", "\xef\xbf\xbd\xef\xbf\xbd");
	assert_clean("one\btwo", "one\xef\xbf\xbdtwo");
}

static void
blanks_stay_blanks(void **state)
{
	(void)state;
	assert_clean("a\tb\nc\rd e", "a b c d e");
}

static void
other_text_is_left_alone(void **state)
{
	(void)state;
	assert_clean("caf\xc3\xa9 \xc2\xa3 5", "caf\xc3\xa9 \xc2\xa3 5");
	assert_clean("\xe7\x84\xa1 \xf0\x9f\x98\x80",
	    "\xe7\x84\xa1 \xf0\x9f\x98\x80");
}

static void
lines_break_before_a_blank(void **state)
{
	(void)state;
	assert_break("one two three", 13, "one two three");
	assert_break("one two three", 12, "one two");
	assert_break("one two three", 7, "one two");
	assert_break("one two three", 6, "one");
	assert_break("one two three", 3, "one");
	assert_break("", 5, "");
}

static void
a_long_word_breaks_where_it_must(void **state)
{
	(void)state;
	assert_break("incomprehensible", 5, "incom");
	assert_break("one incomprehensible", 5, "one");
	assert_break("abc", 0, "a");
	/* never within a character, nor between it and its mark */
	assert_break("\xe7\x84\xa1\xe6\x89\x80", 3, "\xe7\x84\xa1");
	assert_break("\xe7\x84\xa1\xe6\x89\x80", 1, "\xe7\x84\xa1");
	assert_break("ee\xcc\x81" "e", 2, "ee\xcc\x81");
}

static void
half_a_character_is_no_endless_loop(void **state)
{
	struct slice cut = { "\xe7\x84", 2 };

	(void)state;
	assert_int_equal(width_of(cut), 2);
	assert_int_equal(width_break(cut, 1), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_one_wide),
		cmocka_unit_test(combining_marks_take_no_room),
		cmocka_unit_test(east_asian_characters_and_emoji_are_two_wide),
		cmocka_unit_test(control_characters_are_made_harmless),
		cmocka_unit_test(blanks_stay_blanks),
		cmocka_unit_test(other_text_is_left_alone),
		cmocka_unit_test(lines_break_before_a_blank),
		cmocka_unit_test(a_long_word_breaks_where_it_must),
		cmocka_unit_test(half_a_character_is_no_endless_loop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
