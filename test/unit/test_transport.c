/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weighting/transport.h"

#include "close.h"

static void
separate_blocks_contradict(void **state)
{
	/* W22 of the reference. */
	const double rows[] = { 0.5, 0.5 }, columns[] = { 0.3, 0.7 };
	const bool filled[] = { true, false, false, true };
	const struct transport t = { 2, 2, rows, columns, filled };
	bool in_rows[2], in_columns[2];

	(void)state;
	assert_false(transport_check(&t, in_rows, in_columns));
	assert_true(in_rows[0] && in_columns[0]);
	assert_false(in_rows[1] || in_columns[1]);
}

static void
a_few_empty_crossings_do_no_harm(void **state)
{
	const double rows[] = { 0.2, 0.3, 0.5 }, columns[] = { 0.5, 0.5 };
	const bool filled[] = { true, false, true, true, false, true };
	const struct transport t = { 3, 2, rows, columns, filled };
	bool in_rows[3], in_columns[2];
	size_t row, column;

	(void)state;
	assert_true(transport_check(&t, in_rows, in_columns));
	/* All of the third row is in the second column, which it fills. */
	assert_true(transport_zero(&t, &row, &column));
	assert_int_equal(row, 1);
	assert_int_equal(column, 1);
}

static void
flow_is_taken_back_where_that_helps(void **state)
{
	/* The first row takes the first column, until the second one, which
	 * can go nowhere else, needs it. */
	const double rows[] = { 0.5, 0.5 }, columns[] = { 0.5, 0.5 };
	const bool filled[] = { true, true, true, false };
	const struct transport t = { 2, 2, rows, columns, filled };
	bool in_rows[2], in_columns[2];
	size_t row, column;

	(void)state;
	assert_true(transport_check(&t, in_rows, in_columns));
	assert_true(transport_zero(&t, &row, &column));
	assert_true(row == 0 && column == 0);
}

static void
no_more_flow_is_taken_back_than_there_is(void **state)
{
	/* By hand: the second row and the third are 0.75, and all of them are
	 * in the first column, which is 0.5. */
	const double rows[] = { 0.25, 0.25, 0.5 }, columns[] = { 0.5, 0.5 };
	const bool filled[] = { true, true, true, false, true, false };
	const struct transport t = { 3, 2, rows, columns, filled };
	bool in_rows[3], in_columns[2];

	(void)state;
	assert_false(transport_check(&t, in_rows, in_columns));
	assert_true(in_rows[1] && in_rows[2] && in_columns[0]);
	assert_false(in_rows[0] || in_columns[1]);
}

static void
full_crossings_need_nobody_to_go(void **state)
{
	const double rows[] = { 0.1, 0.9 }, columns[] = { 0.8, 0.2 };
	const bool filled[] = { true, true, true, true };
	const struct transport t = { 2, 2, rows, columns, filled };
	bool in_rows[2], in_columns[2];
	size_t row, column;

	(void)state;
	assert_true(transport_check(&t, in_rows, in_columns));
	assert_false(transport_zero(&t, &row, &column));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(separate_blocks_contradict),
		cmocka_unit_test(a_few_empty_crossings_do_no_harm),
		cmocka_unit_test(flow_is_taken_back_where_that_helps),
		cmocka_unit_test(no_more_flow_is_taken_back_than_there_is),
		cmocka_unit_test(full_crossings_need_nobody_to_go)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
