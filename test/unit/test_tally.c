/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/crowd.h"

#include "tally_question.h"
#include "k1.h"
#include "random.h"

static void
answers_are_counted(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	add(&q, "No", 1);
	add(&q, "Yes", 0.5);
	add(&q, "No", 0.25);
	add(&q, "Don't know", 2);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 3);
	assert_row(&q, 0, "Yes", 1, 0.5);
	assert_row(&q, 1, "No", 2, 1.25);
	assert_row(&q, 2, "Don't know", 1, 2);
	assert_sum(&tally_result(q.tally)->base.all, 4, 3.75);
	teardown(&q);
}

/* P01 to P03, B01, B02; the counts are REFERENCE A3's */
static void
k1_is_counted(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	for (size_t i = 0; i < K1_N; i++)
		add(&q, k1[i].vote, k1[i].weight / 100.0);
	finish(&q);
	assert_row(&q, 0, "A", 11, 11.9);
	assert_row(&q, 1, "B", 9, 9.35);
	assert_row(&q, 2, "C", 4, 4);
	assert_sum(&tally_result(q.tally)->base.all, 24, 25.25);
	teardown(&q);
}

static void
nobody_makes_no_rows(void **state)
{
	struct question q;

	(void)state;
	for (int kind = TALLY_SINGLE; kind <= TALLY_NUMBER; kind++) {
		setup(&q, (enum tally_kind)kind, one_column, NULL, NULL);
		finish(&q);
		assert_int_equal(tally_result(q.tally)->nrows, 0);
		assert_sum(&tally_result(q.tally)->base.all, 0, 0);
		teardown(&q);
	}
}

/* F03; a don't know is an answer, and so is a blank (kind-read's to mend) */
static void
empty_fields_are_out_of_the_base(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	for (int i = 0; i < 5; i++)
		add(&q, "", 1);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 0);
	assert_sum(&tally_result(q.tally)->base.all, 0, 0);
	teardown(&q);

	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	add(&q, "Don't know", 1);
	add(&q, "", 7);
	finish(&q);
	assert_sum(&tally_result(q.tally)->base.all, 1, 1);
	teardown(&q);
}

static void
weight_zero_is_an_answer_in_no_sum(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	add(&q, "B", 0);
	add(&q, "A", 2);
	finish(&q);
	assert_row(&q, 0, "A", 1, 2);
	assert_row(&q, 1, "B", 0, 0);
	assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	teardown(&q);
}

static void
answers_of_others_are_rows(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	note(&q, "B");
	add(&q, "A", 2);
	note(&q, "");
	finish(&q);
	assert_row(&q, 0, "A", 1, 2);
	assert_row(&q, 1, "B", 0, 0);
	assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	teardown(&q);
	setup(&q, TALLY_NUMBER, one_column, NULL, NULL);
	note(&q, "none");
	add(&q, "3", 1);
	note(&q, "4");
	note(&q, "none");
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_sum(&tally_result(q.tally)->base.all, 1, 1);
	teardown(&q);
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "Yes||", 1);
	note(&q, "|Yes|");
	finish(&q);
	assert_row(&q, 0, "radio", 1, 1);
	assert_row(&q, 1, "tv", 0, 0);
	assert_true(tally_result(q.tally)->rows[1].given);
	assert_sum(&tally_result(q.tally)->base.all, 1, 1);
	teardown(&q);
}

static void
excluded_answers_are_out_of_the_base(void **state)
{
	static const char *const exclude[] = { "Don't know", "Refused", NULL };
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, exclude);
	add(&q, "Yes", 1);
	add(&q, "Don't know", 1);
	add(&q, "No", 1);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_sum(&tally_result(q.tally)->base.all, 2, 2);
	assert_true(tally_result(q.tally)->has_excluded[0]);
	assert_false(tally_result(q.tally)->has_excluded[1]);
	teardown(&q);
}

static void
a_net_counts_each_respondent_once(void **state)
{
	static const char *const nets[] = { "Agree=Strongly agree|Agree",
	    "Any=Strongly agree|Agree|Disagree", "None=Nobody", NULL };
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, nets, NULL);
	count(&q, "Agree", "Strongly agree", "Disagree");
	assert_sum(&tally_result(q.tally)->nets[0].all, 2, 3);
	assert_sum(&tally_result(q.tally)->nets[1].all, 3, 7);
	assert_sum(&tally_result(q.tally)->nets[2].all, 0, 0);
	assert_true(tally_has_net(q.tally, 0));
	assert_false(tally_has_net(q.tally, 2));
	assert_true(tally_result(q.tally)->has[0][1]);
	assert_false(tally_result(q.tally)->has[2][0]);
	teardown(&q);
}

