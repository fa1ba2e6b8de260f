/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dist.h"

#include "close.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* S01 to S04 */
static void
normal_quantiles(void **state)
{
	(void)state;
	assert_close(dist_normal_quantile(0.975), 1.95996398454005, 2e-14);
	assert_close(dist_normal_quantile(0.995), 2.5758293035489, 2e-14);
	assert_close(dist_normal_quantile(0.95), 1.64485362695147, 2e-14);
	assert_close(dist_normal_quantile(0.9995), 3.29052673149189, 1e-13);
	assert_close(dist_normal_quantile(0.5), 0, 1e-15);
	assert_close(dist_normal_quantile(0.025), -1.95996398454005, 2e-14);
}

/* S05 to S08, S10 */
static void
t_quantiles(void **state)
{
	(void)state;
	assert_close(dist_t_quantile(0.975, 1), 12.7062047361747, 1e-12);
	assert_close(dist_t_quantile(0.975, 5), 2.57058183563632, 1e-12);
	assert_close(dist_t_quantile(0.975, 23), 2.06865761041905, 1e-12);
	assert_close(dist_t_quantile(0.975, 999), 1.96234146113345, 1e-12);
	assert_close(dist_t_quantile(0.995, 23), 2.80733568377, 1e-12);
}

/* S09 */
static void
t_degrees_of_freedom_need_not_be_whole(void **state)
{
	(void)state;
	assert_close(dist_t_quantile(0.975, 4.5), 2.6589123472044, 1e-12);
}

/* R: sprintf("%.17g", qt(c(.55, .7, .9, .975, .9999), df)) */
static const struct {
	double p, df, wanted;
} t_of_r[] = {
	{ 0.55, 1, 0.15838444032453658 },
	{ 0.7, 1, 0.72654252800536079 },
	{ 0.9, 1, 3.0776835371752544 },
	{ 0.975, 1, 12.706204736174694 },
	{ 0.9999, 1, 3183.0987571185015 },
	{ 0.55, 2, 0.14213381090374075 },
	{ 0.7, 2, 0.61721339984836765 },
	{ 0.9, 2, 1.8856180831641269 },
	{ 0.975, 2, 4.3026527297494619 },
	{ 0.9999, 2, 70.700071074968179 },
	{ 0.55, 3, 0.13659819935369907 },
	{ 0.7, 3, 0.58438972743981854 },
	{ 0.9, 3, 1.6377443536962091 },
	{ 0.975, 3, 3.1824463052837078 },
	{ 0.9999, 3, 22.203742273205002 },
	{ 0.55, 7.5, 0.12998033223414854 },
	{ 0.7, 7.5, 0.54741287758126111 },
	{ 0.9, 7.5, 1.4052118464159529 },
	{ 0.975, 7.5, 2.3330396268649736 },
	{ 0.9999, 7.5, 6.7222271750608105 },
	{ 0.55, 29, 0.12676660562027509 },
	{ 0.7, 29, 0.53021439570916062 },
	{ 0.9, 29, 1.3114336473015509 },
	{ 0.975, 29, 2.0452296421327034 },
	{ 0.9999, 29, 4.2538941184323189 },
	{ 0.55, 208, 0.12581486500360181 },
	{ 0.7, 208, 0.52520510940823883 },
	{ 0.9, 208, 1.2856349088861012 },
	{ 0.975, 208, 1.9714346585202398 },
	{ 0.9999, 208, 3.7863811271351353 },
	{ 0.55, 4255, 0.12566884683390722 },
	{ 0.7, 4255, 0.5244397987504128 },
	{ 0.9, 4255, 1.2817505594225709 },
	{ 0.975, 4255, 1.9605216660226417 },
	{ 0.9999, 4255, 3.7222597329240878 },
	{ 0.55, 35000, 0.12566225861309949 },
	{ 0.7, 35000, 0.52440528851774193 },
	{ 0.9, 35000, 1.2815757541468433 },
	{ 0.975, 35000, 1.960031766022202 },
	{ 0.9999, 35000, 3.7194105016891896 },
	{ 0.55, 500000, 0.12566141067790954 },
	{ 0.7, 500000, 0.52440084701246192 },
	{ 0.9, 500000, 1.2815532587164185 },
	{ 0.975, 500000, 1.9599687290938042 },
	{ 0.9999, 500000, 3.7190440641609217 },
};

static void
t_quantiles_agree_with_r(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(t_of_r); i++)
		assert_close(dist_t_quantile(t_of_r[i].p, t_of_r[i].df),
		    t_of_r[i].wanted, 1e-12 * t_of_r[i].wanted);
}

