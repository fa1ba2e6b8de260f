/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Banners as text.  Above the expected outputs stands where the figures of
 * their columns end: the edge before, a gap of 2, or 3 before a block, and the
 * width of the widest heading or figure.
 */

#include "sheet_text_rows.h"

/* Edges: 1, 8, and 15: 3 for bcD, a gap of 2 and 1 for the figure. */
static void
figures_line_up_and_so_do_marks(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_column(s, "%", SHEET_MARKED);
	sheet_column(s, "n", SHEET_RIGHT);
	ROW(s, "a", "9 b", "1");
	ROW(s, "b", "39 bcD", "2");
	ROW(s, "c", "100", "3");
	ROW(s, "d", "", "4");
	ROW(s, "e", "* T+", "5");
	ROW(s, "f", "1 000 x", "6");
	assert_shown(s, 80,
	    "       %      n\n"
	    "a      9 b    1\n"
	    "b     39 bcD  2\n"
	    "c    100      3\n"
	    "d             4\n"
	    "e      * T+   5\n"
	    "f  1 000 x    6\n");
}

/* Edges: 1, 9, 16 although " bC", a gap and 38 stand between, and 24, since
 * " bcD", a gap and 22 take 8. */
static void
marks_hang_over_free_room(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("X"));
	column(s, "12345", "");
	column(s, "12345", "");
	column(s, "12345", "");
	ROW(s, "n", "1,000", "2,000", "3,000");
	ROW(s, "a", "39 bC", "38", "22");
	ROW(s, "b", "39", "38 bcD", "22 a");
	assert_shown(s, 80,
	    "    X\n"
	    "    12345  12345   12345\n"
	    "n   1,000  2,000   3,000\n"
	    "a      39 bC  38      22\n"
	    "b      39     38 bcD  22 a\n");
}

/* Edges: 16, 24 and 31, and 34 with the mark; "(continued)" is 11 wide from 19
 * on. */
static void
marks_need_room_on_the_screen(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("X"));
	column(s, "12345", "");
	column(s, "12345", "");
	ROW(s, "sixteen columns.", "1", "2 cd");
	assert_looks(s, 34,
	    "                   X\n"
	    "                   12345  12345\n"
	    "sixteen columns.       1      2 cd\n");
	assert_shown(s, 33,
	    "                   X\n"
	    "                   12345\n"
	    "sixteen columns.       1\n"
	    "\n"
	    "                   X\n"
	    "                   (continued)\n"
	    "                         12345\n"
	    "sixteen columns.             2 cd\n");
}

/* Words up to 14 stay whole, and what is 8 wide is one line.  Edges: 1, 13, 29,
 * 37 and 47. */
static void
headings_wrap(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("X"));
	column(s, "Yorkshire and the Humber", "a");
	column(s, "Rindfleischetikettierung und mehr", "b");
	column(s, "Prefer not to say", "c");
	column(s, "18 to 24", "d");
	ROW(s, "r", "1", "2", "3", "4");
	assert_shown(s, 80,
	    "    X\n"
	    "    Yorkshire  Rindfleischeti  Prefer\n"
	    "      and the  kettierung und  not to\n"
	    "       Humber            mehr     say  18 to 24\n"
	    "            a               b       c         d\n"
	    "r           1               2       3         4\n");
}

/* At 8 there were five lines: "it", "limits", "me in", "what I", "can do". */
static void
tall_headings_get_wider(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("X"));
	sheet_column(s, "it limits me in what I can do", SHEET_RIGHT);
	ROW(s, "r", "1");
	assert_shown(s, 80,
	    "    X\n"
	    "    it limits\n"
	    "        me in\n"
	    "       what I\n"
	    "       can do\n"
	    "r           1\n");
}

/* Edges: 1, 7 and 12; 21, from 15 on 6 wide for "dog or"; 35, from 24 on 11
 * wide for "Disability,"; 41. */
static void
headings_of_blocks_wrap(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("Sex at birth"));
	sheet_column(s, "Men", SHEET_RIGHT);
	sheet_column(s, "Wom", SHEET_RIGHT);
	sheet_block(s, slice_of("Has a dog or cat"));
	sheet_column(s, "Yes", SHEET_RIGHT);
	sheet_block(s, slice_of("Disability, any"));
	sheet_column(s, "All", SHEET_RIGHT);
	sheet_block(s, slice_of(""));
	sheet_column(s, "End", SHEET_RIGHT);
	ROW(s, "r", "1", "2", "3", "4", "5");
	assert_shown(s, 80,
	    "               Has a\n"
	    "    Sex at     dog or   Disability,\n"
	    "    birth      cat      any\n"
	    "    Men  Wom      Yes           All   End\n"
	    "r     1    2        3             4     5\n");
}

/* The page ends at 8, and at 10 with the mark; an aside that is wider than the
 * screen is broken. */
static void
the_aside_ends_with_the_page(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_column(s, "abc", SHEET_MARKED);
	ROW(s, "r12", "1 a");
	sheet_aside(s, slice_of("percent"));
	assert_looks(s, 80,
	    "   percent\n"
	    "     abc\n"
	    "r12    1 a\n");
	sheet_aside(s, slice_of("column percent"));
	sheet_title(s, slice_of("q"), slice_of(""));
	assert_looks(s, 80,
	    "q\n"
	    "column percent\n"
	    "     abc\n"
	    "r12    1 a\n");
	assert_shown(s, 12,
	    "q\n"
	    "    column\n"
	    "   percent\n"
	    "     abc\n"
	    "r12    1 a\n");
}