static void
a_net_may_be_a_range(void **state)
{
	static const char *const nets[] = { "Young=18-24", "Old=65+", NULL };
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, nets, NULL);
	add(&q, "18", 1);
	add(&q, "24", 1);
	add(&q, "30", 1);
	add(&q, "70", 1);
	add(&q, "18-24", 1);
	finish(&q);
	assert_sum(&tally_result(q.tally)->nets[0].all, 3, 3);
	assert_sum(&tally_result(q.tally)->nets[1].all, 1, 1);
	teardown(&q);
}

static void
numbers_are_values_however_they_are_written(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_NUMBER, one_column, NULL, NULL);
	count(&q, "10", "1e1", "9.5", "010.0", "-1", "");
	assert_int_equal(tally_result(q.tally)->nrows, 3);
	assert_true(tally_result(q.tally)->rows[0].value == -1);
	assert_true(tally_result(q.tally)->rows[1].value == 9.5);
	assert_true(tally_result(q.tally)->rows[2].value == 10);
	assert_sum(&tally_result(q.tally)->rows[2].sum.all, 3, 11);
	assert_sum(&tally_result(q.tally)->base.all, 5, 31);
	teardown(&q);
}

/* F04: "5 or more" has the number 5 */
static void
text_among_numbers_is_counted_apart(void **state)
{
	static const char *const exclude[] = { "Never", NULL };
	const struct tally_result *r;
	struct question q;

	(void)state;
	setup(&q, TALLY_NUMBER, one_column, NULL, exclude);
	count(&q, "4", "5 or more", "5 - often", "2 or 3", "about 6",
	    "Don't know", "Never");
	r = tally_result(q.tally);
	assert_true(r->numeric);
	assert_int_equal(r->nrows, 2);
	assert_true(r->rows[0].value == 4 && r->rows[1].value == 5);
	assert_sum(&r->base.all, 3, 7);
	assert_sum(&r->with, 3, 7);
	assert_sum(&r->without, 2, 24);
	assert_sum(&r->open, 1, 32);
	assert_sum(&r->excluded, 1, 64);
	teardown(&q);
}

/* What is mostly text is no column of numbers, whoever it is that has some. */
static void
numbers_among_texts_make_no_column_of_numbers(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	add(&q, "Baker Street", 1);
	add(&q, "10 Downing Street", 1);
	add(&q, "Don't know", 1);
	finish(&q);
	assert_false(tally_result(q.tally)->numeric);
	for (size_t i = 0; i < tally_result(q.tally)->nrows; i++)
		assert_false(tally_result(q.tally)->rows[i].has_value);
	teardown(&q);
}

static void
too_many_different_answers_are_an_error(void **state)
{
	struct question q;
	struct diag d = { "" };
	char text[32];
	int i = 0;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	do
		snprintf(text, sizeof(text), "text %d", ++i);
	while (try_add(&q, text, 1, &d) == 0 && i < 20000);
	assert_int_equal(i, 10001);
	assert_non_null(strstr(d.text, "more than 10000 different answers"));
	teardown(&q);
}

#define PEOPLE 500

static void
assert_same_tally(const struct question *a, const struct question *b)
{
	assert_int_equal(tally_result(a->tally)->nrows,
	    tally_result(b->tally)->nrows);
	for (size_t i = 0; i < tally_result(a->tally)->nrows; i++) {
		const struct tally_row *x = &tally_result(a->tally)->rows[i];
		const struct tally_row *y = &tally_result(b->tally)->rows[i];

		assert_true(slice_eq(x->label, y->label));
		assert_true(x->sum.all.n == y->sum.all.n &&
		    x->sum.all.w == y->sum.all.w);
		assert_true(fixed_squares(&x->sum.all) ==
		    fixed_squares(&y->sum.all));
	}
	assert_true(tally_result(a->tally)->base.all.w ==
	    tally_result(b->tally)->base.all.w);
	assert_true(tally_result(a->tally)->nets[0].all.w ==
	    tally_result(b->tally)->nets[0].all.w);
}

