/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/dist.h"
#include "stats/estimate.h"
#include "table/figure.h"
#include "table/table.h"
#include "stats/weight.h"

#include "close.h"
#include "k1.h"

static const struct table_look plain = { .small.flag = TABLE_SMALL_BASE,
    .level = 0.95, .method = INTERVAL_WILSON, .weighted = true };

static struct fixed_sum
equal_weights(int n)
{
	struct fixed_sum s = { 0 };

	for (int i = 0; i < n; i++)
		fixed_add(&s, WEIGHT_ONE);
	return s;
}

static void
put_share(struct table_cell *cell, const struct fixed_sum *part,
    const struct fixed_sum *base, uint64_t n_design,
    const struct table_look *look)
{
	const struct estimate e = estimate_proportion(part, base, n_design);

	figure_share(cell, part, base, &e, look);
}

/* What "+/-" is in percentage points, from the standard error of simple
 * random sampling: without n / (n - 1), which the cell's has. */
static double
simple_error(int part, int n)
{
	struct fixed_sum sum = equal_weights(part), base = equal_weights(n);
	struct table_cell cell = { 0 };

	put_share(&cell, &sum, &base, (uint64_t)n, &plain);
	return 100 * figure_multiple(0.95) * cell.se *
	    sqrt((n - 1.0) / n);
}

/* E01, E02, E03 */
static void
margins_of_error_without_weights(void **state)
{
	(void)state;
	assert_close(simple_error(500, 1000), 3.09897516152281, 5e-14);
	assert_close(simple_error(1000, 2000), 2.19130635144145, 5e-14);
	assert_close(simple_error(40, 400), 2.93994597681008, 5e-14);
}

/* The margin of error, in points, of a share at this effective base. */
static double
effective_error(double p, double effective)
{
	return 100 * figure_multiple(0.95) * sqrt(p * (1 - p) / effective);
}

/* E04, E05, E06, E07, V07 */
static void
margins_of_error_from_the_effective_base(void **state)
{
	struct fixed_sum all = k1_sum(NULL, NULL), a = k1_sum("vote", "A"),
	    b = k1_sum("vote", "B");
	double effective = fixed_effective(&all);
	double p = estimate_proportion(&a, &all, 24).value;
	double q = estimate_proportion(&b, &all, 24).value;

	(void)state;
	assert_close(effective_error(0.5, 1000 / 1.35), 3.60068375726648,
	    5e-14);
	assert_close(effective_error(0.5, effective), 21.4192292612052,
	    5e-13);
	assert_close(effective_error(p, effective), 21.3838828299595, 5e-13);
	assert_close(100 * figure_multiple(0.95) *
	    sqrt((p + q - (p - q) * (p - q)) / effective), 39.0602455085694,
	    5e-13);
	assert_close(effective_error(p, effective) /
	    (100 * figure_multiple(0.95)), 0.109103447811454, 5e-15);
}

/* S01 to S03 */
static void
plus_or_minus_is_a_normal_quantile(void **state)
{
	(void)state;
	assert_close(figure_multiple(0.95), 1.95996398454005, 2e-14);
	assert_close(figure_multiple(0.99), 2.5758293035489, 2e-14);
	assert_close(figure_multiple(0.9), 1.64485362695147, 2e-14);
}

/* B05 */
static void
the_design_effect_of_k1(void **state)
{
	struct fixed_sum all = k1_sum(NULL, NULL);

	(void)state;
	assert_close((double)all.n / fixed_effective(&all), 1.14652288991275,
	    5e-15);
}

/* P01, V01; Wilson's interval by R, as in test_interval.c */
static void
a_share_has_all_its_figures(void **state)
{
	struct fixed_sum all = k1_sum(NULL, NULL), a = k1_sum("vote", "A");
	struct table_cell cell = { 0 };

	(void)state;
	put_share(&cell, &a, &all, K1_N, &plain);
	assert_true(cell.defined && cell.has_se && cell.has_interval);
	assert_close(cell.value, 0.471287128712871, 1e-15);
	assert_close(cell.se, 0.111717781793628, 1e-15);
	assert_close(cell.interval.lower, 0.26657417518006334, 1e-13);
	assert_close(cell.interval.upper, 0.68613640368421102, 1e-13);
	assert_int_equal(cell.sum.n, 11);
	assert_int_equal(cell.status, TABLE_SMALL);
}

/* D01, D02; the degrees of freedom are those of the domain, 8 */
static void
a_domain_has_its_own_degrees_of_freedom(void **state)
{
	struct fixed_sum y = k1_sum("age", "Y"), part = { 0 };
	struct table_look look = plain;
	struct table_cell cell = { 0 };
	double half;

	(void)state;
	for (size_t i = 0; i < K1_N; i++)
		if (k1[i].age[0] == 'Y' && k1[i].vote[0] == 'A')
			fixed_add(&part, k1_weight(i));
	look.method = INTERVAL_WALD;
	put_share(&cell, &part, &y, K1_N, &look);
	assert_close(cell.se, 0.175364042949543, 1e-15);
	assert_int_equal(y.n, 9);
	half = dist_t_quantile(0.975, 8) * 0.175364042949543;
	assert_close(cell.interval.upper, 0.428571428571429 + half, 1e-13);
}

static void
nobody_has_no_figures(void **state)
{
	struct fixed_sum none = { 0 };
	struct table_cell cell = { 0 };

	(void)state;
	put_share(&cell, &none, &none, 10, &plain);
	assert_false(cell.defined || cell.has_se || cell.has_interval);
	assert_int_equal(cell.status, TABLE_NO_FIGURE);
}