/* It falls with the degrees of freedom, down to the normal one. */
static void
t_quantiles_fall_towards_the_normal_one(void **state)
{
	double last = HUGE_VAL;

	(void)state;
	for (double df = 1; df < 3e6; df = floor(df * 1.3) + 1) {
		double t = dist_t_quantile(0.975, df);

		assert_true(t < last);
		last = t;
		if (df > 1e6)
			break;
	}
	assert_true(last == dist_normal_quantile(0.975));
}

/* S18, S19 */
static void
beta_quantiles(void **state)
{
	(void)state;
	assert_close(dist_beta_quantile(0.025, 3.5, 20.5),
	    0.0381467553803328, 1e-14);
	assert_close(dist_beta_quantile(0.975, 4.5, 19.5),
	    0.362231387422153, 1e-14);
}

/* R: qbeta(p, a, b) */
static const struct {
	double p, a, b, wanted;
} beta_of_r[] = {
	{ 0.005, 0.5, 2,
	    1.1111193416704789e-05 },
	{ 0.025, 0.5, 2,
	    0.00027782923478409115 },
	{ 0.975, 0.5, 2,
	    0.75335837462063027 },
	{ 0.9995, 0.5, 2,
	    0.96370857880254812 },
	{ 0.005, 1, 30,
	    0.00016707076957579565 },
	{ 0.025, 1, 30,
	    0.00084357092663047838 },
	{ 0.975, 1, 30,
	    0.11570330822202779 },
	{ 0.9995, 1, 30,
	    0.22381424723039356 },
	{ 0.005, 3, 1,
	    0.1709975946676697 },
	{ 0.025, 3, 1,
	    0.29240177382128663 },
	{ 0.975, 3, 1,
	    0.99159624134038737 },
	{ 0.9995, 3, 1,
	    0.999833305547837 },
	{ 0.005, 0.050000000000000003, 50,
	    1.1254479631843922e-48 },
	{ 0.025, 0.050000000000000003, 50,
	    1.0733108169406789e-34 },
	{ 0.975, 0.050000000000000003, 50,
	    0.011386648714681593 },
	{ 0.9995, 0.050000000000000003, 50,
	    0.064224122027020547 },
	{ 0.005, 1000, 1001,
	    0.47097940998242516 },
	{ 0.025, 1000, 1001,
	    0.47785055423110973 },
	{ 0.975, 1000, 1001,
	    0.52165016876098513 },
	{ 0.9995, 1000, 1001,
	    0.53648582699233782 },
	{ 0.005, 12, 0.25,
	    0.77262052692366323 },
	{ 0.025, 12, 0.25,
	    0.86280637937740357 },
	{ 0.975, 12, 0.25,
	    0.99999997732610568 },
	{ 0.9995, 12, 0.25,
	    0.99999999999999634 },
	{ 0.005, 200000, 400000,
	    0.33176678073169136 },
	{ 0.025, 200000, 400000,
	    0.33214106493303036 },
	{ 0.975, 200000, 400000,
	    0.33452665412583205 },
	{ 0.9995, 200000, 400000,
	    0.33533769602006225 },
	{ 0.005, 7, 3000000,
	    6.7911158319188946e-07 },
	{ 0.025, 7, 3000000,
	    9.3811963901898492e-07 },
	{ 0.975, 7, 3000000,
	    4.3531441793955002e-06 },
	{ 0.9995, 7, 3000000,
	    6.351540799368137e-06 },
	{ 0.005, 300000, 700000,
	    0.29882035971470955 },
	{ 0.025, 300000, 700000,
	    0.29910221122739056 },
	{ 0.975, 300000, 700000,
	    0.30089854649496461 },
	{ 0.9995, 300000, 700000,
	    0.30150921553885812 },
};

static void
beta_quantiles_agree_with_r(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(beta_of_r); i++)
		assert_close(dist_beta_quantile(beta_of_r[i].p,
		    beta_of_r[i].a, beta_of_r[i].b), beta_of_r[i].wanted,
		    1e-10 * beta_of_r[i].wanted);
}

static void
beta_quantiles_end_at_nought_and_one(void **state)
{
	(void)state;
	assert_true(dist_beta_quantile(0.025, 0, 31) == 0);
	assert_true(dist_beta_quantile(0.975, 31, 0) == 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(normal_quantiles),
		cmocka_unit_test(t_quantiles),
		cmocka_unit_test(t_degrees_of_freedom_need_not_be_whole),
		cmocka_unit_test(t_quantiles_agree_with_r),
		cmocka_unit_test(t_quantiles_fall_towards_the_normal_one),
		cmocka_unit_test(beta_quantiles),
		cmocka_unit_test(beta_quantiles_agree_with_r),
		cmocka_unit_test(beta_quantiles_end_at_nought_and_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