static void
the_order_of_respondents_does_not_matter(void **state)
{
	static const char *const words[] = { "Yes", "No", "", "Perhaps", "2",
	    "10", "2.0", "Zebra", "No|Yes|Yes", "||Maybe", "1||Other" };
	static const char *const nets[] = { "Net=Yes|2|radio|Other", NULL };

	(void)state;
	for (int kind = TALLY_SINGLE; kind <= TALLY_MULTI; kind++) {
		bool multi = kind == TALLY_MULTI;
		struct question a, b;
		uint64_t seed = 8;
		unsigned answers[PEOPLE];
		double weights[PEOPLE];

		for (int i = 0; i < PEOPLE; i++) {
			answers[i] = multi ? 8 + random_below(&seed, 3) :
			    kind == TALLY_NUMBER ? 4 + random_below(&seed, 3) :
			    random_below(&seed, 8);
			weights[i] = random_below(&seed, 3000) / 1000.0;
		}
		setup(&a, (enum tally_kind)kind, multi ? media : one_column,
		    nets, NULL);
		setup(&b, (enum tally_kind)kind, multi ? media : one_column,
		    nets, NULL);
		for (int i = 0; i < PEOPLE; i++) {
			int j = (i * 77 + 13) % PEOPLE;

			add(&a, words[answers[i]], weights[i]);
			add(&b, words[answers[j]], weights[j]);
		}
		finish(&a);
		finish(&b);
		assert_same_tally(&a, &b);
		teardown(&a);
		teardown(&b);
	}
}

/* More of them than wait at a time; those in no part are added at once. */
static void
respondents_in_parts_may_wait(void **state)
{
	static const size_t both[] = { 0, 3 };
	static const struct sums_parts last = { false, both + 1, 1 };
	struct crowd *crowd = crowd_new(0);
	struct slice yes = slice_of("Yes");
	struct question q;
	struct fixed_sum part;
	struct diag d;
	size_t n;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	for (size_t i = 0; i < 1000; i++) {
		struct sums_who who = sums_one(WEIGHT_ONE);

		who.parts = both;
		who.nparts = i % 3;
		if (crowd_is_full(crowd)) {
			tally_flush(q.tally, crowd);
			crowd_empty(crowd);
		}
		assert_int_equal(tally_add(q.tally, &yes, crowd_join(crowd,
		    &who, CROWD_NONE), &d), 0);
	}
	tally_flush(q.tally, crowd);
	crowd_free(crowd);
	assert_int_equal(*tally_given(q.tally, &n), 0);
	assert_int_equal(n, 1);
	finish(&q);
	assert_row(&q, 0, "Yes", 1000, 1000);
	assert_int_equal(tally_result(q.tally)->row_of[0], 0);
	part = sums_of(&tally_result(q.tally)->rows[0].sum, &last);
	assert_sum(&part, 333, 333);
	part = sums_of(&tally_result(q.tally)->base, &last);
	assert_sum(&part, 333, 333);
	teardown(&q);
}

static void
what_is_forgotten_leaves_its_base(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	add(&q, "A", 2);
	finish(&q);
	for (int i = 0; i < 2; i++) {
		tally_forget(q.tally);
		assert_int_equal(tally_result(q.tally)->nrows, 0);
		assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	}
	teardown(&q);
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "Yes|No|", 1);
	finish(&q);
	tally_forget(q.tally);
	assert_sum(&tally_result(q.tally)->base.all, 1, 1);
	teardown(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_counted),
		cmocka_unit_test(k1_is_counted),
		cmocka_unit_test(nobody_makes_no_rows),
		cmocka_unit_test(empty_fields_are_out_of_the_base),
		cmocka_unit_test(weight_zero_is_an_answer_in_no_sum),
		cmocka_unit_test(answers_of_others_are_rows),
		cmocka_unit_test(excluded_answers_are_out_of_the_base),
		cmocka_unit_test(a_net_counts_each_respondent_once),
		cmocka_unit_test(a_net_may_be_a_range),
		cmocka_unit_test(numbers_are_values_however_they_are_written),
		cmocka_unit_test(text_among_numbers_is_counted_apart),
		cmocka_unit_test(numbers_among_texts_make_no_column_of_numbers),
		cmocka_unit_test(too_many_different_answers_are_an_error),
		cmocka_unit_test(the_order_of_respondents_does_not_matter),
		cmocka_unit_test(respondents_in_parts_may_wait),
		cmocka_unit_test(what_is_forgotten_leaves_its_base),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
