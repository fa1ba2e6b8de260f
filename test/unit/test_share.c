/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/share.h"

#include "close.h"

/* "*" above zero but rounding to 0, "-" for none */
static void
shares_without_a_figure_have_signs(void **state)
{
	fixed_uint large = (fixed_uint)1 << 100;

	(void)state;
	assert_int_equal(share_sign(0, 200, 0), SHARE_NONE);
	assert_int_equal(share_sign(0, 200, 3), SHARE_NONE);
	assert_int_equal(share_sign(1, 201, 0), SHARE_LOW);
	assert_int_equal(share_sign(1, 200, 0), SHARE_FIGURE);
	assert_int_equal(share_sign(1, 201, 1), SHARE_FIGURE);
	assert_int_equal(share_sign(1, 2001, 1), SHARE_LOW);
	assert_int_equal(share_sign(200, 200, 0), SHARE_FIGURE);
	assert_int_equal(share_sign(1, large, 6), SHARE_LOW);
	assert_int_equal(share_sign(large, large, 0), SHARE_FIGURE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_without_a_figure_have_signs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
