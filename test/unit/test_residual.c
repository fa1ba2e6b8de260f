/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "stats/estimate.h"
#include "weighting/residual.h"

#include "close.h"
#include "k1.h"

/* K1, each respondent a stratum of their own. */
struct survey {
	int64_t w[K1_N];
	struct residual_sum strata[K1_N];
	uint32_t categories[K1_N * 3];
	double numbers[K1_N];
	struct residual_design design;
};

static uint32_t
age_of(size_t i)
{
	return k1[i].age[0] == 'Y' ? 0 : k1[i].age[0] == 'M' ? 1 : 2;
}

/* The strata of the sample have the respondents 1 to 9, 10 to 15, 16 to 24. */
static uint32_t
stratum_of(size_t i)
{
	return i < 9 ? 0 : i < 15 ? 1 : 2;
}

static void
put(struct survey *s, const double *w, const int64_t *start)
{
	*s = (struct survey){ .design = { .nstrata = K1_N } };
	s->design.categories = s->categories;
	s->design.strata = s->strata;
	for (size_t i = 0; i < K1_N; i++) {
		s->w[i] = (int64_t)(w[i] * (double)WEIGHT_ONE + 0.5);
		s->strata[i].sum = fixed_one(s->w[i]);
		s->strata[i].start = (fixed_uint)start[i];
	}
}

/* W23 and W24: K1's weights, post-stratified to age 300, 350 and 350. */
static void
put_poststratified(struct survey *s, int64_t unit)
{
	static const double factors[] = { 300 / 7.7, 350 / 8.6, 350 / 8.95 };
	double w[K1_N];
	int64_t start[K1_N];

	for (size_t i = 0; i < K1_N; i++) {
		w[i] = k1[i].weight / 100.0 * factors[age_of(i)];
		start[i] = k1[i].weight * unit;
	}
	put(s, w, start);
	s->design.nmargins = 1;
	s->design.ncategories = 3;
	for (size_t i = 0; i < K1_N; i++)
		s->categories[i] = age_of(i);
}

/* Age to 30, 35 and 35%, stratum to 40, 25 and 35%, from 1 each: W06 to W12,
 * and R's rake(). */
static void
put_raked(struct survey *s)
{
	static const double of[3][3] = {
		{ 0.837012113402811, 0.820426001528703, 0.742561885068489 },
		{ 1.24727455097473, 1.22255873753675, 1.10652943600116 },
		{ 1.11571333562246, 1.0936045203404, 0.989813868198055 } };
	double w[K1_N];
	int64_t start[K1_N];

	for (size_t i = 0; i < K1_N; i++) {
		w[i] = of[age_of(i)][stratum_of(i)];
		start[i] = 1;
	}
	put(s, w, start);
	s->design.nmargins = 2;
	s->design.ncategories = 6;
	for (size_t i = 0; i < K1_N; i++) {
		s->categories[2 * i] = age_of(i);
		s->categories[2 * i + 1] = 3 + stratum_of(i);
	}
}

static double
weight(const struct survey *s, size_t i)
{
	return (double)s->w[i] / (double)WEIGHT_ONE;
}

static double
vote_a(size_t i)
{
	return k1[i].vote[0] == 'A';
}

static double
hours(size_t i)
{
	return k1[i].hrs;
}

static double
young(size_t i)
{
	return age_of(i) == 0;
}

/* The standard error of the mean of y in an age, or in all. */
static double
error(const struct survey *s, double y(size_t), const char *age)
{
	struct residual *r = residual_new(&s->design);
	struct residual_part parts[K1_N];
	double sum = 0, all = 0, v;
	size_t n = 0;

	for (size_t i = 0; i < K1_N; i++) {
		if (age != NULL && strcmp(age, k1[i].age) != 0)
			continue;
		parts[n++] = (struct residual_part){ i, y(i), s->strata[i] };
		sum += weight(s, i) * y(i);
		all += weight(s, i);
	}
	for (size_t i = 0; i < n; i++)
		parts[i].z = (parts[i].z - sum / all) / all;
	v = residual_variance(r, parts, n);
	residual_free(r);
	return sqrt(v);
}

