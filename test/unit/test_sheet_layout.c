/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Banners as text.  Above the expected outputs stands where the figures of
 * their columns end: the edge before, a gap of 2, or 3 before a block, and the
 * width of the widest heading or figure.
 */
#include <string.h>

#include "base/buf.h"
#include "sheet/sheet.h"
#include "sheet/sheet_text.h"
#include "base/width.h"

#include "close.h"

/* A row; the cells end with NULL, or with the columns. */
static void
row(struct sheet *s, bool gap, const char *const *cells)
{
	sheet_row(s, gap);
	for (size_t i = 0; i < s->ncolumns && cells[i] != NULL; i++)
		sheet_put(s, i, slice_of(cells[i]));
}

#define ROW(s, ...) \
	row(s, false, (const char *const[]){ __VA_ARGS__, NULL })
#define GAP_ROW(s, ...) \
	row(s, true, (const char *const[]){ __VA_ARGS__, NULL })

static void
column(struct sheet *s, const char *heading, const char *letter)
{
	sheet_column(s, heading, SHEET_MARKED);
	sheet_below(s, slice_of(letter));
}

/* A sheet with a column of labels. */
static struct sheet *
new_sheet(void)
{
	struct sheet *s = sheet_new();

	sheet_column(s, "", SHEET_LEFT);
	return s;
}

/* Compares; the sheet can be shown again. */
static void
assert_looks(const struct sheet *s, size_t width, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	sheet_text(s, width, &out);
	buf_putc(&out, '\0');
	if (strcmp(out.p, wanted) != 0)
		fail_msg("at %zu:\n%s\nnot:\n%s", width, out.p, wanted);
	buf_clear(&out);
}

/* The same, and frees the sheet. */
static void
assert_shown(struct sheet *s, size_t width, const char *wanted)
{
	assert_looks(s, width, wanted);
	sheet_free(s);
}

/* Edges: 17, 24, 32 and 40, 48 and 55 and 62 and 69. */
static void
a_banner_looks_like_this(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_title(s, slice_of("kind_society"), slice_of("It's important "
	    "that we learn from this crisis in order to be more kind as a "
	    "society"));
	sheet_aside(s, slice_of("column percent, letters"));
	sheet_column(s, "Total", SHEET_RIGHT);
	sheet_block(s, slice_of("Gender"));
	column(s, "Male", "a");
	column(s, "Female", "b");
	sheet_block(s, slice_of("Age"));
	column(s, "18-24", "c");
	column(s, "25-49", "d");
	column(s, "50-64", "e");
	column(s, "65+", "f");
	ROW(s, "Interviewed", "4,256", "2,040", "2,216", "368", "1,801",
	    "1,037", "1,050");
	GAP_ROW(s, "Strongly agree", "34", "29", "39 A", "28", "33", "36 c",
	    "38 C");
	ROW(s, "Neither", "17", "18", "16", "22 EF", "18", "15", "14");
	ROW(s, "Strongly disagree", "2", "3", "1", "2", "2", "2", "2");
	GAP_ROW(s, "DISAGREE", "5", "7 b", "3", "6", "5", "5", "5");
	assert_shown(s, 80,
	    "kind_society   It's important that we learn from this crisis in "
	    "order to be more\n"
	    "               kind as a society\n"
	    "                                                "
	    "column percent, letters\n"
	    "                           Gender          Age\n"
	    "                   Total    Male  Female   18-24  25-49  50-64"
	    "    65+\n"
	    "                               a       b       c      d      e"
	    "      f\n"
	    "Interviewed        4,256   2,040   2,216     368  1,801  1,037"
	    "  1,050\n"
	    "\n"
	    "Strongly agree        34      29      39 A    28     33     36 c"
	    "   38 C\n"
	    "Neither               17      18      16      22 EF  18     15"
	    "     14\n"
	    "Strongly disagree      2       3       1       2      2      2"
	    "      2\n"
	    "\n"
	    "DISAGREE               5       7 b     3       6      5      5"
	    "      5\n");
}

