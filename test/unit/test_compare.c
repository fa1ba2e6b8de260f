/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/length.h"

#include "compare_sample.h"

/* T01 to T04 */
static void
the_z_tests_of_textbooks(void **state)
{
	struct sample s = counts(60, 100, 75, 150);
	struct comparison c = shares(COMPARE_POOLED, &s);

	(void)state;
	assert_true(c.defined && isinf(c.df));
	near(c.difference, 0.1);
	near(c.statistic, 1.55417468040052);
	near(c.p, 0.120142755316239);
	near(c.se, 0.1 / 1.55417468040052);
	c = shares(COMPARE_UNPOOLED, &s);
	assert_true(isinf(c.df));
	near(c.statistic, 1.56812512046795);
	near(c.p, 0.116851935068002);
	/* without weights SPSS has the pooled one */
	near(shares(COMPARE_SPSS, &s).p, 0.120142755316239);
}

/* L01 to L03 */
static void
the_example_of_letters(void **state)
{
	struct sample ab = counts(60, 100, 45, 100);
	struct sample ac = counts(60, 100, 30, 100);
	struct sample bc = counts(45, 100, 30, 100);

	(void)state;
	near(shares(COMPARE_POOLED, &ab).p, 0.0336720688563458);
	near(shares(COMPARE_POOLED, &ac).p, 0.0000200786561242648);
	near(shares(COMPARE_POOLED, &bc).p, 0.0284597369163106);
}

/* T30, and by algebra T29: 40 of 80 in a total of 90 of 300 */
static void
a_column_and_the_rest(void **state)
{
	struct sample s = counts(40, 80, 50, 220);

	(void)state;
	near(shares(COMPARE_POOLED, &s).statistic, 4.55842305838552);
}

static struct fixed_sum
heads(int n)
{
	struct fixed_sum s = { 0 };

	for (int i = 0; i < n; i++)
		fixed_add(&s, WEIGHT_ONE);
	return s;
}

/* T05 to T09; the manual takes the lower from the higher */
static void
quantum_as_in_its_manual(void **state)
{
	const struct fixed_sum n1 = heads(312), x1 = heads(128);
	const struct fixed_sum n2 = heads(125), x2 = heads(16);
	const struct fixed_sum none = heads(0);
	const struct compare_share a = { &n1, &x1 }, b = { &n2, &x2 };
	const struct compare_share both = { &none, &none };
	struct comparison c = compare_shares(COMPARE_QUANTUM, &a, &b, &both,
	    437);

	(void)state;
	near(c.statistic, 5.66636186263813);
	near(c.se, 0.0498126341202286);
	assert_true(c.df == 436);
	c = compare_shares(COMPARE_REPORTER, &a, &b, &both, 437);
	near(c.statistic, 5.67285626232);
	assert_true(c.df == 435);
	near(c.p, 2.56557904157069e-8);
}

/* T10 to T15, T17; p of 15 degrees of freedom by test/oracle/compare.R, where
 * T18 has those of the whole sample */
static void
k1_has_its_shares(void **state)
{
	struct sample s = of_k1("Y", "M", 'A');
	struct comparison c = shares(COMPARE_LINEARISED, &s);

	(void)state;
	near(c.difference, -0.181893687707641);
	near(c.se, 0.261826354702449);
	near(c.statistic, -0.694711148976401);
	assert_true(c.df == 15);
	near(c.p, 0.49785684116985573);
	near(shares(COMPARE_POOLED, &s).statistic, -0.68536618453908);
	c = shares(COMPARE_REPORTER, &s);
	near(c.statistic, -0.68536618453908);
	near(c.p, 0.50565016234519);
	near(shares(COMPARE_UNPOOLED, &s).statistic, -0.697454957924432);
	near(shares(COMPARE_SPSS, &s).statistic, -0.734128542819548);
}

