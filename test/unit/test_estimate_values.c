/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/length.h"

#include "close.h"
#include "k1.h"
#include "estimate_value.h"

/* K1's column hrs by value; returns how many values there are. */
static int
compare_values(const void *a, const void *b)
{
	const struct estimate_value *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

static size_t
k1_hrs(struct estimate_value *values)
{
	size_t n = 0;

	for (size_t i = 0; i < K1_N; i++) {
		size_t v = 0;

		while (v < n && values[v].value != k1[i].hrs)
			v++;
		if (v == n)
			values[n++] = (struct estimate_value){ k1[i].hrs,
			    { 0 } };
		fixed_add(&values[v].sum, k1_weight(i));
	}
	qsort(values, n, sizeof(*values), compare_values);
	return n;
}

/* V15, V16, M03, M06 */
static void
k1_has_its_mean_deviation_and_median(void **state)
{
	struct estimate_value values[K1_N];
	size_t n = k1_hrs(values);
	struct estimate mean = estimate_mean(values, n, K1_N);

	(void)state;
	assert_close(mean.value, 3.88811881188119, 5e-15);
	assert_close(sqrt(mean.variance), 0.422642317983133, 1e-15);
	assert_close(estimate_sd(values, n).value, 2.11991538726264, 5e-15);
	assert_true(estimate_median(values, n).value == 3.5);
}

/* The column sat of test/data/k1.csv, M14 and M15; R:
 * svymean(~I(100 * (sat >= 9) - 100 * (sat <= 6)), svydesign(~1, weights = ~w)),
 * and those of age M (crosstab-k1.csv) */
static void
k1_has_its_net_promoter_score(void **state)
{
	static const double sat[K1_N] = { 9, 7, 10, 3, 6, 8, 5, 9, 2, 10, 4, 8,
	    6, 7, 9, 0, 10, 5, 7, 9, 1, 8, 6, 10 };
	struct estimate_value all[ESTIMATE_NSIDES], middle[ESTIMATE_NSIDES];
	struct estimate e;

	(void)state;
	for (enum estimate_side i = 0; i < ESTIMATE_NSIDES; i++)
		all[i] = middle[i] = (struct estimate_value){
		    estimate_points(i), { 0 } };
	for (size_t i = 0; i < K1_N; i++) {
		enum estimate_side side = estimate_side(sat[i]);

		fixed_add(&all[side].sum, k1_weight(i));
		if (k1[i].age[0] == 'M')
			fixed_add(&middle[side].sum, k1_weight(i));
	}
	e = estimate_mean(all, ESTIMATE_NSIDES, K1_N);
	assert_close(e.value, -2.77227722772277, 1e-14);
	assert_close(sqrt(e.variance), 19.9360585991659, 5e-14);
	e = estimate_mean(middle, ESTIMATE_NSIDES, K1_N);
	assert_close(e.value, 32.5581395348837, 5e-14);
	assert_close(sqrt(e.variance), 30.6823392014166, 5e-14);
}

static void
sides_of_a_net_promoter_score(void **state)
{
	static const struct {
		double answer;
		enum estimate_side side;
	} cases[] = {
		{ 0, ESTIMATE_DETRACTOR }, { 6, ESTIMATE_DETRACTOR },
		{ 6.5, ESTIMATE_DETRACTOR }, { 7, ESTIMATE_PASSIVE },
		{ 8.5, ESTIMATE_PASSIVE }, { 9, ESTIMATE_PROMOTER },
		{ 10, ESTIMATE_PROMOTER }, { -1, ESTIMATE_NSIDES },
		{ 10.5, ESTIMATE_NSIDES }, { 99, ESTIMATE_NSIDES },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(estimate_side(cases[i].answer),
		    cases[i].side);
	assert_true(estimate_points(ESTIMATE_DETRACTOR) == -100);
	assert_true(estimate_points(ESTIMATE_PASSIVE) == 0);
	assert_true(estimate_points(ESTIMATE_PROMOTER) == 100);
}

/* M10 */
static void
an_exact_half_is_between_two_values(void **state)
{
	const struct estimate_value v[] = { value(1, 1), value(2, 1),
	    value(3, 1), value(4, 1) };

	(void)state;
	assert_true(estimate_median(v, 4).value == 2.5);
	assert_true(estimate_median(v, 3).value == 2);
}

/* M11 */
static void
an_exact_half_of_the_weight_is_too(void **state)
{
	const struct estimate_value v[] = { value(10, 2), value(20, 1),
	    value(30, 1) };

	(void)state;
	assert_true(estimate_median(v, 3).value == 15);
}

/* A half that doubles miss: 0.1 + 0.2 against 0.3, and 0.7 against 0.3 + 0.4 */
static void
halves_are_decided_on_the_exact_sums(void **state)
{
	const struct estimate_value v[] = { value(1, 0.1), value(2, 0.2),
	    value(4, 0.3) };
	struct estimate_value w[] = { value(1, 0.7), value(3, 0.3),
	    value(4, 0.4) };

	(void)state;
	assert_true(estimate_median(v, 3).value == 3);
	assert_true(estimate_median(w, 3).value == 2);
	w[0].sum.w++;
	assert_true(estimate_median(w, 3).value == 1);
	w[0].sum.w -= 2;
	assert_true(estimate_median(w, 3).value == 3);
}

static void
values_of_weight_zero_are_no_part_of_the_median(void **state)
{
	const struct estimate_value v[] = { value(0, 0), value(1, 1),
	    value(2, 0), value(3, 1), value(9, 0) };

	(void)state;
	assert_true(estimate_median(v, 5).value == 2);
	assert_true(estimate_median(v, 3).value == 1);
	assert_true(estimate_mean(v, 5, 2).value == 2);
	assert_close(estimate_sd(v, 5).value, sqrt(2), 1e-15);
}

/* A17: the textbook formula in doubles gives -170.67 */
static void
large_values_close_together_have_their_deviation(void **state)
{
	const struct estimate_value v[] = { value(1e9 + 4, 1),
	    value(1e9 + 7, 1), value(1e9 + 13, 1), value(1e9 + 16, 1) };

	(void)state;
	assert_true(estimate_mean(v, 4, 4).value == 1e9 + 10);
	assert_close(estimate_sd(v, 4).value, sqrt(30), 1e-15);
	/* s^2 / n */
	assert_close(estimate_mean(v, 4, 4).variance, 7.5, 1e-15);
}

static void
no_values_have_no_mean(void **state)
{
	const struct estimate_value none[] = { value(1, 0), value(2, 0) };

	(void)state;
	for (size_t n = 0; n <= 2; n++) {
		assert_false(estimate_mean(none, n, 10).defined);
		assert_false(estimate_sd(none, n).defined);
		assert_false(estimate_median(none, n).defined);
	}
}

static void
one_value_has_a_mean_and_no_deviation(void **state)
{
	const struct estimate_value one[] = { value(-4.25, 0.5) };
	struct estimate mean = estimate_mean(one, 1, 1);

	(void)state;
	assert_true(mean.defined && mean.value == -4.25);
	assert_false(mean.has_variance);
	assert_false(estimate_sd(one, 1).defined);
	assert_true(estimate_median(one, 1).value == -4.25);
}

static void
equal_values_do_not_deviate(void **state)
{
	struct estimate_value same[] = { value(0.1, 0.3) };

	(void)state;
	for (int i = 0; i < 9; i++)
		fixed_add(&same[0].sum, WEIGHT_ONE / 7 * i);
	assert_true(estimate_mean(same, 1, 9).value == 0.1);
	assert_true(estimate_mean(same, 1, 9).variance == 0);
	assert_true(estimate_sd(same, 1).value == 0);
	assert_true(estimate_median(same, 1).value == 0.1);
}

/* A figure that a double cannot hold is not defined. */
static void
what_is_too_large_is_not_defined(void **state)
{
	const struct estimate_value v[] = { value(-1e308, 1), value(1e308, 3) };
	const struct estimate_value w[] = { value(-1e200, 2), value(1e200, 2) };
	const struct estimate_value x[] = { value(1.4e308, 1),
	    value(1.6e308, 1) };
	struct estimate mean = estimate_mean(v, 2, 4);

	(void)state;
	assert_true(mean.defined && mean.value == 5e307);
	assert_false(mean.has_variance || estimate_sd(v, 2).defined);
	assert_true(estimate_median(v, 2).value == 1e308);
	mean = estimate_mean(w, 2, 4);
	assert_true(mean.defined && mean.value == 0 && !mean.has_variance);
	assert_false(estimate_sd(w, 2).defined);
	assert_true(estimate_median(x, 2).value == 1.5e308);
}

static void
values_and_weights_of_any_scale_give_the_same(void **state)
{
	struct estimate_value a[K1_N], b[K1_N];
	size_t n = k1_hrs(a);
	struct estimate mean;

	(void)state;
	for (size_t i = 0; i < n; i++) {
		b[i] = a[i];
		for (int k = 1; k < 1000; k++)
			b[i].sum.w += a[i].sum.w;
		b[i].sum.w2_high *= 1000000;
		b[i].sum.w2_low *= 1000000;
	}
	mean = estimate_mean(b, n, K1_N);
	assert_close(mean.value, 3.88811881188119, 5e-15);
	assert_close(sqrt(mean.variance), 0.422642317983133, 1e-15);
	assert_close(estimate_sd(b, n).value, 2.11991538726264, 5e-15);
	assert_true(estimate_median(b, n).value == 3.5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(k1_has_its_mean_deviation_and_median),
		cmocka_unit_test(k1_has_its_net_promoter_score),
		cmocka_unit_test(sides_of_a_net_promoter_score),
		cmocka_unit_test(an_exact_half_is_between_two_values),
		cmocka_unit_test(an_exact_half_of_the_weight_is_too),
		cmocka_unit_test(halves_are_decided_on_the_exact_sums),
		cmocka_unit_test(
		    values_of_weight_zero_are_no_part_of_the_median),
		cmocka_unit_test(
		    large_values_close_together_have_their_deviation),
		cmocka_unit_test(no_values_have_no_mean),
		cmocka_unit_test(one_value_has_a_mean_and_no_deviation),
		cmocka_unit_test(equal_values_do_not_deviate),
		cmocka_unit_test(what_is_too_large_is_not_defined),
		cmocka_unit_test(values_and_weights_of_any_scale_give_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
