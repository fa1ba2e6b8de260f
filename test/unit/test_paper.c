/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/paper_rows.h"

#include "close.h"

/*
 * By hand: A4 across is 841.9 points wide, 798.7 of them between margins of
 * 21.6; 2% are not used: 782.7.  Letters of 12 points may be printed at 67%, as
 * 8.04 points.  So 1,168 points are one page wide.  Letters of 8 points are not
 * made smaller.
 */
static size_t
pages(double size, double width, size_t n, size_t labels,
    const enum paper_bond *bonds)
{
	double widths[40];
	struct paper p = { .size = size, .widths = widths, .bonds = bonds,
	    .ncolumns = n, .labels = labels };

	for (size_t i = 0; i < n; i++)
		widths[i] = width;
	return paper_pages(&p);
}

static void
letters_are_never_smaller_than_8_points(void **state)
{
	(void)state;
	assert_int_equal(pages(12, 100, 11, 0, NULL), 1);
	assert_int_equal(pages(12, 100, 12, 0, NULL), 2);
	assert_int_equal(pages(8, 100, 7, 0, NULL), 1);
	assert_int_equal(pages(8, 100, 8, 0, NULL), 2);
	assert_int_equal(pages(6, 100, 8, 0, NULL), 2);
}

/* Two columns of labels leave 968 points: 9 columns. */
static void
labels_are_on_each_page(void **state)
{
	(void)state;
	assert_int_equal(pages(12, 100, 11, 2, NULL), 1);
	assert_int_equal(pages(12, 100, 12, 2, NULL), 2);
	assert_int_equal(pages(12, 100, 20, 2, NULL), 2);
	assert_int_equal(pages(12, 100, 21, 2, NULL), 3);
}

/* A page holds 10 columns beside the label.  Columns 1 to 6, 7 to 12 and 13 to
 * 18 stay together.  19 to 30 are too many for a page: four of them follow 18,
 * and the other eight stand on a fourth page. */
static void
what_belongs_together_stays_together(void **state)
{
	enum paper_bond bonds[40] = { PAPER_FREE };

	(void)state;
	for (size_t i = 1; i < 31; i++)
		bonds[i] = i == 1 || i == 7 || i == 13 || i == 19 ?
		    PAPER_FREE : PAPER_JOINED;
	assert_int_equal(pages(12, 100, 19, 1, NULL), 2);
	assert_int_equal(pages(12, 100, 19, 1, bonds), 3);
	assert_int_equal(pages(12, 100, 31, 1, NULL), 3);
	assert_int_equal(pages(12, 100, 31, 1, bonds), 4);
}

/* A page holds 10 columns beside the label: 5 figures with letters, or 3 groups
 * of three.  All 18 are of one break, so they are cut: 10 and 8, or 9 and 9. */
static void
letters_stay_with_their_figures(void **state)
{
	enum paper_bond bonds[40];
	struct paper_split s;
	double widths[40];
	struct paper p = { .size = 12, .widths = widths, .bonds = bonds,
	    .ncolumns = 19, .labels = 1 };

	(void)state;
	for (size_t every = 2; every <= 3; every++) {
		for (size_t i = 0; i < 19; i++) {
			widths[i] = 100;
			bonds[i] = i % every == 1 ? PAPER_JOINED : PAPER_FIRM;
		}
		paper_split(&p, &s);
		assert_int_equal(s.n, 1);
		assert_int_equal(s.starts[0], every == 2 ? 11 : 10);
		paper_split_clear(&s);
	}
}

/* Columns of 100 points: a label and two breaks of 3 on one page, at 100%.  A
 * label and 8 of one break need 900 points: 782.7 / 900 is 86.9%.  Breaks
 * of 7 and 5 take two pages at 100%, too, where 6 fit beside the label, but the
 * first would be cut; it needs 800 points: 97.8%. */