/* T19 to T22 */
static void
a_column_and_the_total(void **state)
{
	struct sample s = of_k1("Y", "all", 'A');
	struct comparison c = shares(COMPARE_LINEARISED, &s);

	(void)state;
	near(c.difference, -0.0427157001414427);
	near(c.se, 0.156427430306194);
	near(c.statistic, -0.273070394737229);
	/* and the rest */
	for (size_t i = 0; i < K1_N; i++)
		s.who[i].b = !s.who[i].a;
	near(shares(COMPARE_LINEARISED, &s).statistic, -0.273412800961696);
}

/* T23, T24, T26 to T28 */
static void
columns_with_respondents_in_common(void **state)
{
	struct sample s = of_k1("1", "2", 'A');
	struct comparison c = shares(COMPARE_LINEARISED, &s);
	double reporter = 2.4397821218925, df = 14.6569225235268;
	double bases = df + 2 + 6.02352941176471;	/* e1 + e2 */

	(void)state;
	near(c.difference, 0.349945711183496);
	near(c.se, 0.138017278796193);
	c = shares(COMPARE_REPORTER, &s);
	near(c.statistic, reporter);
	near(c.df, df);
	near(shares(COMPARE_POOLED, &s).statistic, reporter);
	c = shares(COMPARE_QUANTUM, &s);
	near(c.statistic, reporter / sqrt(bases / (bases - 1)));
	near(c.df, df + 1);
}

/* By hand: 4 of 8 and 3 of 6, 2 of 4 of them in both, have p (1 - p) = 1/4
 * everywhere; so V = (1 / 8 + 1 / 6 - 8 / 48) / 4 = 1 / 32.  With 6 of 8 and
 * 3 of 6: sqrt(3 / 16 * 1 / 4) for the last term. */
static void
unpooled_with_respondents_in_common(void **state)
{
	struct sample s = { .n = 10 };
	struct comparison c;

	(void)state;
	for (size_t i = 0; i < 10; i++)
		s.who[i] = (struct somebody){ WEIGHT_ONE, i < 8, i >= 4,
		    i % 2 == 0, 0 };
	c = shares(COMPARE_UNPOOLED, &s);
	assert_true(c.difference == 0 && c.p == 1);
	near(c.se * c.se, 1 / 32.0);
	s.who[1].in = s.who[3].in = true;
	c = shares(COMPARE_UNPOOLED, &s);
	assert_true(c.difference == 0.25);
	near(c.se * c.se, 3 / 128.0 + 1 / 24.0 - sqrt(3 / 64.0) / 6);
}

/* test/oracle/compare.R: by svytotal and svycontrast */
static const struct {
	const char *a, *b;
	char vote;		/* 0: means of hrs */
	double difference, se, df, p;
} of_r[] = {
	{ "Y", "M", 'A', -0.18189368770764119, 0.26182635470244936,
	    15, 0.49785684116985573 },
	{ "Y", "all", 'A', -0.042715700141442769, 0.15642743030619388,
	    23, 0.78723604085123133 },
	{ "1", "2", 'A', 0.34994571118349616, 0.13801727879619277,
	    18, 0.020717023830815109 },
	{ "1", "3", 'B', 0.024128362890577848, 0.094582898783354491,
	    17, 0.80170432710591044 },
	{ "all", "O", 'C', -0.059461253387908641, 0.1166441093027908,
	    23, 0.61507198997961088 },
	{ "Y", "M", 0, 1.2353896103896105, 0.88837180393145265,
	    15, 0.18462822703977694 },
	{ "Y", "all", 0, 0.72227079850842246, 0.61173084411836853,
	    23, 0.24978837148511496 },
	{ "1", "2", 0, -0.72315116419350955, 0.44942127144125693,
	    18, 0.12499840162950288 },
};

static void
linearised_agrees_with_r(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(of_r); i++) {
		struct sample s = of_k1(of_r[i].a, of_r[i].b, of_r[i].vote);
		struct comparison c = of_r[i].vote == 0 ?
		    means(COMPARE_LINEARISED, &s) :
		    shares(COMPARE_LINEARISED, &s);

		assert_true(c.defined && c.df == of_r[i].df);
		near(c.difference, of_r[i].difference);
		near(c.se, of_r[i].se);
		near(c.p, of_r[i].p);
	}
}

