/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "show/figures.h"
#include "tidy/tidy.h"

#include "close.h"

static const struct table_look whole = { .level = 0.95 };

static void
assert_cell(enum table_kind kind, double figure, unsigned status,
    const char *wanted)
{
	struct tidy_cell cell = { .figure = { true, figure },
	    .status = status };
	struct buf b;

	buf_init(&b);
	figures_put_cell(&b, kind, &whole, &cell);
	assert_string_equal(b.p, wanted);
	buf_clear(&b);
}

static void
assert_reason(unsigned status, const char *wanted)
{
	struct tidy_cell cell = { .status = status };
	struct buf b;

	buf_init(&b);
	figures_put_cell(&b, TABLE_ANSWER, &whole, &cell);
	assert_string_equal(b.p != NULL ? b.p : "", wanted);
	buf_clear(&b);
}

/* 35.333 is the mean of 31, 32, 34, 36, 38, 41. */
static void
statistics_have_more_decimals_than_shares(void **state)
{
	(void)state;
	assert_cell(TABLE_ANSWER, 28.5, 0, "29");
	assert_cell(TABLE_NET, 28.4999999999, 0, "28");
	assert_cell(TABLE_MEAN, 212 / 6.0, 0, "35.33");
	assert_cell(TABLE_SD, 3.777124, 0, "3.78");
	assert_cell(TABLE_MEDIAN, 35, 0, "35.0");
	assert_cell(TABLE_NPS, -12.5, 0, "-13");
}

static void
shares_of_next_to_nobody_are_signs(void **state)
{
	(void)state;
	assert_cell(TABLE_ANSWER, 0.3, TABLE_LOW, "*");
	assert_cell(TABLE_ANSWER, 0, TABLE_NOBODY | TABLE_SMALL, "-");
	assert_cell(TABLE_MEAN, 0, TABLE_SMALL, "0.00");
}

/* That the base is small is a reason only where there is no other. */
static void
what_is_missing_says_why(void **state)
{
	(void)state;
	assert_reason(TABLE_SMALL, "[u]");
	assert_reason(TABLE_SECRET, "[c]");
	assert_reason(TABLE_NO_FIGURE | TABLE_SMALL, "[x]");
	assert_reason(TABLE_NO_COLUMN, "[z]");
	assert_reason(TABLE_SMALL | TABLE_SECRET, "[c]");
}

/* The standard is about proportions; it marks what is shown. */
static void
only_shown_shares_are_uncertain(void **state)
{
	const struct table_look nchs = { .small.nchs = true };
	struct tidy_cell cell = { .figure = { true, 5 },
	    .status = TABLE_SMALL };

	(void)state;
	assert_true(figures_is_uncertain(&cell, TABLE_NET, &nchs));
	assert_false(figures_is_uncertain(&cell, TABLE_NET, &whole));
	assert_false(figures_is_uncertain(&cell, TABLE_MEAN, &nchs));
	cell.figure.known = false;
	assert_false(figures_is_uncertain(&cell, TABLE_NET, &nchs));
}

/* 1.96 standard errors, with one decimal more; none where it is 0. */
static void
precision_is_finer_than_its_figure(void **state)
{
	struct tidy_row row = { TABLE_ANSWER, { "Yes", 3 } };
	struct tidy_cell cell = { .se = { true, 0.8 },
	    .lower = { true, 12.84 }, .upper = { true, 15.25 } };
	struct tidy_table t = { .rows = &row, .nrows = 1, .ncolumns = 1,
	    .cells = &cell, .ncells = 1, .made.look = { .level = 0.95 } };
	struct buf b;

	(void)state;
	buf_init(&b);
	figures_put_plus_minus(&b, &t, 0, 0);
	buf_putc(&b, ' ');
	figures_put_interval(&b, &t, 0, 0);
	assert_string_equal(b.p, "1.6 12.8-15.3");
	b.len = 0;
	cell.se.value = 0;
	figures_put_plus_minus(&b, &t, 0, 0);
	assert_int_equal(b.len, 0);
	buf_clear(&b);
}

static void
changes_have_a_sign(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b);
	figures_put_change(&b, 3.94, 1);
	figures_put_change(&b, -0.4, 1);
	figures_put_change(&b, 0.04, 1);
	assert_string_equal(b.p, "+3.9-0.40.0");
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statistics_have_more_decimals_than_shares),
		cmocka_unit_test(shares_of_next_to_nobody_are_signs),
		cmocka_unit_test(what_is_missing_says_why),
		cmocka_unit_test(only_shown_shares_are_uncertain),
		cmocka_unit_test(precision_is_finer_than_its_figure),
		cmocka_unit_test(changes_have_a_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
