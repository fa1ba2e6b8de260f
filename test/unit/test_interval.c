/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/dist.h"
#include "stats/interval.h"

#include "close.h"

/* p_A of the survey K1 with weights only: P01, V01, B04 */
static const struct interval_case k1_a = { .p = 11.9 / 25.25,
	.variance = 0.111717781793628 * 0.111717781793628, .n = 24,
	.effective = 20.9328572601166, .df = 23, .level = 0.95 };

/* The same with strata and sampling units, V04: 8 - 3 degrees of freedom */
static const struct interval_case k1_a_clusters = { .p = 11.9 / 25.25,
	.variance = 0.0804158047966085 * 0.0804158047966085, .n = 24,
	.effective = 20.9328572601166, .df = 5, .level = 0.95 };

/* Tolerance: 1e-12 of the expected value, which has 15 digits. */
static void
assert_interval(struct interval i, double lower, double upper, double tol)
{
	assert_close(i.lower, lower, tol * lower + 2e-15);
	assert_close(i.upper, upper, tol * upper + 2e-15);
}

static void
assert_method(enum interval_method method, struct interval_case c,
    double lower, double upper, double tol)
{
	struct interval i;

	assert_true(interval_proportion(method, &c, &i));
	assert_interval(i, lower, upper, tol);
}

/* C01, C02 */
static void
wald_is_symmetric(void **state)
{
	(void)state;
	assert_method(INTERVAL_WALD, k1_a, 0.240181289186348,
	    0.702392968239394, 1e-12);
	assert_method(INTERVAL_WALD, k1_a_clusters, 0.264571721604634,
	    0.678002535821109, 1e-12);
}

/* C03, C04, C16 */
static void
logit_is_symmetric_in_log_odds(void **state)
{
	const struct interval_case small = { .p = 0.02, .variance = 1e-4,
	    .n = 1000, .effective = 1000, .df = 999, .level = 0.95 };

	(void)state;
	assert_method(INTERVAL_LOGIT, k1_a, 0.260675630656571,
	    0.692642823044135, 1e-12);
	assert_method(INTERVAL_LOGIT, k1_a_clusters, 0.279977062348306,
	    0.67142107817638, 1e-12);
	assert_method(INTERVAL_LOGIT, small, 0.00744296695626893,
	    0.0526189196946842, 1e-12);
}

/* C06; with weights only in R from C06's formula, t with 23 degrees:
 * m <- p*(1-p)/V; t <- qt(.975, 23), as wilson() in test/oracle/oracle.R */
static void
wilson_uses_the_design_size_and_t(void **state)
{
	(void)state;
	assert_method(INTERVAL_WILSON, k1_a_clusters, 0.284457221062782,
	    0.666523397753305, 1e-12);
	assert_method(INTERVAL_WILSON, k1_a, 0.26657417518006334,
	    0.68613640368421102, 1e-12);
}

/* C05, C07, C08 */
static void
wilson_with_a_sample_size_and_z(void **state)
{
	double z = dist_normal_quantile(0.975);

	(void)state;
	assert_interval(interval_wilson(k1_a.p, k1_a.effective, z),
	    0.279126686585082, 0.672351898396151, 1e-12);
	assert_interval(interval_wilson(7 / 40.0, 40, z),
	    0.0874541374603592, 0.319499903317877, 1e-12);
	assert_interval(interval_wilson(0, 30, z), 0, 0.113513393173969,
	    1e-12);
	assert_interval(interval_wilson(1, 30, z), 1 - 0.113513393173969, 1,
	    1e-12);
}

/* C09, C10 */
static void
korn_and_graubard(void **state)
{
	(void)state;
	assert_method(INTERVAL_KORN_GRAUBARD, k1_a, 0.247769679882567,
	    0.703602806076981, 1e-10);
	assert_method(INTERVAL_KORN_GRAUBARD, k1_a_clusters,
	    0.270297124059901, 0.679341021936571, 1e-10);
}

/* C10 from its sample size C10n; C11, C12 */
static void
clopper_and_pearson(void **state)
{
	(void)state;
	assert_interval(interval_beta(k1_a.p, 24.9538177300001, 0.95),
	    0.270297124059901, 0.679341021936571, 1e-12);
	assert_interval(interval_beta(0, 30, 0.95), 0, 0.115703308222028,
	    1e-12);
	assert_interval(interval_beta(1, 30, 0.95), 1 - 0.115703308222028, 1,
	    1e-12);
	assert_interval(interval_beta(7 / 40.0, 40, 0.95), 0.0733827293520852,
	    0.327790133361586, 1e-12);
}

static struct interval_case
edge(double p)
{
	return (struct interval_case){ .p = p, .variance = 0, .n = 40,
	    .effective = 30, .df = 39, .level = 0.95 };
}

