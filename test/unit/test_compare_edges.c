/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random.h"
#include "compare_sample.h"

static struct sample
made_up(uint64_t *seed)
{
	struct sample s = { .n = 20 + random_below(seed, MOST - 20) };

	for (size_t i = 0; i < s.n; i++)
		s.who[i] = (struct somebody){
		    (1 + random_below(seed, 4000000)) * INT64_C(1000000),
		    random_below(seed, 3) == 0, random_below(seed, 2) == 0,
		    random_below(seed, 4) == 0, random_below(seed, 11) };
	return s;
}

static double
average(const struct sample *s, bool second, bool of_shares, double *w)
{
	double sum = 0;

	*w = 0;
	for (size_t i = 0; i < s->n; i++) {
		const struct somebody *who = &s->who[i];

		if (second ? !who->b : !who->a)
			continue;
		*w += (double)who->w;
		sum += (double)who->w * (of_shares ? who->in : who->x);
	}
	return sum / *w;
}

/* n / (n - 1) * sum of u^2, by the definition */
static double
variance(const struct sample *s, bool of_shares)
{
	double wa, a = average(s, false, of_shares, &wa), sum = 0;
	double wb, b = average(s, true, of_shares, &wb);

	for (size_t i = 0; i < s->n; i++) {
		const struct somebody *who = &s->who[i];
		double y = of_shares ? who->in : who->x, u = 0;

		if (who->a)
			u += (double)who->w * (y - a) / wa;
		if (who->b)
			u -= (double)who->w * (y - b) / wb;
		sum += u * u;
	}
	return sum * (double)s->n / (double)(s->n - 1);
}

static void
linearised_is_the_sum_of_influences(void **state)
{
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < 200; i++) {
		struct sample s = made_up(&seed);
		struct comparison c = shares(COMPARE_LINEARISED, &s);

		assert_true(c.defined);
		near(c.se * c.se, variance(&s, true));
		c = means(COMPARE_LINEARISED, &s);
		assert_true(c.defined);
		near(c.se * c.se, variance(&s, false));
	}
}

/* For all but SPSS, which takes them for counts. */
static void
weights_of_any_scale_give_the_same(void **state)
{
	struct sample s = of_k1("1", "2", 'A'), t = s;

	(void)state;
	for (int up = 0; up <= 1; up++) {
		for (size_t i = 0; i < K1_N; i++)
			t.who[i].w = up ? s.who[i].w * 1000000 :
			    s.who[i].w / 1000000;
		for (int m = COMPARE_LINEARISED; m < COMPARE_SPSS; m++) {
			enum compare_method method = (enum compare_method)m;

			same(shares(method, &s), shares(method, &t));
			same(means(method, &s), means(method, &t));
		}
	}
}

static void
the_other_way_round_only_the_sign_changes(void **state)
{
	uint64_t seed = 12;

	(void)state;
	for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++) {
		enum compare_method method = (enum compare_method)m;
		struct sample s = made_up(&seed), t = s;
		struct comparison c;

		for (size_t i = 0; i < s.n; i++) {
			t.who[i].a = s.who[i].b;
			t.who[i].b = s.who[i].a;
		}
		c = shares(method, &t);
		c.difference = -c.difference;
		same(shares(method, &s), c);
		c = means(method, &t);
		c.difference = -c.difference;
		same(means(method, &s), c);
	}
}

static void
not_compared(const struct sample *s)
{
	for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++) {
		assert_false(shares((enum compare_method)m, s).defined);
		assert_false(means((enum compare_method)m, s).defined);
	}
}

static void
nobody_is_not_compared(void **state)
{
	struct sample none = { .n = 0 }, s = counts(10, 30, 0, 0);

	(void)state;
	not_compared(&none);
	not_compared(&s);
	s = counts(0, 0, 10, 30);
	not_compared(&s);
	/* those who are there have no weight */
	s = counts(10, 30, 5, 10);
	for (size_t i = 30; i < s.n; i++)
		s.who[i].w = 0;
	not_compared(&s);
}

static void
one_respondent_is_not_compared(void **state)
{
	struct sample one = counts(1, 1, 0, 0);

	(void)state;
	one.who[0].b = true;
	not_compared(&one);
}

static void
a_column_and_itself_are_not_compared(void **state)
{
	uint64_t seed = 13;

	(void)state;
	for (int i = 0; i < 50; i++) {
		struct sample s = made_up(&seed);

		for (size_t k = 0; k < s.n; k++) {
			s.who[k].x /= 7;
			s.who[k].b = s.who[k].a;
		}
		not_compared(&s);
	}
}

static void
what_all_or_nobody_say_is_not_compared(void **state)
{
	uint64_t seed = 14;

	(void)state;
	for (int i = 0; i < 50; i++) {
		struct sample s = made_up(&seed);

		for (size_t k = 0; k < s.n; k++) {
			s.who[k].in = i % 2;
			s.who[k].x = 0.1;
		}
		not_compared(&s);
	}
}