static void
text_is_as_large_as_can_be(void **state)
{
	const struct { size_t n, group; unsigned scale; } cases[] = {
	    { 7, 3, 100 }, { 9, 8, 86 }, { 13, 7, 97 } };
	enum paper_bond bonds[40];
	struct paper_split s;
	double widths[40];

	(void)state;
	for (size_t k = 0; k < 3; k++) {
		struct paper p = { .size = 12, .widths = widths,
		    .bonds = bonds, .ncolumns = cases[k].n, .labels = 1 };

		for (size_t i = 0; i < cases[k].n; i++) {
			widths[i] = 100;
			bonds[i] = i % cases[k].group == 1 % cases[k].group ?
			    PAPER_FREE : PAPER_JOINED;
		}
		paper_split(&p, &s);
		assert_int_equal(s.scale, cases[k].scale);
		paper_split_clear(&s);
	}
}

/* A page is 595.3 points high, 508.9 of them between margins of 36 and 50.4; 2%
 * are not used: 498.7.  Rows of 600 points need 83.1%; rows of 744 have 498.5
 * at 67%, and 745 are too many.  A second page across has that height, too. */
static void
a_page_across_is_one_in_all_if_it_can(void **state)
{
	const struct { double height, width; unsigned scale; } cases[] = {
	    { 0, 700, 100 }, { 498, 700, 100 }, { 600, 700, 83 },
	    { 744, 700, 67 }, { 745, 700, 100 }, { 600, 1200, 100 } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		double widths[] = { cases[i].width / 2, cases[i].width / 2 };
		struct paper p = { .size = 12, .widths = widths,
		    .ncolumns = 2, .height = cases[i].height };
		struct paper_split s;

		paper_split(&p, &s);
		assert_int_equal(s.scale, cases[i].scale);
		paper_split_clear(&s);
	}
}

static void
a_column_that_no_page_holds_counts_as_two(void **state)
{
	(void)state;
	assert_int_equal(pages(12, 5000, 3, 1, NULL), 4);
	assert_int_equal(pages(12, 5000, 1, 1, NULL), 0);
}

/* By hand, of 498.7 points: at 100% two tables of 200 below a head of 50 fit, a
 * third begins a page; at 76% there are 656.2, and all three fit.  Of five, two
 * pages hold three and two at 76%, and at 100% it takes three pages; of six,
 * two pages hold three each. */
static void
tables_take_the_fewest_pages(void **state)
{
	const struct paper_start starts[] = { { 5, 50 }, { 15, 250 },
	    { 25, 450 }, { 35, 650 }, { 45, 850 }, { 55, 1050 } };
	const struct { size_t n; unsigned scale; uint32_t rows[3]; } cases[] =
	    { { 2, 100, { 0 } }, { 3, 76, { 0 } }, { 4, 100, { 25, 0 } },
	    { 5, 76, { 35, 0 } }, { 6, 76, { 35, 0 } } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct paper_rows p = { starts, cases[i].n,
		    50 + 200 * (double)cases[i].n, 50 };
		uint32_t rows[7];

		assert_int_equal(paper_rows_scale(&p, 67, 100, rows),
		    cases[i].scale);
		for (size_t k = 0; k == 0 || rows[k - 1] != 0; k++)
			assert_int_equal(rows[k], cases[i].rows[k]);
	}
}

/* The default column of 8.43 characters in Arial of 12 points: 61 points. */
static void
characters_and_points(void **state)
{
	(void)state;
	assert_close(paper_points(8.43, 12), 61, 0.1);
	assert_close(paper_room(8.43, 12), 0.96 * 56.2, 0.1);
	assert_close(paper_characters(paper_room(9, 10), 10), 9, 1e-9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_never_smaller_than_8_points),
		cmocka_unit_test(labels_are_on_each_page),
		cmocka_unit_test(what_belongs_together_stays_together),
		cmocka_unit_test(letters_stay_with_their_figures),
		cmocka_unit_test(text_is_as_large_as_can_be),
		cmocka_unit_test(a_page_across_is_one_in_all_if_it_can),
		cmocka_unit_test(a_column_that_no_page_holds_counts_as_two),
		cmocka_unit_test(tables_take_the_fewest_pages),
		cmocka_unit_test(characters_and_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
