/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"
#include "sheet/sheet_md.h"

#include "sheet_rows.h"

static void
assert_markdown(struct sheet *s, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	sheet_md(s, &out);
	assert_string_equal(out.p, wanted);
	buf_clear(&out);
	sheet_free(s);
}

/* Dashes: two more than the longest label, figure or word of the heading, and
 * 26 at most. */
static void
markdown_is_a_table(void **state)
{
	struct sheet *s = new_sheet("q_1", "The question?");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "Don't\nknow", SHEET_RIGHT);
	sheet_column(s, "95%", SHEET_RANGE);
	ROW(s, "Yes", "7", "3.3-14.7");
	ROW(s, "No", "*", "");
	note(s, "* above zero.");
	assert_markdown(s,
	    "**q\\_1** The question?\n"
	    "\n"
	    "|  | Don't know | 95% |\n"
	    "| ----- | -------: | ----------: |\n"
	    "| Yes | 7 | 3.3-14.7 |\n"
	    "| No | \\* |  |\n"
	    "\n"
	    "\\* above zero.\n");
}

static void
markdown_of_labels_is_escaped(void **state)
{
	struct sheet *s = new_sheet("", "");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	ROW(s, "A|B *new* `x` <b> [y](z) #1 \\ ~~no~~\nmore\x1b");
	note(s, "- nobody.");
	note(s, "+/- is 2");
	assert_markdown(s,
	    "|  |\n"
	    "| -------------------------- |\n"
	    "| A\\|B \\*new\\* \\`x\\` \\<b\\> \\[y\\](z) \\#1 \\\\ "
	    "\\~\\~no\\~\\~ more\xef\xbf\xbd |\n"
	    "\n"
	    "\\- nobody.\n"
	    "\n"
	    "\\+/- is 2\n");
}

static void
assert_csv(struct sheet *s, bool heading, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	sheet_csv(s, heading, &out);
	assert_string_equal(out.p, wanted);
	buf_clear(&out);
	sheet_free(s);
}

static struct sheet *
csv_sheet(void)
{
	struct sheet *s = new_sheet("q, 1", "asked of all");

	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "Don't\nknow", SHEET_RIGHT);
	sheet_column(s, "n", SHEET_RIGHT);
	ROW(s, "say \"yes\"", "7", "1,234");
	ROW(s, "No");
	note(s, "Base: all.");
	return s;
}

static void
csv_has_the_title_in_each_row(void **state)
{
	(void)state;
	assert_csv(csv_sheet(), true,
	    "Table,Row,Don't know,n\n"
	    "\"q, 1\",\"say \"\"yes\"\"\",7,\"1,234\"\n"
	    "\"q, 1\",No,,\n"
	    "\"q, 1\",Base: all.,,\n");
	assert_csv(csv_sheet(), false,
	    "\"q, 1\",\"say \"\"yes\"\"\",7,\"1,234\"\n"
	    "\"q, 1\",No,,\n"
	    "\"q, 1\",Base: all.,,\n");
}

static void
without_a_title_the_subtitle_is_the_name(void **state)
{
	struct sheet *s = new_sheet("", "% of all");

	(void)state;
	sheet_column(s, "", SHEET_LEFT);
	ROW(s, "a");
	assert_csv(s, false, "% of all,a\n");
}

static struct sheet *
banner(void)
{
	struct sheet *s = new_sheet("q", "");

	sheet_aside(s, slice_of("- column percent"));
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "Total", SHEET_RIGHT);
	sheet_block(s, slice_of("Age\nband"));
	sheet_column(s, "18-24", SHEET_MARKED);
	sheet_below(s, slice_of("a"));
	sheet_column(s, "25+", SHEET_MARKED);
	sheet_below(s, slice_of("b"));
	sheet_block(s, slice_of("UK"));
	sheet_column(s, "", SHEET_RIGHT);
	sheet_block(s, slice_of(""));
	sheet_column(s, "Row", SHEET_MARKED);
	sheet_column(s, "Total", SHEET_RIGHT);
	ROW(s, "Yes", "1,234", "39 bC", "38", "5 *", "6 x", "7");
	note(s, "Letters.");
	return s;
}

static void
markdown_has_one_row_of_headings(void **state)
{
	(void)state;
	assert_markdown(banner(),
	    "**q**\n"
	    "\n"
	    "\\- column percent\n"
	    "\n"
	    "|  | Total | Age band: 18-24 (a) | Age band: 25+ (b) | UK | Row "
	    "| Total |\n"
	    "| ----- | -------: | -------: | -------: | -----: | -----: | "
	    "-------: |\n"
	    "| Yes | 1,234 | 39 bC | 38 | 5 \\* | 6 x | 7 |\n"
	    "\n"
	    "Letters.\n");
}