/* Neither share varies by itself; the pooled one does.  By hand: P = 0.4,
 * 1 / sqrt(0.4 * 0.6 * (1 / 20 + 1 / 30)) = sqrt(50). */
static void
all_against_nobody(void **state)
{
	struct sample s = counts(20, 20, 0, 30);

	(void)state;
	assert_false(shares(COMPARE_LINEARISED, &s).defined);
	assert_false(shares(COMPARE_UNPOOLED, &s).defined);
	near(shares(COMPARE_POOLED, &s).statistic, sqrt(50));
}

/* 1 of 3 and 10 of 30 */
static void
equal_shares_have_p_1(void **state)
{
	struct sample s = counts(1, 3, 10, 30);

	(void)state;
	for (size_t i = 0; i < 3; i++)
		s.who[i].w = WEIGHT_ONE / 3;
	for (int m = COMPARE_LINEARISED; m < COMPARE_SPSS; m++) {
		struct comparison c = shares((enum compare_method)m, &s);

		assert_true(c.defined && c.difference == 0 && c.p == 1);
	}
}

/* One of 24 has nearly everything: a figure is one or is not defined. */
static void
all_weight_in_one_respondent(void **state)
{
	struct sample s = of_k1("1", "2", 'A');

	(void)state;
	for (size_t i = 0; i < K1_N; i++)
		s.who[i].w = 1;
	for (size_t heavy = 0; heavy < K1_N; heavy++) {
		s.who[heavy].w = INT64_C(9000000) * WEIGHT_ONE;
		for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++) {
			enum compare_method method = (enum compare_method)m;
			struct comparison c = shares(method, &s);
			struct comparison d = means(method, &s);

			assert_true(!c.defined || (c.p >= 0 && c.p <= 1));
			assert_true(!d.defined || (d.p >= 0 && d.p <= 1));
		}
		s.who[heavy].w = 1;
	}
}

/* One against one: e1 + e2 - 2 is 0. */
static void
without_degrees_of_freedom_there_is_no_test(void **state)
{
	struct sample s = counts(1, 1, 0, 1);

	(void)state;
	assert_false(shares(COMPARE_REPORTER, &s).defined);
	assert_true(shares(COMPARE_QUANTUM, &s).defined);
	for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++)
		assert_false(means((enum compare_method)m, &s).defined);
}

/* Four of weight 1 count for 4; with one of weight 9, all for 13^2 / 85. */
static void
a_part_can_count_for_more_than_the_total(void **state)
{
	struct sample s = counts(2, 4, 0, 1);

	(void)state;
	s.who[4].w *= 9;
	for (size_t i = 0; i < 4; i++)
		s.who[i].b = true;
	assert_false(shares(COMPARE_POOLED, &s).defined);
	assert_false(shares(COMPARE_QUANTUM, &s).defined);
	assert_false(means(COMPARE_REPORTER, &s).defined);
	assert_true(shares(COMPARE_LINEARISED, &s).defined);
	assert_true(means(COMPARE_LINEARISED, &s).defined);
}

static void
what_is_too_large_is_not_defined(void **state)
{
	struct sample s = nine();

	(void)state;
	for (size_t i = 0; i < s.n; i++)
		s.who[i].x *= 1e300;
	for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++)
		assert_false(means((enum compare_method)m, &s).defined);
	s.who[0].x = -1.7e308;
	s.who[5].x = 1.7e308;
	for (int m = COMPARE_LINEARISED; m <= COMPARE_SPSS; m++)
		assert_false(means((enum compare_method)m, &s).defined);
}

static void
each_has_a_word(void **state)
{
	(void)state;
	assert_string_equal(compare_names[COMPARE_SPSS], "spss");
	assert_null(compare_names[COMPARE_SPSS + 1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(linearised_is_the_sum_of_influences),
		cmocka_unit_test(weights_of_any_scale_give_the_same),
		cmocka_unit_test(the_other_way_round_only_the_sign_changes),
		cmocka_unit_test(nobody_is_not_compared),
		cmocka_unit_test(one_respondent_is_not_compared),
		cmocka_unit_test(a_column_and_itself_are_not_compared),
		cmocka_unit_test(what_all_or_nobody_say_is_not_compared),
		cmocka_unit_test(all_against_nobody),
		cmocka_unit_test(equal_shares_have_p_1),
		cmocka_unit_test(all_weight_in_one_respondent),
		cmocka_unit_test(without_degrees_of_freedom_there_is_no_test),
		cmocka_unit_test(a_part_can_count_for_more_than_the_total),
		cmocka_unit_test(what_is_too_large_is_not_defined),
		cmocka_unit_test(each_has_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