/* A sheet with so many columns of 5 behind the total of 5. */
static struct sheet *
long_label(int columns)
{
	struct sheet *s = new_sheet();

	sheet_column(s, "Total", SHEET_RIGHT);
	sheet_block(s, slice_of("X"));
	for (int i = 0; i < columns; i++)
		sheet_column(s, "12345", SHEET_RIGHT);
	ROW(s, "It's important after the pandemic that we change", "1", "2",
	    "3", "4", "5");
	return s;
}

/*
 * A third of 60 is 20, and labels wrap at that.  Four columns end at 56 then,
 * and leave 4.  One column leaves 25, of which they take 10, for they are never
 * wider than half of the screen, and then do not need all.
 */
static void
labels_take_a_third_and_what_is_left(void **state)
{
	(void)state;
	assert_shown(long_label(4), 60,
	    "                                  X\n"
	    "                          Total   12345  12345  12345  12345\n"
	    "It's important after the      1       2      3      4      5\n"
	    "  pandemic that we\n"
	    "  change\n");
	assert_shown(long_label(1), 60,
	    "                                   X\n"
	    "                           Total   12345\n"
	    "It's important after the       1       2\n"
	    "  pandemic that we change\n");
	assert_shown(long_label(1), 120,
	    "                                                          X\n"
	    "                                                  Total   "
	    "12345\n"
	    "It's important after the pandemic that we change      1       "
	    "2\n");
}

/*
 * Emoji and ideographs are two wide, combining marks not at all, and what
 * could command the terminal is one replacement character.  Edges: 6 and 12,
 * 17 and 23, 28 and 34.
 */
static void
widths_are_those_on_the_screen(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_column(s, "\xe5\x90\x88\xe8\xa8\x88", SHEET_RIGHT);
	sheet_block(s, slice_of("\xe6\x80\xa7\xe5\x88\xa5"));
	column(s, "\xe7\x94\xb7", "a");
	column(s, "cafe\xcc\x81", "e\xcc\x81");
	sheet_block(s, slice_of("\x1b[1m"));
	column(s, "\xf0\x9f\x98\x80", "b");
	column(s, "a\x07z", "\x7f");
	ROW(s, "\xe7\x84\xa1\xe6\x89\x80\xe5\xb1\x9e", "1", "2 e\xcc\x81", "3",
	    "4 \xe7\x94\xb7", "5");
	ROW(s, "Yes", "1", "2", "3", "4", "5");
	assert_shown(s, 80,
	    "               \xe6\x80\xa7\xe5\x88\xa5       \xef\xbf\xbd[1m\n"
	    "        \xe5\x90\x88\xe8\xa8\x88   \xe7\x94\xb7  cafe\xcc\x81"
	    "   \xf0\x9f\x98\x80   a\xef\xbf\xbdz\n"
	    "                a     e\xcc\x81    b     \xef\xbf\xbd\n"
	    "\xe7\x84\xa1\xe6\x89\x80\xe5\xb1\x9e     1    2 e\xcc\x81   3"
	    "    4 \xe7\x94\xb7  5\n"
	    "Yes        1    2     3    4     5\n");
}

/* Edges: 5, 13, 18 and 31: after a mark of 2 and a gap of 2 the range has to
 * stand free, 9 wide. */
static void
columns_of_other_kinds_can_be_in_blocks(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("A\nB"));
	sheet_column(s, "Don't\nknow", SHEET_LEFT);
	column(s, "95%", "a");
	sheet_column(s, "95%", SHEET_RANGE);
	ROW(s, "one\ntwo", "word", "9 b", "3.3-14.7");
	ROW(s, "x", "", "9", "10.0-4.0");
	assert_shown(s, 80,
	    "        A\n"
	    "        B\n"
	    "        Don't\n"
	    "        know   95%          95%\n"
	    "                 a\n"
	    "one     word     9 b   3.3-14.7\n"
	    "  two\n"
	    "x                9    10.0- 4.0\n");
}

/* Without rows Total ends at 7 and the other column at 15. */
static void
what_is_empty_is_shown_too(void **state)
{
	struct sheet *s = sheet_new();

	(void)state;
	assert_looks(s, 80, "");
	sheet_block(s, slice_of("X"));
	assert_shown(s, 80, "");
	s = new_sheet();
	sheet_block(s, slice_of("X"));
	ROW(s, "r");
	assert_shown(s, 80, "r\n");
	s = new_sheet();
	sheet_column(s, "Total", SHEET_RIGHT);
	sheet_block(s, slice_of("W"));
	sheet_block(s, slice_of("X"));
	column(s, "12345", "a");
	assert_shown(s, 80,
	    "          X\n"
	    "  Total   12345\n"
	    "              a\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_line_up_and_so_do_marks),
		cmocka_unit_test(marks_hang_over_free_room),
		cmocka_unit_test(marks_need_room_on_the_screen),
		cmocka_unit_test(headings_wrap),
		cmocka_unit_test(tall_headings_get_wider),
		cmocka_unit_test(headings_of_blocks_wrap),
		cmocka_unit_test(the_aside_ends_with_the_page),
		cmocka_unit_test(labels_take_a_third_and_what_is_left),
		cmocka_unit_test(widths_are_those_on_the_screen),
		cmocka_unit_test(columns_of_other_kinds_can_be_in_blocks),
		cmocka_unit_test(what_is_empty_is_shown_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