/* Figures stay numbers, and no two columns have the same name. */
static void
csv_has_letters_in_columns_of_their_own(void **state)
{
	(void)state;
	assert_csv(banner(), true,
	    "Table,Row,Total,Age band: 18-24 [a],Age band: 18-24 [a] (letters),"
	    "Age band: 25+ [b],Age band: 25+ [b] (letters),UK,Row.2,"
	    "Row (letters),Total.2\n"
	    "q,Yes,\"1,234\",39,bC,38,,5 *,6,x,7\n"
	    "q,- column percent,,,,,,,,,\n"
	    "q,Letters.,,,,,,,,,\n");
}

static void
marked_cells_have_two_parts(void **state)
{
	(void)state;
	assert_true(slice_is(sheet_figure(slice_of("39 bC")), "39"));
	assert_true(slice_is(sheet_mark(slice_of("39 bC")), "bC"));
	assert_true(slice_is(sheet_figure(slice_of("1 000 b")), "1 000"));
	assert_true(slice_is(sheet_mark(slice_of("1 000 b")), "b"));
	assert_true(slice_is(sheet_figure(slice_of("39 bC T+")), "39"));
	assert_true(slice_is(sheet_mark(slice_of("39 bC T+")), "bC T+"));
	assert_true(slice_is(sheet_mark(slice_of("1 000 b,AA t-")),
	    "b,AA t-"));
	assert_true(slice_is(sheet_figure(slice_of("39 t-")), "39"));
	assert_true(slice_is(sheet_figure(slice_of("39")), "39"));
	assert_true(slice_is(sheet_mark(slice_of("39")), ""));
	assert_true(slice_is(sheet_figure(slice_of("39 ")), "39"));
	assert_true(slice_is(sheet_mark(slice_of("39 ")), ""));
	assert_true(slice_is(sheet_figure(slice_of("")), ""));
	assert_true(slice_is(sheet_mark(slice_of("")), ""));
}

static struct sheet *
new_lower(void)
{
	struct sheet *s = new_sheet("q", "");

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, "All", SHEET_MARKED);
	sheet_lower(s, "count");
	sheet_column(s, "Base", SHEET_RIGHT);
	ROW(s, "An answer of two lines", "50% b", "4");
	sheet_row_lower(s);
	sheet_put(s, 1, slice_of("1,234"));
	ROW(s, "Mean", "1.5", "3");
	return s;
}

/* The second line of a label has the lower line of its figures beside it; 34
 * columns less 6 of the base, 5 of figures and a gap of 2 are 21 for labels. */
static void
a_row_can_have_a_lower_line(void **state)
{
	(void)state;
	assert_shown(new_lower(), 34,
	    "q\n"
	    "\n"
	    "                         All  Base\n"
	    "An answer of two         50% b   4\n"
	    "  lines                1,234\n"
	    "Mean                     1.5     3\n");
}

static void
lower_lines_are_rows_of_markdown_and_columns_of_csv(void **state)
{
	struct sheet *s = new_lower();
	struct buf out;

	(void)state;
	buf_init(&out);
	sheet_md(s, &out);
	assert_string_equal(out.p,
	    "**q**\n\n"
	    "| Answer | All | Base |\n"
	    "| ------------------------ | -------: | ------: |\n"
	    "| An answer of two lines | 50% b | 4 |\n"
	    "|  | 1,234 |  |\n"
	    "| Mean | 1.5 | 3 |\n");
	out.len = 0;
	sheet_csv(s, true, &out);
	assert_string_equal(out.p,
	    "Table,Row,All,All (letters),All (count),Base\n"
	    "q,An answer of two lines,50%,b,\"1,234\",4\n"
	    "q,Mean,1.5,,,3\n");
	buf_clear(&out);
	sheet_free(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_is_a_table),
		cmocka_unit_test(markdown_of_labels_is_escaped),
		cmocka_unit_test(csv_has_the_title_in_each_row),
		cmocka_unit_test(without_a_title_the_subtitle_is_the_name),
		cmocka_unit_test(markdown_has_one_row_of_headings),
		cmocka_unit_test(csv_has_letters_in_columns_of_their_own),
		cmocka_unit_test(marked_cells_have_two_parts),
		cmocka_unit_test(a_row_can_have_a_lower_line),
		cmocka_unit_test(
		    lower_lines_are_rows_of_markdown_and_columns_of_csv),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
