/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "tally/tally.h"
#include "stats/weight.h"

#include "close.h"
#include "k1.h"
#include "random.h"

#define MOST 8

/* A question under test: its options are columns 0, 1, ... of each record. */
struct question {
	struct tally_spec spec;
	struct slice columns[MOST];
	size_t fields[MOST];
	struct group *nets[MOST];
	struct slice exclude[MOST];
	const struct codebook_variable *variables[MOST];
	struct codebook *codebook;
	struct tally *tally;
};

static void
prepare(struct question *q, enum tally_kind kind, const char *const *columns,
    const char *const *nets, const char *const *exclude)
{
	struct diag d;

	*q = (struct question){ .spec = { .kind = kind } };
	for (; columns[q->spec.ncolumns] != NULL; q->spec.ncolumns++) {
		size_t i = q->spec.ncolumns;

		q->columns[i] = slice_of(columns[i]);
		q->fields[i] = i;
	}
	for (; nets != NULL && nets[q->spec.nnets] != NULL; q->spec.nnets++) {
		q->nets[q->spec.nnets] = group_parse(nets[q->spec.nnets], &d);
		assert_non_null(q->nets[q->spec.nnets]);
	}
	for (; exclude != NULL && exclude[q->spec.nexclude] != NULL;
	    q->spec.nexclude++)
		q->exclude[q->spec.nexclude] =
		    slice_of(exclude[q->spec.nexclude]);
	q->spec.columns = q->columns;
	q->spec.fields = q->fields;
	q->spec.nets = q->nets;
	q->spec.exclude = q->exclude;
}

static void
setup(struct question *q, enum tally_kind kind, const char *const *columns,
    const char *const *nets, const char *const *exclude)
{
	prepare(q, kind, columns, nets, exclude);
	q->tally = tally_new(&q->spec);
}

static void
teardown(struct question *q)
{
	tally_free(q->tally);
	for (size_t i = 0; i < q->spec.nnets; i++)
		group_free(q->nets[i]);
	codebook_free(q->codebook);
}

static const char *const one_column[] = { "q", NULL };
static const char *const media[] = { "radio", "tv", "other", NULL };

/* The fields of a respondent are separated by |. */
static void
split(const char *text, struct slice *fields)
{
	for (size_t i = 0;; i++) {
		size_t n = strcspn(text, "|");

		fields[i] = (struct slice){ text, n };
		if (text[n] == '\0')
			break;
		text += n + 1;
	}
}

static int
try_add(struct question *q, const char *text, double weight, struct diag *d)
{
	struct sums_who who = { .nparts = 0 };
	struct slice fields[MOST];

	split(text, fields);
	who.one = fixed_one((int64_t)(weight * (double)WEIGHT_ONE));
	return tally_add(q->tally, fields, &who, d);
}

static void
add(struct question *q, const char *text, double weight)
{
	struct diag d = { "" };

	if (try_add(q, text, weight, &d) < 0)
		fail_msg("%s: %s", text, d.text);
}

/* Somebody who is not counted. */
static void
note(struct question *q, const char *text)
{
	struct diag d = { "" };
	struct slice fields[MOST];

	split(text, fields);
	if (tally_note(q->tally, fields, &d) < 0)
		fail_msg("%s: %s", text, d.text);
}

static void
finish(struct question *q)
{
	struct diag d = { "" };

	if (tally_finish(q->tally, &d) < 0)
		fail_msg("%s", d.text);
}

static void
assert_sum(const struct fixed_sum *s, uint64_t n, double weight)
{
	assert_int_equal(s->n, n);
	assert_close(fixed_weight(s), weight, 1e-15);
}

static void
assert_row(const struct question *q, size_t i, const char *label, uint64_t n,
    double weight)
{
	const struct tally_row *row = &tally_result(q->tally)->rows[i];

	assert_true(i < tally_result(q->tally)->nrows);
	if (!slice_is(row->label, label))
		fail_msg("row %zu is %.*s, wanted %s", i, (int)row->label.n,
		    row->label.p, label);
	assert_sum(&row->sum.all, n, weight);
}

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
	add(&q, "Agree", 1);
	add(&q, "Strongly agree", 2);
	add(&q, "Disagree", 4);
	finish(&q);
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
	add(&q, "10", 1);
	add(&q, "1e1", 2);
	add(&q, "9.5", 4);
	add(&q, "010.0", 8);
	add(&q, "-1", 16);
	add(&q, "", 32);
	finish(&q);
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
	add(&q, "4", 1);
	add(&q, "5 or more", 2);
	add(&q, "5 - often", 4);
	add(&q, "2 or 3", 8);
	add(&q, "about 6", 16);
	add(&q, "Don't know", 32);
	add(&q, "Never", 64);
	finish(&q);
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

