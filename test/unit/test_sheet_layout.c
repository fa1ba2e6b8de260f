/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Banners as text.  Above the expected outputs stands where the figures of
 * their columns end: the edge before, a gap of 2, or 3 before a block, and the
 * width of the widest heading or figure.
 */

#include "base/width.h"

#include "sheet_text_rows.h"

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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
