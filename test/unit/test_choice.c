/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/choice.h"

#include "close.h"

static const char *const colours[] = { "red", "green", "blue", NULL };
static const char *const one[] = { "total", NULL };

static void
a_word_is_found_whole(void **state)
{
	(void)state;
	assert_int_equal(choice_find(colours, slice_of("red")), 0);
	assert_int_equal(choice_find(colours, slice_of("blue")), 2);
	assert_int_equal(choice_find(colours, slice_of("gree")), -1);
	assert_int_equal(choice_find(colours, slice_of("greens")), -1);
	assert_int_equal(choice_find(colours, slice_of("Red")), -1);
	assert_int_equal(choice_find(colours, slice_of("")), -1);
	assert_int_equal(choice_find(colours, (struct slice){ "red\0", 4 }),
	    -1);
}

static void
words_are_listed(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b);
	choice_put(&b, colours, ", ", " or ");
	assert_string_equal(b.p, "red, green or blue");
	buf_clear(&b);
	choice_put(&b, colours, ",", ",");
	assert_string_equal(b.p, "red,green,blue");
	buf_clear(&b);
	choice_put(&b, one, ", ", " or ");
	assert_string_equal(b.p, "total");
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_whole),
		cmocka_unit_test(words_are_listed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
