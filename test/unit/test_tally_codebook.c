/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tally_question.h"

static const struct known party[] = {
	{ "2", "Labour", CODEBOOK_ANSWERED, NAN },
	{ "1", "Conservative", CODEBOOK_ANSWERED, NAN },
	{ "3", "Green", CODEBOOK_ANSWERED, NAN },
	{ "98", "Not sure yet", CODEBOOK_DK, NAN },
	{ "99", "Refused", CODEBOOK_REFUSED, NAN },
	{ NULL, NULL, CODEBOOK_ANSWERED, NAN }
};

static void
codes_and_labels_are_one_answer(void **state)
{
	struct question q;
	const struct tally_result *r;

	(void)state;
	setup_known(&q, TALLY_SINGLE, one_column, party, NULL);
	count(&q, "1", "Conservative", "Labour", "Liberal", "98", "Refused",
	    "-");
	assert_int_equal(tally_result(q.tally)->nrows, 5);
	assert_row(&q, 0, "Labour", 1, 4);
	assert_row(&q, 1, "Conservative", 2, 3);
	assert_row(&q, 2, "Green", 0, 0);
	assert_row(&q, 3, "Not sure yet", 1, 16);
	assert_row(&q, 4, "Liberal", 1, 8);
	assert_sum(&tally_result(q.tally)->base.all, 5, 31);
	assert_false(tally_result(q.tally)->rows[2].given);
	assert_true(tally_result(q.tally)->rows[3].dk);
	r = tally_result(q.tally);
	assert_int_equal(r->nouts, 2);
	assert_int_equal(r->outs[0].why, TALLY_MISSING);
	assert_sum(&r->outs[0].sum, 1, 32);
	assert_int_equal(r->outs[1].why, TALLY_UNKNOWN);
	assert_true(slice_is(r->outs[1].label, "Liberal"));
	teardown(&q);
}

static void
dk_is_a_word_for_what_the_codebook_says(void **state)
{
	static const char *const exclude[] = { "dk", "3", NULL };
	struct question q;

	(void)state;
	setup_known(&q, TALLY_SINGLE, one_column, party, exclude);
	count(&q, "Not sure yet", "1");
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	assert_sum(&tally_result(q.tally)->excluded, 1, 1);
	assert_true(tally_result(q.tally)->has_excluded[0]);
	assert_false(tally_result(q.tally)->has_excluded[1]);
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, party, exclude);
	count(&q, "dk", "98");
	assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	teardown(&q);
}

/* How many children: the codes are one above the labels. */
static const struct known shifted[] = {
	{ "1", "0", CODEBOOK_ANSWERED, NAN },
	{ "2", "1", CODEBOOK_ANSWERED, NAN },
	{ "3", "2", CODEBOOK_ANSWERED, NAN },
	{ NULL, NULL, CODEBOOK_ANSWERED, NAN }
};

static void
what_could_be_code_or_label_is_never_guessed(void **state)
{
	struct question q;
	struct diag d = { "" };

	(void)state;
	setup_known(&q, TALLY_SINGLE, one_column, shifted, NULL);
	count(&q, "1", "0");
	assert_row(&q, 0, "0", 1, 2);
	assert_row(&q, 1, "1", 1, 1);
	assert_int_equal(tally_result(q.tally)->ambiguous.n, 0);
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, shifted, NULL);
	count(&q, "1", "3");
	assert_row(&q, 0, "0", 1, 1);
	assert_row(&q, 2, "2", 1, 2);
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, shifted, NULL);
	add(&q, "2", 1);
	finish(&q);
	assert_row(&q, 2, "2", 1, 1);
	assert_true(slice_is(tally_result(q.tally)->ambiguous, "2"));
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, shifted, NULL);
	add(&q, "0", 1);
	add(&q, "1", 1);
	add(&q, "3", 1);
	assert_int_equal(tally_finish(q.tally, &d), -1);
	assert_non_null(strstr(d.text, "\"0\" is only a label and \"3\" only "
	    "a code"));
	teardown(&q);
}

