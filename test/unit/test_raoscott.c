/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stats/raoscott.h"
#include "stats/weight.h"

#include "close.h"
#include "k1.h"
#include "random.h"

#define MOST 30

static void
is(struct raoscott r, double f, double df1, double df2, double p)
{
	assert_true(r.defined && !r.single);
	assert_close(r.f / f, 1, 1e-10);
	assert_close(r.df1 / df1, 1, 1e-10);
	assert_close(r.df2 / df2, 1, 1e-10);
	assert_close(r.p / p, 1, 1e-10);
}

/* K1's ages by other answers, weights times a factor; "-" is not there. */
static struct raoscott
of_k1(const char *answers, int64_t factor, int64_t divisor)
{
	struct fixed_sum cells[9] = { { 0 } };

	for (size_t i = 0; i < K1_N; i++)
		if (answers[i] != '-')
			fixed_add(&cells[(answers[i] - 'A') * 3 +
			    (strchr("YMO", k1[i].age[0]) - "YMO")],
			    k1_weight(i) * factor / divisor);
	return raoscott_test(cells, 3, 3, K1_N, NULL);
}

static void
votes(char *answers)
{
	for (size_t i = 0; i < K1_N; i++)
		answers[i] = k1[i].vote[0];
}

/* X07 to X10 */
static void
k1_has_its_test(void **state)
{
	char answers[K1_N];

	(void)state;
	votes(answers);
	is(of_k1(answers, 1, 1), 0.373686374976767, 3.89128183423999,
	    89.4994821875198, 0.821819986334145);
}

static void
weights_of_any_scale_give_the_same(void **state)
{
	char answers[K1_N];
	struct raoscott r, same;

	(void)state;
	votes(answers);
	r = of_k1(answers, 1, 1);
	for (int up = 0; up <= 1; up++) {
		same = of_k1(answers, up ? 1000000 : 1, up ? 1 : 1000000);
		assert_close(same.f / r.f, 1, 1e-12);
		assert_close(same.df1 / r.df1, 1, 1e-12);
		assert_close(same.df2 / r.df2, 1, 1e-12);
		assert_close(same.p / r.p, 1, 1e-12);
	}
}

/* Given V as the header has it, the test is the same. */
static void
variances_can_be_given(void **state)
{
	struct fixed_sum cells[9] = { { 0 } }, all = { 0 };
	double v[81], p[9], w;
	char answers[K1_N];
	struct raoscott r;

	(void)state;
	votes(answers);
	for (size_t i = 0; i < K1_N; i++) {
		fixed_add(&cells[(answers[i] - 'A') * 3 +
		    (strchr("YMO", k1[i].age[0]) - "YMO")], k1_weight(i));
		fixed_add(&all, k1_weight(i));
	}
	w = fixed_weight(&all);
	for (size_t i = 0; i < 9; i++)
		p[i] = fixed_weight(&cells[i]) / w;
	for (size_t i = 0; i < 81; i++) {
		size_t a = i / 9, b = i % 9;

		v[i] = 0;
		for (size_t c = 0; c < 9; c++)
			v[i] += K1_N / (K1_N - 1.0) * fixed_squares(&cells[c]) /
			    (w * w) * ((a == c) - p[a]) * ((b == c) - p[b]);
	}
	r = raoscott_test(cells, 3, 3, K1_N, v);
	is(r, 0.373686374976767, 3.89128183423999, 89.4994821875198,
	    0.821819986334145);
	memset(v, 0, sizeof(v));
	assert_false(raoscott_test(cells, 3, 3, K1_N, v).defined);
}

/* test/oracle/compare.R: svychisq of who is in the table, by subset() */
static void
degrees_of_freedom_are_of_the_table(void **state)
{
	char answers[K1_N];

	(void)state;
	votes(answers);
	answers[0] = answers[4] = answers[8] = answers[19] = '-';
	is(of_k1(answers, 1, 1), 0.2232806910524272, 3.8805111443048528,
	    73.729711741792187, 0.92042045514700788);
}

/* test/oracle/compare.R */
static void
empty_cells_are_as_in_r(void **state)
{
	char answers[K1_N];

	(void)state;
	votes(answers);
	for (size_t i = 0; i < K1_N; i++)
		if ((answers[i] == 'C' && k1[i].age[0] == 'Y') ||
		    (answers[i] == 'B' && k1[i].age[0] == 'M'))
			answers[i] = 'A';
	is(of_k1(answers, 1, 1), 1.5376739668199386, 3.8859238421953486,
	    89.376248370493016, 0.19949070297946062);
	votes(answers);
	for (size_t i = 0; i < K1_N; i++)
		if (answers[i] == 'C' && k1[i].age[0] != 'O')
			answers[i] = 'A';
	is(of_k1(answers, 1, 1), 1.1760205071248457, 3.9648391764545363,
	    91.191301058454329, 0.32660233686656931);
}