static void
options_are_ticked_or_not(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "Yes|No|0", 1);
	add(&q, "YES|not selected|FALSE", 2);
	add(&q, "yes|N|1", 4);
	add(&q, "No|unchecked|No", 8);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 3);
	assert_row(&q, 0, "radio", 3, 7);
	assert_row(&q, 1, "tv", 0, 0);
	assert_row(&q, 2, "other", 1, 4);
	assert_sum(&tally_result(q.tally)->base.all, 4, 15);
	teardown(&q);
}

/* DESIGN: everybody who was asked, those who ticked nothing included */
static void
who_was_asked_is_in_the_base(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "||", 1);
	add(&q, "|No|", 2);
	add(&q, "Yes||", 4);
	add(&q, "|0|", 0);
	finish(&q);
	assert_sum(&tally_result(q.tally)->base.all, 2, 6);
	assert_row(&q, 0, "radio", 1, 4);
	teardown(&q);
}

/* Its one value, unless that only says yes, or there are several. */
static void
an_option_is_called_by_its_value(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "Radio 4|Television|Podcasts", 1);
	add(&q, "Radio 4||Newspapers", 1);
	add(&q, "No|Yes|", 1);
	finish(&q);
	assert_row(&q, 0, "Radio 4", 2, 2);
	assert_row(&q, 1, "tv", 2, 2);
	assert_row(&q, 2, "other", 2, 2);
	teardown(&q);
}

/* G04: the net of K1's options is any of them, not their sum; the sums are by
 * awk from test/data/k1.csv */
static void
a_net_of_options_is_any_of_them(void **state)
{
	static const char *const columns[] = { "m1", "m2", "m3", NULL };
	static const char *const nets[] = { "Any=m1|m2|m3", "Two=m1|m3",
	    NULL };
	struct question q;
	char text[8];

	(void)state;
	setup(&q, TALLY_MULTI, columns, nets, NULL);
	for (size_t i = 0; i < K1_N; i++) {
		snprintf(text, sizeof(text), "%d|%d|%d", k1[i].m[0],
		    k1[i].m[1], k1[i].m[2]);
		add(&q, text, k1[i].weight / 100.0);
	}
	finish(&q);
	assert_row(&q, 0, "m1", 14, 15.35);
	assert_row(&q, 1, "m2", 12, 13.5);
	assert_row(&q, 2, "m3", 10, 12.15);
	assert_sum(&tally_result(q.tally)->nets[0].all, 22, 23.9);
	assert_sum(&tally_result(q.tally)->base.all, 24, 25.25);
	teardown(&q);
}

static void
an_excluded_option_takes_its_respondents_along(void **state)
{
	static const char *const exclude[] = { "Don't know", NULL };
	static const char *const nets[] = { "Either=Radio|tv", NULL };
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, nets, exclude);
	add(&q, "Radio|Yes|", 1);
	add(&q, "Radio||Don't know", 2);
	add(&q, "||Don't know", 4);
	add(&q, "|No|", 8);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_row(&q, 0, "Radio", 1, 1);
	assert_row(&q, 1, "tv", 1, 1);
	assert_sum(&tally_result(q.tally)->nets[0].all, 1, 1);
	assert_sum(&tally_result(q.tally)->base.all, 2, 9);
	assert_true(tally_result(q.tally)->has_excluded[0]);
	teardown(&q);
}

/* An answer of the codebook; NAN for no score. */
struct known {
	const char *code;
	const char *label;
	enum codebook_missing missing;
	double score;
};

/* The same question, where the codebook knows the columns and gives each of
 * them these answers. */
