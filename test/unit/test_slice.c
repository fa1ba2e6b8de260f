/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"

#include "close.h"

static const struct slice nothing = { NULL, 0 };

static void
slices_are_equal_if_their_bytes_are(void **state)
{
	(void)state;
	assert_true(slice_eq(slice_of("abc"), (struct slice){ "abcd", 3 }));
	assert_false(slice_eq(slice_of("abc"), slice_of("abd")));
	assert_false(slice_eq(slice_of("abc"), slice_of("ab")));
	assert_true(slice_eq(nothing, slice_of("")));
	assert_false(slice_eq((struct slice){ "a\0b", 3 },
	    (struct slice){ "a\0c", 3 }));
	assert_true(slice_is(slice_of("abc"), "abc"));
	assert_false(slice_is((struct slice){ "abc\0", 4 }, "abc"));
}

static void
order_is_that_of_the_bytes(void **state)
{
	(void)state;
	assert_true(slice_cmp(slice_of("a"), slice_of("b")) < 0);
	assert_true(slice_cmp(slice_of("b"), slice_of("a")) > 0);
	assert_true(slice_cmp(slice_of("a"), slice_of("ab")) < 0);
	assert_true(slice_cmp(slice_of("ab"), slice_of("a")) > 0);
	assert_true(slice_cmp(slice_of("Z"), slice_of("a")) < 0);
	assert_true(slice_cmp(slice_of("z"), slice_of("\303\251")) < 0);
	assert_int_equal(slice_cmp(nothing, slice_of("")), 0);
	assert_true(slice_cmp(nothing, slice_of("a")) < 0);
}

static void
digits_are_those_of_ascii(void **state)
{
	(void)state;
	assert_true(slice_has_digit(slice_of("18 to 24")));
	assert_true(slice_has_digit(slice_of("0")));
	assert_true(slice_has_digit(slice_of("a9")));
	assert_false(slice_has_digit(slice_of("a/b:c")));
	assert_false(slice_has_digit((struct slice){ "a1", 1 }));
	assert_false(slice_has_digit(slice_of("\331\241")));
	assert_false(slice_has_digit(nothing));
}

static void
blanks_are_trimmed_at_both_ends(void **state)
{
	(void)state;
	assert_true(slice_is(slice_trim(slice_of(" \ta b\t ")), "a b"));
	assert_true(slice_is(slice_trim(slice_of("  ")), ""));
	assert_true(slice_is(slice_trim(slice_of("a\n")), "a\n"));
	assert_int_equal(slice_trim(nothing).n, 0);
}

static void
a_byte_order_mark_is_skipped_once(void **state)
{
	(void)state;
	assert_true(slice_is(slice_skip_bom(slice_of("\xef\xbb\xbfid")),
	    "id"));
	assert_true(slice_is(slice_skip_bom(slice_of("\xef\xbb\xbf"
	    "\xef\xbb\xbf")), "\xef\xbb\xbf"));
	assert_true(slice_is(slice_skip_bom(slice_of("\xef\xbb")),
	    "\xef\xbb"));
	assert_int_equal(slice_skip_bom(nothing).n, 0);
}

static void
case_counts_for_nothing_in_ascii_only(void **state)
{
	(void)state;
	assert_true(slice_eq_nocase(slice_of("Agree"), slice_of("aGREE")));
	assert_false(slice_eq_nocase(slice_of("agree"), slice_of("agre")));
	assert_false(slice_eq_nocase(slice_of("@"), slice_of("`")));
	assert_false(slice_eq_nocase(slice_of("["), slice_of("{")));
	assert_false(slice_eq_nocase(slice_of("\303\211"),
	    slice_of("\303\251")));
	assert_true(slice_eq_nocase(nothing, slice_of("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slices_are_equal_if_their_bytes_are),
		cmocka_unit_test(order_is_that_of_the_bytes),
		cmocka_unit_test(digits_are_those_of_ascii),
		cmocka_unit_test(blanks_are_trimmed_at_both_ends),
		cmocka_unit_test(a_byte_order_mark_is_skipped_once),
		cmocka_unit_test(case_counts_for_nothing_in_ascii_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