/* Empty (B,Y), (B,M), (C,Y), (C,M): R says "computationally singular". */
static void
a_circle_of_empty_cells_is_singular(void **state)
{
	char answers[K1_N];
	struct raoscott r;

	(void)state;
	votes(answers);
	for (size_t i = 0; i < K1_N; i++)
		if (k1[i].age[0] != 'O')
			answers[i] = 'A';
	r = of_k1(answers, 1, 1);
	assert_true(!r.defined && !r.single);
	/* and in a diagonal table, the others are such a circle */
	for (size_t i = 0; i < K1_N; i++)
		answers[i] = (char)('A' + (strchr("YMO", k1[i].age[0]) -
		    "YMO"));
	r = of_k1(answers, 1, 1);
	assert_true(!r.defined && !r.single);
}

/* 2 by 2: those aged O or not, by who is in the first column. */
static struct raoscott
of_old(const char *in, size_t nrows, size_t ncolumns)
{
	struct fixed_sum cells[MOST] = { { 0 } };

	for (size_t i = 0; i < K1_N; i++) {
		size_t row = k1[i].age[0] == 'O' ? 0 : nrows - 1;

		fixed_add(&cells[row * ncolumns + (in[i] == '1' ? 0 :
		    ncolumns - 1)], k1_weight(i));
	}
	return raoscott_test(cells, nrows, ncolumns, K1_N, NULL);
}

/* test/oracle/compare.R; rows and columns of nobody change nothing */
static void
empty_rows_and_columns_are_dropped(void **state)
{
	char old[K1_N], old_c[K1_N];

	(void)state;
	for (size_t i = 0; i < K1_N; i++) {
		old[i] = k1[i].age[0] == 'O' ? '1' : '0';
		old_c[i] = old[i] == '1' && k1[i].vote[0] == 'C' ? '1' : '0';
	}
	for (size_t rows = 2; rows <= 4; rows++) {
		for (size_t columns = 2; columns <= 5; columns += 3) {
			is(of_old(old, rows, columns), 231.51383557945559, 1,
			    23, 1.6959102608151303e-13);
			is(of_old(old_c, rows, columns), 3.1672582140247223,
			    1, 23, 0.088346891974346309);
		}
	}
}

/* As in test/oracle/compare.R, from the same generator. */
static unsigned
step(unsigned *x)
{
	*x = (*x * 1103 + 12345) % 65536;
	return *x / 64;
}

static struct raoscott
made_up(bool emptied)
{
	struct fixed_sum cells[MOST] = { { 0 } };
	unsigned x = 1;

	for (int i = 0; i < 600; i++) {
		unsigned row = step(&x) % 6, column = step(&x) % 5;
		unsigned w = 1 + step(&x) % 300;

		if (emptied && ((row == 1 && column == 1) ||
		    ((row == 1 || row == 4) && column == 2)))
			row = 5;
		else if (emptied && row == 5 && column == 4)
			row = 0;
		else if (emptied && (row == 2 || row == 3) && column == 4)
			row = 4;
		fixed_add(&cells[row * 5 + column], w * (WEIGHT_ONE / 100));
	}
	return raoscott_test(cells, 6, 5, 600, NULL);
}

static void
six_by_five(void **state)
{
	(void)state;
	is(made_up(false), 1.2938855838477537, 19.855753873881334,
	    11893.596570454918, 0.17085867720282741);
	is(made_up(true), 10.598559415871694, 19.696881641567419,
	    11798.432103298885, 3.0788975294591674e-33);
}

/* Without weights, V is (D - p p') / (n - 1), so A is the unit matrix over
 * n - 1, and F is Pearson's chi-squared / df * (n - 1) / n.  That is 4 in X17,
 * of 100 respondents; and X01. */
