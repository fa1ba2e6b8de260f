/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/workbook/arial.h"

#include "close.h"

/* Letters of 1,000 points are as wide as the font's metrics say. */
static const struct arial regular = { 1000, false };
static const struct arial bold = { 1000, true };

static double
width(const char *text, struct arial font)
{
	return arial_width(slice_of(text), font);
}

/* Adobe's Helvetica.afm: W 944, i 222, blank 278; Helvetica-Bold.afm: W 944,
 * i 278, a 556, q 611. */
static void
letters_are_as_wide_as_in_the_font(void **state)
{
	(void)state;
	assert_close(width("", regular), 0, 0);
	assert_close(width("W i", regular), 944 + 278 + 222, 1e-9);
	assert_close(width("W i", bold), 944 + 278 + 278, 1e-9);
	assert_close(width("aq", bold), 556 + 611, 1e-9);
	assert_close(width("0123456789", regular), 5560, 1e-9);
	assert_close(width("0", (struct arial){ 12, true }), 6.672, 1e-9);
}

static void
marks_take_no_room_and_ideographs_a_square(void **state)
{
	(void)state;
	assert_close(width("e\xcc\x81", regular), 556, 1e-9);
	assert_close(width("\xe6\xbc\xa2", regular), 1000, 1e-9);
}

/* In bold: s 556, i 278, g 611, n 611, i 278, f 333, i 278, c 556, a 556, n
 * 611, t 333, l 278, y 556 are 5,835. */
static void
the_widest_word_decides(void **state)
{
	(void)state;
	assert_close(arial_widest_word(slice_of("is significantly 9"), bold),
	    5835, 1e-9);
	assert_close(arial_widest_word(slice_of(""), bold), 0, 0);
	assert_close(arial_widest_word(slice_of("  "), bold), 0, 0);
}

static void
assert_lines(const char *text, double max, size_t lines)
{
	assert_int_equal(arial_lines(slice_of(text), max, regular), lines);
}

/* Digits of 556 and blanks of 278. */
static void
lines_end_at_blanks(void **state)
{
	(void)state;
	assert_lines("", 1000, 1);
	assert_lines("00 00", 2 * 1112 + 278, 1);
	assert_lines("00 00", 2 * 1112 + 277, 2);
	assert_lines("00 00 00", 1112 + 278, 3);
	assert_lines("0   0", 600, 2);
	assert_lines("0 ", 600, 1);
}

static void
a_word_that_is_wider_is_broken(void **state)
{
	(void)state;
	assert_lines("0000", 1112, 2);
	assert_lines("0000 0", 1112, 3);
	assert_lines("000", 1, 3);
}

static void
assert_fit(const char *text, size_t lines, double most, double width)
{
	assert_close(arial_fit(slice_of(text), lines, most, regular), width,
	    1e-9);
}

/* Two digits are 1112 wide, five characters with a blank 1946 and 556 more. */
static void
a_width_is_the_least_for_so_many_lines(void **state)
{
	(void)state;
	assert_fit("00 00", 2, 5000, 1112);
	assert_fit("00 00", 1, 5000, 1112 + 278 + 1112);
	assert_fit("00 00 00", 2, 5000, 1112 + 278 + 1112);
	assert_fit("00 00", 1, 2000, 2000);
	assert_fit("0000", 1, 1000, 1000);
	assert_fit("", 1, 1000, 0);
}

static void
lines_come_one_by_one(void **state)
{
	struct slice text = slice_of("00  00 00");
	struct slice line = arial_next(&text, 1112, regular);

	(void)state;
	assert_true(slice_is(line, "00") && slice_is(text, "00 00"));
	line = arial_next(&text, 2 * 1112 + 278, regular);
	assert_true(slice_is(line, "00 00") && text.n == 0);
	assert_int_equal(arial_next(&text, 1112, regular).n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_as_wide_as_in_the_font),
		cmocka_unit_test(marks_take_no_room_and_ideographs_a_square),
		cmocka_unit_test(the_widest_word_decides),
		cmocka_unit_test(lines_end_at_blanks),
		cmocka_unit_test(a_word_that_is_wider_is_broken),
		cmocka_unit_test(a_width_is_the_least_for_so_many_lines),
		cmocka_unit_test(lines_come_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
