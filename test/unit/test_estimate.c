/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "close.h"
#include "k1.h"
#include "random.h"
#include "estimate_value.h"

static struct estimate
k1_share(const char *vote)
{
	struct fixed_sum part = k1_sum("vote", vote), all = k1_sum(NULL, NULL);

	return estimate_proportion(&part, &all, K1_N);
}

/* P01, P02, P03 */
static void
k1_has_its_proportions(void **state)
{
	double a = k1_share("A").value, b = k1_share("B").value;
	double c = k1_share("C").value;

	(void)state;
	assert_close(a, 0.471287128712871, 1e-15);
	assert_close(b, 0.37029702970297, 5e-15);
	assert_close(c, 0.158415841584158, 1e-15);
	assert_close(a + b + c, 1, 2e-16);
}

/* P04: unweighted */
static void
without_weights_it_is_a_share_of_heads(void **state)
{
	struct fixed_sum part = { 0 }, all = { 0 };

	(void)state;
	for (int i = 0; i < 24; i++)
		fixed_add(i < 11 ? &part : &all, WEIGHT_ONE);
	fixed_merge(&all, &part);
	assert_true(estimate_proportion(&part, &all, 24).value == 11 / 24.0);
}

/* V01; B and C from R: SE(svymean(~vote, svydesign(~1, weights = ~w))) */
static void
k1_has_its_standard_errors(void **state)
{
	(void)state;
	assert_close(sqrt(k1_share("A").variance), 0.111717781793628, 1e-15);
	assert_close(sqrt(k1_share("B").variance), 0.10687183900411421,
	    1e-15);
	assert_close(sqrt(k1_share("C").variance), 0.080417747596169598,
	    1e-15);
}

/* D01, D02: those of age Y, with n / (n - 1) of all 24 */
static void
a_domain_keeps_the_sample_size(void **state)
{
	struct fixed_sum base = k1_sum("age", "Y"), part = { 0 };
	struct estimate e;

	(void)state;
	for (size_t i = 0; i < K1_N; i++)
		if (k1[i].age[0] == 'Y' && k1[i].vote[0] == 'A')
			fixed_add(&part, k1_weight(i));
	e = estimate_proportion(&part, &base, K1_N);
	assert_close(e.value, 0.428571428571429, 1e-15);
	assert_close(sqrt(e.variance), 0.175364042949543, 1e-15);
	/* D06: what it would be without the others */
	e = estimate_proportion(&part, &base, base.n);
	assert_close(sqrt(e.variance), 0.182085392982808, 1e-15);
}

/* G01, G02, G03, G04, G09; the net is at least its largest option and at
 * most their sum */
static void
options_and_their_net(void **state)
{
	struct fixed_sum m[3] = { { 0 } }, any = { 0 };
	struct fixed_sum all = k1_sum(NULL, NULL);
	struct estimate p[3], net;

	(void)state;
	for (size_t i = 0; i < K1_N; i++) {
		for (int o = 0; o < 3; o++)
			if (k1[i].m[o])
				fixed_add(&m[o], k1_weight(i));
		if (k1[i].m[0] || k1[i].m[1] || k1[i].m[2])
			fixed_add(&any, k1_weight(i));
	}
	for (int o = 0; o < 3; o++)
		p[o] = estimate_proportion(&m[o], &all, K1_N);
	net = estimate_proportion(&any, &all, K1_N);
	assert_close(p[0].value, 0.607920792079208, 1e-15);
	assert_close(p[1].value, 0.534653465346535, 1e-15);
	assert_close(p[2].value, 0.481188118811881, 1e-15);
	assert_close(net.value, 0.946534653465347, 1e-15);
	assert_close(sqrt(net.variance), 0.0395469030146563, 1e-15);
	assert_true(net.value >= p[0].value);
	assert_true(net.value <= p[0].value + p[1].value + p[2].value);
}

/* R: svyratio (test/oracle/expected.csv, k1-responses-wald) */
static void
shares_of_k1s_responses(void **state)
{
	static const double shares[] = { 0.37439024390243901,
	    0.32926829268292686, 0.29634146341463413 };
	static const double errors[] = { 0.052945186479284931,
	    0.058914086223279112, 0.055163622930143017 };
	struct fixed_sum part[3] = { { 0 } }, ticks[3] = { { 0 } };
	struct fixed_sum all = { 0 }, squares = { 0 };

	(void)state;
	for (size_t i = 0; i < K1_N; i++) {
		int t = k1[i].m[0] + k1[i].m[1] + k1[i].m[2];

		for (int o = 0; o < 3; o++) {
			for (int k = 0; k < t && k1[i].m[o]; k++)
				fixed_add(&ticks[o], k1_weight(i));
			if (k1[i].m[o])
				fixed_add(&part[o], k1_weight(i));
		}
		for (int k = 0; k < t; k++)
			fixed_add(&all, k1_weight(i));
		for (int k = 0; k < t * t; k++)
			fixed_add(&squares, k1_weight(i));
	}
	for (int o = 0; o < 3; o++) {
		struct estimate e = estimate_responses(
		    &(struct estimate_response){ &part[o], &ticks[o], &all,
		    &squares }, K1_N);

		assert_close(e.value, shares[o], 1e-15);
		assert_close(sqrt(e.variance), errors[o], 1e-15);
	}
}