/*
 * At 0 and 1 Wilson's formula leaves t^2 / (m + t^2), with m the effective
 * base; Korn and Graubard's 1 - 0.025^(1/m).
 */
static void
at_nought_and_one_the_effective_base_decides(void **state)
{
	double t = dist_t_quantile(0.975, 39);
	double wilson = t * t / (30 + t * t);
	double beta = 1 - pow(0.025, 1 / 30.0);

	(void)state;
	assert_method(INTERVAL_WILSON, edge(0), 0, wilson, 1e-12);
	assert_method(INTERVAL_WILSON, edge(1), 1 - wilson, 1, 1e-12);
	assert_method(INTERVAL_KORN_GRAUBARD, edge(0), 0, beta, 1e-12);
	assert_method(INTERVAL_KORN_GRAUBARD, edge(1), 1 - beta, 1, 1e-12);
}

static void
logit_and_wald_say_nothing_at_nought_and_one(void **state)
{
	struct interval i;

	(void)state;
	for (int p = 0; p <= 1; p++) {
		struct interval_case c = edge(p);

		assert_false(interval_proportion(INTERVAL_LOGIT, &c, &i));
		assert_false(interval_proportion(INTERVAL_WALD, &c, &i));
	}
}

static void
no_degrees_of_freedom_no_interval(void **state)
{
	struct interval i;

	(void)state;
	for (int m = INTERVAL_WILSON; m <= INTERVAL_WALD; m++) {
		struct interval_case c = k1_a;

		c.df = 0;
		assert_false(interval_proportion((enum interval_method)m, &c,
		    &i));
		c.df = -1;
		assert_false(interval_proportion((enum interval_method)m, &c,
		    &i));
		c = k1_a;
		c.n = 1;
		assert_false(interval_proportion((enum interval_method)m, &c,
		    &i));
		c = k1_a;
		c.effective = c.n = 0;
		assert_false(interval_proportion((enum interval_method)m, &c,
		    &i));
	}
	assert_false(interval_mean(1, 1, 0, 0.95, &i));
}

/* Which it would otherwise lose to rounding. */
static void
wilson_stays_within_nought_and_one(void **state)
{
	(void)state;
	for (double p = 0.5; p > 1e-17; p /= 1.1) {
		for (double m = 1; m < 1e9; m *= 7) {
			struct interval low = interval_wilson(p, m, 1.96);
			struct interval high = interval_wilson(1 - p, m, 1.96);

			assert_true(low.lower >= 0 && low.upper > p);
			assert_true(high.upper <= 1 && high.lower < 1 - p);
		}
	}
}

static void
more_confidence_is_a_wider_interval(void **state)
{
	static const double levels[] = { 0.001, 0.5, 0.8, 0.9, 0.95, 0.99,
	    0.9999 };

	(void)state;
	for (int m = INTERVAL_WILSON; m <= INTERVAL_WALD; m++) {
		struct interval last = { k1_a.p, k1_a.p };

		for (size_t i = 0; i < 7; i++) {
			struct interval_case c = k1_a;
			struct interval now;

			c.level = levels[i];
			assert_true(interval_proportion(
			    (enum interval_method)m, &c, &now));
			assert_true(now.lower < last.lower || (i == 0 &&
			    m == INTERVAL_KORN_GRAUBARD));
			assert_true(now.upper > last.upper);
			last = now;
		}
	}
}

/* The mean of K1's hrs: V15, V16; R: confint(svymean(~hrs, d), df = 23) */
static void
means_have_student_intervals(void **state)
{
	struct interval i;

	(void)state;
	assert_true(interval_mean(3.88811881188119,
	    0.422642317983133 * 0.422642317983133, 23, 0.95, &i));
	assert_interval(i, 3.013816564300233, 4.7624210594621434, 1e-12);
}

static void
each_has_a_word(void **state)
{
	(void)state;
	assert_string_equal(interval_names[INTERVAL_WALD], "wald");
	assert_null(interval_names[INTERVAL_WALD + 1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wald_is_symmetric),
		cmocka_unit_test(logit_is_symmetric_in_log_odds),
		cmocka_unit_test(wilson_uses_the_design_size_and_t),
		cmocka_unit_test(wilson_with_a_sample_size_and_z),
		cmocka_unit_test(korn_and_graubard),
		cmocka_unit_test(clopper_and_pearson),
		cmocka_unit_test(at_nought_and_one_the_effective_base_decides),
		cmocka_unit_test(logit_and_wald_say_nothing_at_nought_and_one),
		cmocka_unit_test(no_degrees_of_freedom_no_interval),
		cmocka_unit_test(wilson_stays_within_nought_and_one),
		cmocka_unit_test(more_confidence_is_a_wider_interval),
		cmocka_unit_test(means_have_student_intervals),
		cmocka_unit_test(each_has_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