static void
a_mean_takes_scores(void **state)
{
	static const struct known scored[] = {
		{ "1", "Yes", CODEBOOK_ANSWERED, 10 },
		{ "2", "No", CODEBOOK_ANSWERED, -10 },
		{ "3", "Other", CODEBOOK_ANSWERED, NAN },
		{ "98", "Don't know", CODEBOOK_DK, 5 },
		{ "99", "Refused", CODEBOOK_REFUSED, 5 },
		{ NULL, NULL, CODEBOOK_ANSWERED, NAN }
	};
	struct question q;

	(void)state;
	setup_known(&q, TALLY_NUMBER, one_column, scored, NULL);
	count(&q, "2", "Yes", "3", "98", "99");
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_true(tally_result(q.tally)->rows[0].value == -10);
	assert_true(tally_result(q.tally)->rows[1].value == 10);
	assert_sum(&tally_result(q.tally)->base.all, 2, 3);
	assert_sum(&tally_result(q.tally)->without, 1, 4);
	assert_sum(&tally_result(q.tally)->open, 1, 8);
	assert_sum(&tally_result(q.tally)->excluded, 0, 0);
	teardown(&q);

	setup_known(&q, TALLY_NUMBER, one_column, scored, NULL);
	add(&q, "4", 1);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_sum(&tally_result(q.tally)->with, 0, 0);
	assert_sum(&tally_result(q.tally)->without, 1, 1);
	teardown(&q);

	setup_known(&q, TALLY_NUMBER, one_column, party, NULL);
	count(&q, "Green", "98");
	assert_int_equal(tally_result(q.tally)->nrows, 3);
	assert_true(tally_result(q.tally)->rows[0].value == 1);
	assert_true(tally_result(q.tally)->rows[2].value == 3);
	assert_sum(&tally_result(q.tally)->with, 1, 1);
	teardown(&q);
}

static void
answers_in_several_columns_count_once(void **state)
{
	static const char *const two[] = { "first", "second", NULL };
	struct question q;
	const struct tally_result *r;

	(void)state;
	setup_known(&q, TALLY_CHOICES, two, party, NULL);
	count(&q, "1|Conservative", "Green|1", "Liberal|", "99|-", "|");
	assert_row(&q, 0, "Labour", 0, 0);
	assert_row(&q, 1, "Conservative", 2, 3);
	assert_row(&q, 2, "Green", 1, 2);
	assert_row(&q, 4, "Liberal", 1, 4);
	assert_int_equal(tally_result(q.tally)->nrows, 5);
	assert_sum(&tally_result(q.tally)->base.all, 3, 7);
	r = tally_result(q.tally);
	assert_sum(&r->responses.all, 4, 9);
	assert_int_equal(r->nouts, 1);
	teardown(&q);
}

static void
the_codebook_says_what_is_ticked(void **state)
{
	static const struct known ticks[] = {
		{ "1", "Selected", CODEBOOK_ANSWERED, NAN },
		{ "2", "Not shown", CODEBOOK_NOTASKED, NAN },
		{ "0", "Not", CODEBOOK_ANSWERED, 0 },
		{ NULL, NULL, CODEBOOK_ANSWERED, NAN }
	};
	struct question q;

	(void)state;
	setup_known(&q, TALLY_MULTI, media, ticks, NULL);
	count(&q, "1|Not|0", "Selected|1|2", "2|Not shown|-", "Yes|0|0");
	assert_row(&q, 0, "radio", 2, 3);
	assert_row(&q, 1, "tv", 1, 2);
	assert_sum(&tally_result(q.tally)->base.all, 3, 11);
	assert_sum(&tally_result(q.tally)->responses.all, 3, 5);
	assert_int_equal(tally_result(q.tally)->nouts, 1);
	teardown(&q);
}

/* Open text beside an option is read beyond what is remembered of it. */
static void
many_texts_tick_one_option(void **state)
{
	struct question q;
	char text[32];

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	for (int i = 0; i < 3000; i++) {
		snprintf(text, sizeof(text), "Yes|No|what %d", i);
		add(&q, text, 1);
	}
	finish(&q);
	assert_row(&q, 2, "other", 3000, 3000);
	assert_sum(&tally_result(q.tally)->base.all, 3000, 3000);
	teardown(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_and_labels_are_one_answer),
		cmocka_unit_test(dk_is_a_word_for_what_the_codebook_says),
		cmocka_unit_test(what_could_be_code_or_label_is_never_guessed),
		cmocka_unit_test(a_mean_takes_scores),
		cmocka_unit_test(answers_in_several_columns_count_once),
		cmocka_unit_test(the_codebook_says_what_is_ticked),
		cmocka_unit_test(many_texts_tick_one_option),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
