/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include "sheet_rows.h"

static void
figures_line_up_on_the_right(void **state)
{
	struct sheet *s = new_sheet("q1", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "%", SHEET_RIGHT);
	sheet_column(s, "count", SHEET_RIGHT);
	ROW(s, "Yes", "7", "1,234");
	ROW(s, "Perhaps", "100", "5");
	assert_shown(s, 80,
	    "q1\n"
	    "\n"
	    "           %  count\n"
	    "Yes        7  1,234\n"
	    "Perhaps  100      5\n");
}

/* Twenty columns are left for the labels: 23 - 2 - 1. */
static void
labels_wrap_with_a_hanging_indent(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "%", SHEET_RIGHT);
	ROW(s, "twenty columns wide.", "1");
	ROW(s, "twenty-one columns on", "2");
	ROW(s, "one two three four five six seven eight nine", "3");
	ROW(s, "a-word-of-more-than-twenty-columns", "4");
	assert_shown(s, 23,
	    "                      %\n"
	    "twenty columns wide.  1\n"
	    "twenty-one columns    2\n"
	    "  on\n"
	    "one two three four    3\n"
	    "  five six seven\n"
	    "  eight nine\n"
	    "a-word-of-more-than-  4\n"
	    "  twenty-columns\n");
}

static void
labels_never_get_narrower_than_sixteen(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "a wide heading", SHEET_RIGHT);
	ROW(s, "sixteen columns.", "1");
	ROW(s, "seventeen columns", "2");
	assert_shown(s, 10,
	    "                  a wide heading\n"
	    "sixteen columns.               1\n"
	    "seventeen                      2\n"
	    "  columns\n");
}

static void
ranges_line_up_at_both_ends(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "95%", SHEET_RANGE);
	sheet_column(s, "n", SHEET_RIGHT);
	ROW(s, "a", "3.3-14.7", "1");
	ROW(s, "b", "10.0-4.0", "2");
	ROW(s, "c");
	ROW(s, "d", "-1.5--0.5", "4");
	assert_shown(s, 80,
	    "         95%  n\n"
	    "a   3.3-14.7  1\n"
	    "b  10.0- 4.0  2\n"
	    "c\n"
	    "d  -1.5--0.5  4\n");
}

static void
headings_stand_on_the_figures(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "Statement", SHEET_LEFT);
	sheet_column(s, "Agree", SHEET_RIGHT);
	sheet_column(s, "Don't\nknow", SHEET_RIGHT);
	ROW(s, "x", "1", "2");
	assert_shown(s, 80,
	    "          Don't\n"
	    "   Agree   know\n"
	    "x      1      2\n");
}

static void
widths_are_those_on_the_screen(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "%", SHEET_RIGHT);
	ROW(s, "\xe7\x84\xa1\xe6\x89\x80\xe5\xb1\x9e", "1");
	ROW(s, "cafe\xcc\x81", "2");
	ROW(s, "\x1b[1mbold", "3");
	assert_shown(s, 80,
	    "          %\n"
	    "\xe7\x84\xa1\xe6\x89\x80\xe5\xb1\x9e    1\n"
	    "cafe\xcc\x81      2\n"
	    "\xef\xbf\xbd[1mbold  3\n");
}

static void
a_row_can_stand_apart(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "n", SHEET_RIGHT);
	ROW(s, "a", "1");
	sheet_row(s, true);
	sheet_put(s, 0, slice_of("Base"));
	assert_shown(s, 80,
	    "      n\n"
	    "a     1\n"
	    "\n"
	    "Base\n");
}

static void
the_subtitle_stands_behind_the_title(void **state)
{
	struct sheet *s = new_sheet("title", "sub");

	(void)state;
	assert_shown(s, 16, "title   sub\n\n");
	s = new_sheet("title", "some words more");
	assert_shown(s, 18, "title   some words\n        more\n\n");
	s = new_sheet("title", "sub");
	assert_shown(s, 15, "title\nsub\n\n");
	s = new_sheet("", "sub");
	assert_shown(s, 9, "sub\n\n");
}

static void
notes_are_paragraphs(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	ROW(s, "a");
	note(s, "one two three");
	note(s, "four \x1b[2J");
	assert_shown(s, 8, "a\n\none two\nthree\nfour\n\xef\xbf\xbd[2J\n");
}

/* A label with line breaks in it, from a file that kind-read did not make. */
static void
line_breaks_in_labels_break_the_line(void **state)
{
	struct sheet *s = new_sheet("ti\ntle", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "%", SHEET_RIGHT);
	ROW(s, "one\ntwo", "1");
	ROW(s, "\n", "2");
	ROW(s, "x\n\ny\n", "3");
	assert_shown(s, 80,
	    "ti\n"
	    "tle\n"
	    "\n"
	    "         %\n"
	    "one      1\n"
	    "  two\n"
	    "         2\n"
	    "x        3\n"
	    "  y\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_line_up_on_the_right),
		cmocka_unit_test(labels_wrap_with_a_hanging_indent),
		cmocka_unit_test(labels_never_get_narrower_than_sixteen),
		cmocka_unit_test(ranges_line_up_at_both_ends),
		cmocka_unit_test(headings_stand_on_the_figures),
		cmocka_unit_test(widths_are_those_on_the_screen),
		cmocka_unit_test(a_row_can_stand_apart),
		cmocka_unit_test(the_subtitle_stands_behind_the_title),
		cmocka_unit_test(notes_are_paragraphs),
		cmocka_unit_test(line_breaks_in_labels_break_the_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
