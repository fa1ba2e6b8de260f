/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/workbook/paper.h"

#include "close.h"

/*
 * By hand: A4 across is 841.9 points wide, 784.3 of them between margins of
 * 28.8; 2% are not used: 768.6.  Letters of 12 points may be printed at 67%, as
 * 8.04 points.  So 1,147 points are one page wide.  Letters of 8 points are not
 * made smaller.
 */
static size_t
pages(double size, double width, size_t n, size_t labels, const bool *joined)
{
	double widths[40];
	struct paper p = { .size = size, .widths = widths, .joined = joined,
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

/* Two columns of labels leave 947 points: 9 columns. */
static void
labels_are_on_each_page(void **state)
{
	(void)state;
	assert_int_equal(pages(12, 100, 11, 2, NULL), 1);
	assert_int_equal(pages(12, 100, 12, 2, NULL), 2);
	assert_int_equal(pages(12, 100, 20, 2, NULL), 2);
	assert_int_equal(pages(12, 100, 21, 2, NULL), 3);
}

/* A page holds 10 columns beside the label.  Columns 1 to 6, 7 to 12 and 13 to 18
 * stay together; 19 to 30 are too many for a page. */
static void
what_belongs_together_stays_together(void **state)
{
	bool joined[40] = { false };

	(void)state;
	for (size_t i = 1; i < 31; i++)
		joined[i] = i != 1 && i != 7 && i != 13 && i != 19;
	assert_int_equal(pages(12, 100, 19, 1, NULL), 2);
	assert_int_equal(pages(12, 100, 19, 1, joined), 3);
	assert_int_equal(pages(12, 100, 31, 1, NULL), 3);
	assert_int_equal(pages(12, 100, 31, 1, joined), 5);
}

static void
a_column_that_no_page_holds_counts_as_two(void **state)
{
	(void)state;
	assert_int_equal(pages(12, 5000, 3, 1, NULL), 4);
	assert_int_equal(pages(12, 5000, 1, 1, NULL), 0);
}

/* The default column of 8.43 characters in Arial of 12 points: 61 points. */
static void
characters_and_points(void **state)
{
	(void)state;
	assert_close(paper_points(8.43), 61, 0.1);
	assert_close(paper_room(8.43), 56, 0.1);
	assert_close(paper_characters(paper_room(9)), 9, 1e-9);
	assert_close(paper_characters(paper_room(9) + 0.1), 10, 1e-9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_never_smaller_than_8_points),
		cmocka_unit_test(labels_are_on_each_page),
		cmocka_unit_test(what_belongs_together_stays_together),
		cmocka_unit_test(a_column_that_no_page_holds_counts_as_two),
		cmocka_unit_test(characters_and_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