/* test/oracle/compare.R: vote B, m1 and m2, of those not aged O */
static void
a_part_of_the_sample_keeps_its_size(void **state)
{
	struct sample s = of_k1("1", "2", 'B');
	struct comparison c;

	(void)state;
	for (size_t i = 0; i < K1_N; i++) {
		s.who[i].a = s.who[i].a && k1[i].age[0] != 'O';
		s.who[i].b = s.who[i].b && k1[i].age[0] != 'O';
	}
	c = shares(COMPARE_LINEARISED, &s);
	near(c.difference, -0.27470862470862467);
	near(c.se, 0.13881466692864033);
	assert_true(c.df == 13);
	near(c.p, 0.069402735306461863);
}

/* T31 to T35; e1 + e2 of the two ages by hand from W^2 / Q */
static void
k1_has_its_means(void **state)
{
	static const enum compare_method same[] = { COMPARE_POOLED,
	    COMPARE_QUANTUM, COMPARE_REPORTER };
	struct sample s = of_k1("Y", "M", 0);
	struct comparison c = means(COMPARE_LINEARISED, &s);
	double bases = 7.7 * 7.7 / 7.145 + 8.6 * 8.6 / 11.975;

	(void)state;
	near(c.difference, 1.23538961038961);
	near(c.se, 0.88837180393145);
	for (size_t i = 0; i < LENGTH(same); i++) {
		c = means(same[i], &s);
		near(c.statistic, 1.25506678588609);
		near(c.df, bases - 2);
	}
	c = means(COMPARE_UNPOOLED, &s);
	near(c.statistic, 1.28303611727336);
	near(c.df, 12.4198113823514);
}

/* T37 to T39; p by R's t.test, test/oracle/compare.R */
static void
students_and_welchs_tests(void **state)
{
	struct sample s = nine();
	struct comparison c = means(COMPARE_POOLED, &s);

	(void)state;
	near(c.statistic, 2.16024689946929);
	assert_true(c.df == 7);
	near(c.p, 0.067583293823369847);
	c = means(COMPARE_SPSS, &s);
	near(c.statistic, 2.16024689946929);
	assert_true(c.df == 7);
	c = means(COMPARE_UNPOOLED, &s);
	near(c.statistic, 2.21564683762799);
	near(c.df, 6.98076923076923);
	near(c.p, 0.062380209275987614);
}

/* SPSS takes a respondent of weight 3 for three respondents. */
static void
for_spss_weights_are_counts(void **state)
{
	struct sample s = nine(), three = nine();
	struct comparison c, d;

	(void)state;
	s.who[2].w *= 3;
	three.who[9] = three.who[10] = three.who[2];
	three.n = 11;
	c = means(COMPARE_SPSS, &s);
	d = means(COMPARE_POOLED, &three);
	near(c.statistic, d.statistic);
	near(c.df, 9);
	near(c.p, d.p);
	near(shares(COMPARE_SPSS, &s).p, shares(COMPARE_POOLED, &three).p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_z_tests_of_textbooks),
		cmocka_unit_test(the_example_of_letters),
		cmocka_unit_test(a_column_and_the_rest),
		cmocka_unit_test(quantum_as_in_its_manual),
		cmocka_unit_test(k1_has_its_shares),
		cmocka_unit_test(a_column_and_the_total),
		cmocka_unit_test(columns_with_respondents_in_common),
		cmocka_unit_test(unpooled_with_respondents_in_common),
		cmocka_unit_test(linearised_agrees_with_r),
		cmocka_unit_test(a_part_of_the_sample_keeps_its_size),
		cmocka_unit_test(k1_has_its_means),
		cmocka_unit_test(students_and_welchs_tests),
		cmocka_unit_test(for_spss_weights_are_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