static struct sheet *
three_blocks(void)
{
	struct sheet *s = new_sheet();

	sheet_column(s, "Total", SHEET_RIGHT);
	sheet_block(s, slice_of("Gender"));
	column(s, "Male", "a");
	column(s, "Female", "b");
	sheet_block(s, slice_of("Age"));
	column(s, "18-24", "c");
	column(s, "25-49", "d");
	column(s, "50-64", "e");
	column(s, "65+", "f");
	sheet_block(s, slice_of("Region"));
	column(s, "England", "g");
	column(s, "Wales", "h");
	column(s, "Northern Ireland", "i");
	ROW(s, "Interviewed", "4,256", "2,040", "2,216", "368", "1,801",
	    "1,037", "1,050", "3,601", "211", "444");
	ROW(s, "Strongly agree", "34", "29", "39 A", "28", "33", "36 c",
	    "38 C", "33", "40 gI", "35");
	return s;
}

/* Edges: 14, 21, 29 and 37, 45 and 52 and 59 and 66, 76 and 83 and 93. */
static void
blocks_stand_side_by_side_where_they_fit(void **state)
{
	struct sheet *s = three_blocks();
	const char *wanted =
	    "                        Gender          Age"
	    "                          Region\n"
	    "                                                              "
	    "                       Northern\n"
	    "                Total    Male  Female   18-24  25-49  50-64    "
	    "65+   England  Wales   Ireland\n"
	    "                            a       b       c      d      e      "
	    "f         g      h         i\n"
	    "Interviewed     4,256   2,040   2,216     368  1,801  1,037  "
	    "1,050     3,601    211       444\n"
	    "Strongly agree     34      29      39 A    28     33     36 c   "
	    "38 C      33     40 gI     35\n";

	(void)state;
	assert_looks(s, 93, wanted);
	assert_looks(s, 120, wanted);
	assert_looks(s, 200, wanted);
	assert_shown(s, 1000, wanted);
}

/* The first page as before, up to 68; the second: 14, 21, 31 and 38 and 48. */
static void
a_block_that_does_not_fit_follows_below(void **state)
{
	struct sheet *s = three_blocks();
	const char *wanted =
	    "                        Gender          Age\n"
	    "                Total    Male  Female   18-24  25-49  50-64    "
	    "65+\n"
	    "                            a       b       c      d      e      "
	    "f\n"
	    "Interviewed     4,256   2,040   2,216     368  1,801  1,037  "
	    "1,050\n"
	    "Strongly agree     34      29      39 A    28     33     36 c   "
	    "38 C\n"
	    "\n"
	    "                        Region\n"
	    "                                        Northern\n"
	    "                Total   England  Wales   Ireland\n"
	    "                              g      h         i\n"
	    "Interviewed     4,256     3,601    211       444\n"
	    "Strongly agree     34        33     40 gI     35\n";

	(void)state;
	assert_looks(s, 92, wanted);
	assert_looks(s, 80, wanted);
	assert_shown(s, 68, wanted);
}

/*
 * Gender ends at 39, behind a mark.  50-64 would at 43, and Wales, with its
 * mark, at 41.
 */
static void
a_block_that_alone_is_too_wide_is_split(void **state)
{
	(void)state;
	assert_shown(three_blocks(), 40,
	    "                        Gender\n"
	    "                Total    Male  Female\n"
	    "                            a       b\n"
	    "Interviewed     4,256   2,040   2,216\n"
	    "Strongly agree     34      29      39 A\n"
	    "\n"
	    "                        Age\n"
	    "                Total   18-24  25-49\n"
	    "                            c      d\n"
	    "Interviewed     4,256     368  1,801\n"
	    "Strongly agree     34      28     33\n"
	    "\n"
	    "                        Age\n"
	    "                        (continued)\n"
	    "                Total   50-64    65+\n"
	    "                            e      f\n"
	    "Interviewed     4,256   1,037  1,050\n"
	    "Strongly agree     34      36 c   38 C\n"
	    "\n"
	    "                        Region\n"
	    "                Total   England\n"
	    "                              g\n"
	    "Interviewed     4,256     3,601\n"
	    "Strongly agree     34        33\n"
	    "\n"
	    "                        Region\n"
	    "                        (continued)\n"
	    "                               Northern\n"
	    "                Total   Wales   Ireland\n"
	    "                            h         i\n"
	    "Interviewed     4,256     211       444\n"
	    "Strongly agree     34      40 gI     35\n");
}