/* W26; R survey 4.1-1: SE(svymean(~I(vote == "A"), postStratify(...))). */
static void
one_margin_is_post_stratification(void **state)
{
	struct survey s;

	(void)state;
	put_poststratified(&s, 1);
	assert_close(error(&s, vote_a, NULL), 0.10717546982996, 1e-14);
}

/* test/oracle/calibrated.csv, "k1,k1,,raking"; R's calibrate(calfun =
 * "raking") with svymean, of subset() for an age. */
static void
raked_weights_have_what_two_margins_leave(void **state)
{
	struct survey s;

	(void)state;
	put_raked(&s);
	assert_close(error(&s, vote_a, NULL), 0.104913160155787, 1e-12);
	assert_close(error(&s, hours, NULL), 0.445800002643645, 1e-12);
	assert_close(error(&s, vote_a, "Y"), 0.167689101800853, 1e-12);
	assert_close(error(&s, hours, "Y"), 0.720453155156197, 1e-12);
}

/* One category for everybody: what fixed weights have. */
static void
a_margin_that_explains_nothing_changes_nothing(void **state)
{
	struct fixed_sum a = { 0 }, all = { 0 };
	struct survey s;

	(void)state;
	put_poststratified(&s, 1);
	memset(s.categories, 0, sizeof(s.categories));
	for (size_t i = 0; i < K1_N; i++) {
		fixed_add(&all, s.w[i]);
		if (k1[i].vote[0] == 'A')
			fixed_add(&a, s.w[i]);
	}
	/* From these weights themselves, the mean of z is 0 already. */
	for (size_t i = 0; i < K1_N; i++)
		s.strata[i].start = (fixed_uint)s.w[i];
	assert_close(error(&s, vote_a, NULL), sqrt(estimate_proportion(&a,
	    &all, K1_N).variance), 1e-14);
	/* W28 */
	assert_close(error(&s, vote_a, NULL), 0.112058673289817, 1e-12);
}

static void
the_unit_of_the_starting_weights_does_not_matter(void **state)
{
	struct survey s, other;

	(void)state;
	put_poststratified(&s, 1);
	put_poststratified(&other, 7919);
	assert_close(error(&s, hours, "M"), error(&other, hours, "M"), 1e-14);
}

static void
what_is_a_target_does_not_vary(void **state)
{
	struct survey s;

	(void)state;
	put_raked(&s);
	assert_close(error(&s, young, NULL), 0, 0);
	/* So the mean, with the number among the margins. */
	s.design.nnumbers = 1;
	s.design.numbers = s.numbers;
	for (size_t i = 0; i < K1_N; i++)
		s.numbers[i] = k1[i].hrs * 1e9 - 5e12;
	assert_close(error(&s, hours, NULL), 0, 0);
}

/* A margin twice, and a number that all have. */
static void
columns_that_say_nothing_new_change_nothing(void **state)
{
	struct survey s;
	double one, twice;

	(void)state;
	put_poststratified(&s, 1);
	one = error(&s, vote_a, NULL);
	s.design.nmargins = 2;
	s.design.ncategories = 6;
	for (size_t i = 0; i < K1_N; i++) {
		s.categories[2 * i] = age_of(i);
		s.categories[2 * i + 1] = 3 + age_of(i);
		s.numbers[i] = 31250;
	}
	s.design.nnumbers = 1;
	s.design.numbers = s.numbers;
	twice = error(&s, vote_a, NULL);
	assert_close(twice, one, 1e-14);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_margin_is_post_stratification),
		cmocka_unit_test(raked_weights_have_what_two_margins_leave),
		cmocka_unit_test(
		    a_margin_that_explains_nothing_changes_nothing),
		cmocka_unit_test(
		    the_unit_of_the_starting_weights_does_not_matter),
		cmocka_unit_test(what_is_a_target_does_not_vary),
		cmocka_unit_test(columns_that_say_nothing_new_change_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