static void
one_respondent_has_no_interval(void **state)
{
	struct fixed_sum one = equal_weights(1);
	struct table_cell cell = { 0 };

	(void)state;
	for (int m = INTERVAL_WILSON; m <= INTERVAL_WALD; m++) {
		struct table_look look = plain;

		look.method = (enum interval_method)m;
		cell = (struct table_cell){ 0 };
		put_share(&cell, &one, &one, 1, &look);
		assert_true(cell.defined && cell.value == 1);
		assert_false(cell.has_se || cell.has_interval);
	}
	put_share(&cell, &one, &one, 5, &plain);
	assert_true(cell.has_se && cell.se == 0 && !cell.has_interval);
}

/* 50 interviewed are enough; [low] goes by the decimals shown. */
static void
statuses_are_given(void **state)
{
	struct fixed_sum none = { 0 }, one = equal_weights(1);
	struct fixed_sum base = equal_weights(50), small = equal_weights(49);
	struct fixed_sum large = equal_weights(201);
	struct fixed_sum even = equal_weights(200), most = equal_weights(2001);
	struct table_look look = plain;
	struct table_cell cell = { 0 };

	(void)state;
	put_share(&cell, &one, &base, 50, &plain);
	assert_int_equal(cell.status, 0);
	cell = (struct table_cell){ 0 };
	put_share(&cell, &one, &small, 49, &plain);
	assert_int_equal(cell.status, TABLE_SMALL);
	cell = (struct table_cell){ 0 };
	put_share(&cell, &none, &small, 49, &plain);
	assert_int_equal(cell.status, TABLE_SMALL | TABLE_NOBODY);
	cell = (struct table_cell){ 0 };
	put_share(&cell, &one, &large, 201, &plain);
	assert_int_equal(cell.status, TABLE_LOW);
	cell = (struct table_cell){ 0 };
	look.decimals = 1;
	put_share(&cell, &one, &large, 201, &look);
	assert_int_equal(cell.status, 0);
	put_share(&cell, &one, &even, 200, &plain);
	assert_int_equal(cell.status, 0);
	put_share(&cell, &one, &most, 2001, &look);
	assert_int_equal(cell.status, TABLE_LOW);
}

/* V15, V16; interval by R: confint(svymean(~hrs, d), df = 23) */
static void
a_mean_has_all_its_figures(void **state)
{
	struct estimate e = { true, 3.88811881188119, true,
	    0.422642317983133 * 0.422642317983133 };
	struct fixed_sum all = k1_sum(NULL, NULL), none = { 0 };
	struct table_cell cell = { 0 };

	(void)state;
	figure_value(&cell, &e, &all, &plain);
	assert_true(cell.defined && cell.has_se && cell.has_interval);
	assert_close(cell.se, 0.422642317983133, 1e-15);
	assert_close(cell.interval.lower, 3.013816564300233, 5e-14);
	assert_close(cell.interval.upper, 4.7624210594621434, 5e-14);
	assert_int_equal(cell.status, TABLE_SMALL);
	e.has_variance = false;
	cell = (struct table_cell){ 0 };
	figure_value(&cell, &e, &all, &plain);
	assert_true(cell.defined && !cell.has_se && !cell.has_interval);
	e.defined = false;
	cell = (struct table_cell){ 0 };
	figure_value(&cell, &e, &none, &plain);
	assert_false(cell.defined);
	assert_int_equal(cell.status, TABLE_NO_FIGURE);
}

/* Of 100, half with weight 1 and half with 7, 64 are effective. */
static void
what_is_small_can_be_said(void **state)
{
	struct estimate e = { .defined = true, .value = 1 };
	struct table_look look = plain;
	struct fixed_sum base = { 0 };

	(void)state;
	for (int i = 0; i < 50; i++) {
		fixed_add(&base, WEIGHT_ONE);
		fixed_add(&base, 7 * WEIGHT_ONE);
	}
	for (unsigned i = 0; i < 8; i++) {
		static const uint64_t flags[] = { 0, 64, 65, 100 };
		struct table_cell share = { 0 }, value = { 0 };

		look.small.flag = flags[i / 2];
		look.small.effective = i % 2 > 0;
		put_share(&share, &base, &base, 100, &look);
		figure_value(&value, &e, &base, &look);
		assert_int_equal(share.status,
		    i == 5 || i == 7 ? TABLE_SMALL : 0);
		assert_int_equal(value.status, share.status);
	}
}

/* As a target is, after calibration: it has a standard error of 0, and what
 * would be an interval at 0 or 100 percent is none. */
static void
a_share_that_does_not_vary_has_no_interval(void **state)
{
	struct fixed_sum a = k1_sum("vote", "A"), all = k1_sum(NULL, NULL);
	struct estimate e = { true, 0.5, true, 0 };
	struct table_cell cell = { .defined = false };

	(void)state;
	figure_share(&cell, &a, &all, &e, &plain);
	assert_true(cell.defined && cell.has_se);
	assert_close(cell.se, 0, 0);
	assert_false(cell.has_interval);
	e.value = 1;
	figure_share(&cell, &all, &all, &e, &plain);
	assert_true(cell.has_interval);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(margins_of_error_without_weights),
		cmocka_unit_test(margins_of_error_from_the_effective_base),
		cmocka_unit_test(plus_or_minus_is_a_normal_quantile),
		cmocka_unit_test(the_design_effect_of_k1),
		cmocka_unit_test(a_share_has_all_its_figures),
		cmocka_unit_test(a_domain_has_its_own_degrees_of_freedom),
		cmocka_unit_test(nobody_has_no_figures),
		cmocka_unit_test(one_respondent_has_no_interval),
		cmocka_unit_test(statuses_are_given),
		cmocka_unit_test(what_is_small_can_be_said),
		cmocka_unit_test(a_share_that_does_not_vary_has_no_interval),
		cmocka_unit_test(a_mean_has_all_its_figures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