/*
 * Six columns of 5 in one block, and one of 5 in the next.  Edges: 1, 9 and 16
 * and 23 and 30 and 37 and 44; 37 fits into 40, five of the six.  The last has
 * to make room for "(continued)", 11 wide from 4 on: 15, and Y ends at 23.
 */
static void
behind_the_rest_of_a_block_the_next_one_stands(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_block(s, slice_of("X"));
	for (int i = 0; i < 6; i++)
		sheet_column(s, "abcde", SHEET_RIGHT);
	sheet_block(s, slice_of("Y"));
	sheet_column(s, "fghij", SHEET_RIGHT);
	ROW(s, "r", "1", "2", "3", "4", "5", "6", "7");
	assert_shown(s, 40,
	    "    X\n"
	    "    abcde  abcde  abcde  abcde  abcde\n"
	    "r       1      2      3      4      5\n"
	    "\n"
	    "    X\n"
	    "    (continued)   Y\n"
	    "          abcde   fghij\n"
	    "r             6       7\n");
}

/* Nothing is wider than the screen, and each column is there once. */
static void
pages_fit_any_screen(void **state)
{
	struct sheet *s = three_blocks();
	struct buf out;

	(void)state;
	buf_init(&out);
	for (size_t width = 40; width < 100; width++) {
		struct slice rest, line;
		size_t letters[9] = { 0 };

		sheet_text(s, width, &out);
		rest = buf_all(&out);
		while (rest.n > 0) {
			line = slice_line(&rest);
			assert_true(width_of(line) <= width);
			if (!slice_begins(line, "                 "))
				continue;
			for (size_t i = 1; i < line.n; i++)
				if (line.p[i] >= 'a' && line.p[i] <= 'i' &&
				    line.p[i - 1] == ' ' &&
				    (i + 1 == line.n || line.p[i + 1] == ' '))
					letters[line.p[i] - 'a']++;
		}
		for (size_t i = 0; i < 9; i++)
			assert_int_equal(letters[i], 1);
		out.len = 0;
	}
	buf_clear(&out);
	sheet_free(s);
}

/* The label takes 16 and n ends at 21: each page has one column and is wider
 * than the screen; where there is no room for a heading it wraps at 8. */
static void
a_page_has_one_column_at_least(void **state)
{
	struct sheet *s = new_sheet();

	(void)state;
	sheet_column(s, "n", SHEET_RIGHT);
	sheet_block(s, slice_of("X"));
	sheet_column(s, "a", SHEET_RIGHT);
	sheet_column(s, "b", SHEET_RIGHT);
	ROW(s, "sixteen columns.", "123", "4", "5");
	assert_shown(s, 1,
	    "                        X\n"
	    "                    n   a\n"
	    "sixteen columns.  123   4\n"
	    "\n"
	    "                        X\n"
	    "                        (continu\n"
	    "                        ed)\n"
	    "                    n          b\n"
	    "sixteen columns.  123          5\n");
}

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
		cmocka_unit_test(a_banner_looks_like_this),
		cmocka_unit_test(blocks_stand_side_by_side_where_they_fit),
		cmocka_unit_test(a_block_that_does_not_fit_follows_below),
		cmocka_unit_test(a_block_that_alone_is_too_wide_is_split),
		cmocka_unit_test(
		    behind_the_rest_of_a_block_the_next_one_stands),
		cmocka_unit_test(pages_fit_any_screen),
		cmocka_unit_test(a_page_has_one_column_at_least),
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
