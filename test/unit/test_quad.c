/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weighting/quad.h"

#include "close.h"

/* e to the x as two doubles, from 40 digits of Python's decimal:
 * getcontext().prec = 60; Decimal(x).exp(). */
static void
check(double x, double high, double low)
{
	quad got = quad_exp((quad)x);

	assert_close((double)((got - (quad)high - (quad)low) / got), 0, 1e-30);
}

static void
exponentials_have_30_digits(void **state)
{
	(void)state;
	check(0, 1, 0);
	check(1.0, 2.718281828459045,
	    1.4456468917292502e-16);
	check(-1.0, 0.36787944117144233,
	    -1.2428753672788363e-17);
	check(0.5, 1.6487212707001282,
	    -4.731568479435833e-17);
	check(-0.25, 0.7788007830714049,
	    -1.0231869534531498e-17);
	check(10.0, 22026.465794806718,
	    -1.3780134700517372e-12);
	check(-30.0, 9.357622968840175e-14,
	    -2.1170146272646406e-30);
	check(0.34657359027997264, 1.414213562373095,
	    1.0897353451090442e-16);
	check(1e-09, 1.000000001,
	    -8.224037093664211e-17);
	check(300.0, 1.9424263952412558e+130,
	    1.1143145370175699e+114);
}

static void
large_ones_neither_overflow_nor_vanish(void **state)
{
	(void)state;
	assert_true(quad_exp((quad)1e6) == quad_exp((quad)11000));
	assert_true(quad_exp((quad)-1e6) > 0);
	assert_close((double)(quad_exp((quad)9000) * quad_exp((quad)-9000)), 1,
	    1e-15);
}

static void
rounding_is_half_up(void **state)
{
	(void)state;
	assert_int_equal(quad_round((quad)2.5), 3);
	assert_int_equal(quad_round((quad)2.4999999999999996), 2);
	assert_int_equal(quad_round(0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exponentials_have_30_digits),
		cmocka_unit_test(large_ones_neither_overflow_nor_vanish),
		cmocka_unit_test(rounding_is_half_up)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