static void
setup_known(struct question *q, enum tally_kind kind,
    const char *const *columns, const struct known *known,
    const char *const *exclude)
{
	enum codebook_type type = kind == TALLY_MULTI ? CODEBOOK_FLAG :
	    kind == TALLY_CHOICES ? CODEBOOK_MULTI : CODEBOOK_SINGLE;

	prepare(q, kind, columns, NULL, exclude);
	q->codebook = codebook_new();
	codebook_add_text(q->codebook, &q->codebook->tokens, slice_of("-"));
	for (size_t i = 0; i < q->spec.ncolumns; i++)
		codebook_add(q->codebook, q->columns[i])->type = type;
	for (size_t i = 0; i < q->spec.ncolumns; i++) {
		struct codebook_variable *v = &q->codebook->variables[i];

		for (const struct known *k = known; k->code != NULL; k++) {
			struct codebook_answer *a = codebook_add_answer(
			    q->codebook, v, slice_of(k->code));

			a->label = slice_of(k->label);
			a->missing = k->missing;
			a->has_score = !isnan(k->score);
			a->score = k->score;
		}
		codebook_index(v);
		q->variables[i] = v;
	}
	q->spec.codebook = q->codebook;
	q->spec.variables = q->variables;
	q->spec.of_responses = true;
	q->tally = tally_new(&q->spec);
}

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
	add(&q, "1", 1);
	add(&q, "Conservative", 2);
	add(&q, "Labour", 4);
	add(&q, "Liberal", 8);
	add(&q, "98", 16);
	add(&q, "Refused", 32);
	add(&q, "-", 64);
	finish(&q);
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
	add(&q, "Not sure yet", 1);
	add(&q, "1", 2);
	finish(&q);
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_sum(&tally_result(q.tally)->base.all, 1, 2);
	assert_sum(&tally_result(q.tally)->excluded, 1, 1);
	assert_true(tally_result(q.tally)->has_excluded[0]);
	assert_false(tally_result(q.tally)->has_excluded[1]);
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, party, exclude);
	add(&q, "dk", 1);
	add(&q, "98", 2);
	finish(&q);
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
	add(&q, "1", 1);
	add(&q, "0", 2);
	finish(&q);
	assert_row(&q, 0, "0", 1, 2);
	assert_row(&q, 1, "1", 1, 1);
	assert_int_equal(tally_result(q.tally)->ambiguous.n, 0);
	teardown(&q);

	setup_known(&q, TALLY_SINGLE, one_column, shifted, NULL);
	add(&q, "1", 1);
	add(&q, "3", 2);
	finish(&q);
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
	add(&q, "2", 1);
	add(&q, "Yes", 2);
	add(&q, "3", 4);
	add(&q, "98", 8);
	add(&q, "99", 16);
	finish(&q);
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
	add(&q, "Green", 1);
	add(&q, "98", 2);
	finish(&q);
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
	add(&q, "1|Conservative", 1);
	add(&q, "Green|1", 2);
	add(&q, "Liberal|", 4);
	add(&q, "99|-", 8);
	add(&q, "|", 16);
	finish(&q);
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
	add(&q, "1|Not|0", 1);
	add(&q, "Selected|1|2", 2);
	add(&q, "2|Not shown|-", 4);
	add(&q, "Yes|0|0", 8);
	finish(&q);
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
	struct sums_who who[1000];
	struct slice yes = slice_of("Yes");
	struct question q;
	struct fixed_sum part;
	struct diag d;
	size_t n;

	(void)state;
	setup(&q, TALLY_SINGLE, one_column, NULL, NULL);
	for (size_t i = 0; i < 1000; i++) {
		who[i] = sums_one(WEIGHT_ONE);
		who[i].parts = both;
		who[i].nparts = i % 3;
		assert_int_equal(tally_add(q.tally, &yes, &who[i], &d), 0);
	}
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
		cmocka_unit_test(options_are_ticked_or_not),
		cmocka_unit_test(who_was_asked_is_in_the_base),
		cmocka_unit_test(an_option_is_called_by_its_value),
		cmocka_unit_test(a_net_of_options_is_any_of_them),
		cmocka_unit_test(
		    an_excluded_option_takes_its_respondents_along),
		cmocka_unit_test(codes_and_labels_are_one_answer),
		cmocka_unit_test(dk_is_a_word_for_what_the_codebook_says),
		cmocka_unit_test(what_could_be_code_or_label_is_never_guessed),
		cmocka_unit_test(a_mean_takes_scores),
		cmocka_unit_test(answers_in_several_columns_count_once),
		cmocka_unit_test(the_codebook_says_what_is_ticked),
		cmocka_unit_test(many_texts_tick_one_option),
		cmocka_unit_test(the_order_of_respondents_does_not_matter),
		cmocka_unit_test(respondents_in_parts_may_wait),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
