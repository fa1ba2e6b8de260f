/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "stats/share.h"

#include "close.h"

/* Was just this added?  Empties the buffer. */
static void
assert_text(struct buf *b, const char *wanted)
{
	assert_string_equal(b->p != NULL ? b->p : "", wanted);
	buf_clear(b);
}

static void
assert_ratio(uint64_t num, uint64_t den, unsigned decimals, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	share_ratio(&b, num, den, decimals);
	assert_text(&b, wanted);
}

static void
assert_share(uint64_t num, uint64_t den, unsigned decimals, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	share_put(&b, num, den, decimals);
	assert_text(&b, wanted);
}

/* N01a to N08a */
static void
halves_go_up(void **state)
{
	(void)state;
	assert_ratio(1, 2, 0, "1");
	assert_ratio(3, 2, 0, "2");
	assert_ratio(5, 2, 0, "3");
	assert_ratio(25, 2, 0, "13");
	assert_ratio(1, 20, 1, "0.1");
	assert_ratio(9995, 100, 1, "100.0");
}

/* N09, N10, Q08: 28.5 percent, of which a double holds a little less */
static void
a_tie_is_decided_on_the_exact_ratio(void **state)
{
	(void)state;
	assert_share(57, 200, 0, "29");
	assert_share(57, 200, 1, "28.5");
	assert_share(569, 2000, 0, "28");
}

/* N15: the net of 27.4 and 27.4 */
static void
nets_are_rounded_once(void **state)
{
	(void)state;
	assert_share(274, 1000, 0, "27");
	assert_share(274 + 274, 1000, 0, "55");
}

static void
digits_are_grouped_and_filled(void **state)
{
	(void)state;
	assert_ratio(123456789, 1000, 3, "123,456.789");
	assert_ratio(999, 1, 4, "999.0000");
	assert_ratio(1, 1000, 6, "0.001000");
	assert_share(1, 1000, 3, "0.100");
}

/* "*" above zero but rounding to 0, "-" for none */
static void
shares_without_a_figure_have_signs(void **state)
{
	fixed_uint large = (fixed_uint)1 << 100;

	(void)state;
	assert_share(0, 200, 0, "-");
	assert_share(0, 200, 3, "-");
	assert_share(1, 201, 0, "*");
	assert_share(1, 200, 0, "1");
	assert_share(1, 201, 1, "0.5");
	assert_share(1, 2001, 1, "*");
	assert_share(200, 200, 0, "100");
	assert_share(199, 200, 0, "100");
	assert_int_equal(share_sign(0, 9, 0), SHARE_NONE);
	assert_int_equal(share_sign(1, large, 6), SHARE_LOW);
	assert_int_equal(share_sign(large, large, 0), SHARE_FIGURE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_go_up),
		cmocka_unit_test(a_tie_is_decided_on_the_exact_ratio),
		cmocka_unit_test(nets_are_rounded_once),
		cmocka_unit_test(digits_are_grouped_and_filled),
		cmocka_unit_test(shares_without_a_figure_have_signs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