static void
without_weights_it_is_pearsons(void **state)
{
	static const unsigned counts[] = { 30, 20, 20, 30 };
	struct fixed_sum cells[9] = { { 0 } };
	struct raoscott r;

	(void)state;
	for (int c = 0; c < 4; c++)
		for (unsigned i = 0; i < counts[c]; i++)
			fixed_add(&cells[c], WEIGHT_ONE);
	r = raoscott_test(cells, 2, 2, 100, NULL);
	assert_close(r.f, 4 * 99 / 100.0, 1e-13);
	assert_close(r.df1, 1, 1e-13);
	assert_close(r.df2, 99, 1e-11);
	memset(cells, 0, sizeof(cells));
	for (size_t i = 0; i < K1_N; i++)
		fixed_add(&cells[(k1[i].vote[0] - 'A') * 3 +
		    (strchr("YMO", k1[i].age[0]) - "YMO")], WEIGHT_ONE);
	r = raoscott_test(cells, 3, 3, K1_N, NULL);
	assert_close(r.f, 1.10870610870611 / 4 * 23 / 24, 1e-12);
	assert_close(r.df1, 4, 1e-12);
}

static void
one_row_or_column_is_no_table(void **state)
{
	struct fixed_sum cells[6] = { { 0 } };

	(void)state;
	assert_true(raoscott_test(cells, 0, 0, 0, NULL).single);
	assert_true(raoscott_test(cells, 2, 3, 0, NULL).single);
	fixed_add(&cells[0], WEIGHT_ONE);
	assert_true(raoscott_test(cells, 2, 3, 1, NULL).single);
	fixed_add(&cells[1], WEIGHT_ONE);
	fixed_add(&cells[2], WEIGHT_ONE);
	assert_true(raoscott_test(cells, 2, 3, 3, NULL).single);
	assert_true(raoscott_test(cells, 3, 2, 1, NULL).defined == false);
	assert_true(raoscott_test(cells, 1, 6, 3, NULL).single);
	assert_true(raoscott_test(cells, 6, 1, 3, NULL).single);
	assert_false(raoscott_test(cells, 6, 1, 3, NULL).defined);
}

/* Half of them in the one corner and half in the other: by hand, tr(A) is the
 * sum of q (1 / p - 2)^2, and p is a half. */
static void
what_cannot_vary_is_not_tested(void **state)
{
	struct fixed_sum cells[4] = { { 0 } };
	struct raoscott r;

	(void)state;
	for (int i = 0; i < 7; i++) {
		fixed_add(&cells[0], WEIGHT_ONE / 7);
		fixed_add(&cells[3], WEIGHT_ONE / 7);
	}
	r = raoscott_test(cells, 2, 2, 14, NULL);
	assert_true(!r.defined && !r.single);
}

static void
independent_answers_have_p_1(void **state)
{
	struct fixed_sum cells[6] = { { 0 } };
	struct raoscott r;

	(void)state;
	for (int i = 0; i < 6; i++)
		for (int n = 0; n < (i / 3 + 1) * (i % 3 + 1) * 10; n++)
			fixed_add(&cells[i], WEIGHT_ONE);
	r = raoscott_test(cells, 2, 3, 180, NULL);
	assert_true(r.defined);
	assert_close(r.f, 0, 1e-25);
	assert_close(r.p, 1, 1e-15);
}

/* Swapping rows and columns, or their order, is the same test. */
static void
the_order_does_not_matter(void **state)
{
	enum { ROWS = 23, COLUMNS = 11 };
	static struct fixed_sum cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
	struct raoscott r, same;
	uint64_t seed = 3;

	(void)state;
	for (int i = 0; i < 3000; i++)
		fixed_add(&cells[random_below(&seed, ROWS * COLUMNS)],
		    random_below(&seed, 4000000) * INT64_C(1000000));
	for (int i = 0; i < ROWS; i++)
		for (int j = 0; j < COLUMNS; j++)
			other[j * ROWS + (ROWS - 1 - i)] =
			    cells[i * COLUMNS + j];
	r = raoscott_test(cells, ROWS, COLUMNS, 3000, NULL);
	same = raoscott_test(other, COLUMNS, ROWS, 3000, NULL);
	assert_true(r.defined && r.p > 0.01 && r.p < 0.99);
	is(same, r.f, r.df1, r.df2, r.p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(k1_has_its_test),
		cmocka_unit_test(variances_can_be_given),
		cmocka_unit_test(weights_of_any_scale_give_the_same),
		cmocka_unit_test(degrees_of_freedom_are_of_the_table),
		cmocka_unit_test(empty_cells_are_as_in_r),
		cmocka_unit_test(a_circle_of_empty_cells_is_singular),
		cmocka_unit_test(empty_rows_and_columns_are_dropped),
		cmocka_unit_test(six_by_five),
		cmocka_unit_test(without_weights_it_is_pearsons),
		cmocka_unit_test(one_row_or_column_is_no_table),
		cmocka_unit_test(what_cannot_vary_is_not_tested),
		cmocka_unit_test(independent_answers_have_p_1),
		cmocka_unit_test(the_order_does_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