static void
without_responses_there_is_no_share(void **state)
{
	struct fixed_sum none = { 0 }, one = { 0 };
	struct estimate e = estimate_responses(&(struct estimate_response){
	    &none, &none, &none, &none }, 10);

	(void)state;
	assert_false(e.defined);
	fixed_add(&one, WEIGHT_ONE / 3);
	e = estimate_responses(&(struct estimate_response){ &one, &one, &one,
	    &one }, 1);
	assert_true(e.defined && e.value == 1 && !e.has_variance);
	/* all of them are this option */
	e = estimate_responses(&(struct estimate_response){ &one, &one, &one,
	    &one }, 2);
	assert_true(e.has_variance && e.variance == 0);
}

static void
nobody_has_no_proportion(void **state)
{
	struct fixed_sum none = { 0 };

	(void)state;
	assert_false(estimate_proportion(&none, &none, 0).defined);
	assert_false(estimate_proportion(&none, &none, 10).defined);
}

static void
one_respondent_has_no_variance(void **state)
{
	struct fixed_sum one = { 0 }, none = { 0 };
	struct estimate e;

	(void)state;
	fixed_add(&one, WEIGHT_ONE / 3);
	e = estimate_proportion(&one, &one, 1);
	assert_true(e.defined && e.value == 1 && !e.has_variance);
	e = estimate_proportion(&none, &one, 1);
	assert_true(e.defined && e.value == 0 && !e.has_variance);
	/* a domain of one, in a sample of two, does not vary */
	e = estimate_proportion(&one, &one, 2);
	assert_true(e.has_variance && e.variance == 0);
}

static void
all_or_nobody_vary_by_nothing(void **state)
{
	struct fixed_sum all = k1_sum(NULL, NULL), none = { 0 };
	struct estimate e = estimate_proportion(&all, &all, K1_N);

	(void)state;
	assert_true(e.value == 1 && e.has_variance && e.variance == 0);
	e = estimate_proportion(&none, &all, K1_N);
	assert_true(e.value == 0 && e.has_variance && e.variance == 0);
}

/* By the definition: n / (n - 1) * sum of (w (y - p) / W)^2 */
static void
the_variance_is_that_of_the_influences(void **state)
{
	uint64_t seed = 6;

	(void)state;
	for (int sample = 0; sample < 200; sample++) {
		struct fixed_sum part = { 0 }, all = { 0 };
		int64_t w[300];
		bool in[300];
		double influences = 0;
		struct estimate e;

		for (int i = 0; i < 300; i++) {
			w[i] = random_below(&seed, 4000000) * INT64_C(1000000);
			in[i] = random_below(&seed, 9) < 2;
			fixed_add(&all, w[i]);
			if (in[i])
				fixed_add(&part, w[i]);
		}
		e = estimate_proportion(&part, &all, all.n);
		for (int i = 0; i < 300; i++) {
			double u = (double)w[i] * (in[i] - e.value) /
			    ((double)all.w);

			influences += u * u;
		}
		assert_close(e.variance / (influences * (double)all.n /
		    (double)(all.n - 1)), 1, 1e-12);
	}
}

static struct fixed_sum
times(const char *vote, int64_t factor)
{
	struct fixed_sum s = { 0 };

	for (size_t i = 0; i < K1_N; i++)
		if (vote == NULL || *vote == k1[i].vote[0])
			fixed_add(&s, k1_weight(i) * factor);
	return s;
}

static void
weights_times_a_thousand_change_nothing(void **state)
{
	struct estimate a = k1_share("A"), b;
	struct fixed_sum part, all;

	(void)state;
	for (int64_t factor = 7; factor < 5000000; factor *= 7) {
		part = times("A", factor);
		all = times(NULL, factor);
		b = estimate_proportion(&part, &all, K1_N);
		assert_true(b.value == a.value);
		assert_close(b.variance / a.variance, 1, 1e-14);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(k1_has_its_proportions),
		cmocka_unit_test(without_weights_it_is_a_share_of_heads),
		cmocka_unit_test(k1_has_its_standard_errors),
		cmocka_unit_test(a_domain_keeps_the_sample_size),
		cmocka_unit_test(options_and_their_net),
		cmocka_unit_test(shares_of_k1s_responses),
		cmocka_unit_test(without_responses_there_is_no_share),
		cmocka_unit_test(nobody_has_no_proportion),
		cmocka_unit_test(one_respondent_has_no_variance),
		cmocka_unit_test(all_or_nobody_vary_by_nothing),
		cmocka_unit_test(the_variance_is_that_of_the_influences),
		cmocka_unit_test(weights_times_a_thousand_change_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
