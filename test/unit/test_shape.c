/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/buf.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/shape.h"
#include "rows3.h"

#include "close.h"

/* A row in, a row out; -1 if the shape refuses it. */
static void
check(struct shape *s, const char *row, const char *wanted)
{
	struct slice in[ROWS3_MOST], out[ROWS3_MOST];
	struct slice want[ROWS3_MOST] = { { NULL, 0 } };
	struct diag d;

	rows3_split(row, in);
	assert_int_equal(rows3_split(wanted, want), shape_ncolumns(s));
	assert_int_equal(shape_fields(s, in, out, &d), 0);
	for (size_t i = 0; i < shape_ncolumns(s); i++)
		assert_true(slice_eq(out[i], want[i]));
}

static void
check_facts(const struct shape *s, const char *wanted)
{
	struct facts f = { .n = 0 };
	struct buf b;

	buf_init(&b);
	buf_add(&b, "", 0);
	shape_facts(s, &f);
	facts_line(&f, &b);
	assert_string_equal(b.p, wanted);
	buf_clear(&b);
	facts_clear(&f);
}

static struct codebook *
party_book(enum codebook_type type)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("vote"));
	struct codebook_answer *a;

	v->type = type;
	a = codebook_add_answer(cb, v, slice_of("1"));
	a->label = slice_of("Labour");
	a = codebook_add_answer(cb, v, slice_of("2"));
	a->label = slice_of("Green");
	codebook_index(v);
	return cb;
}

/* A shape of one column that is called vote. */
static struct shape *
vote_shape(const struct codebook *cb, bool codes)
{
	struct shape *s = shape_new(cb, codes);
	struct slice name = slice_of("vote");

	shape_copy(s, 0, NULL);
	shape_names(s, &name);
	return s;
}

static void
fields_can_be_left_out(void **state)
{
	struct shape *s = shape_new(NULL, false);

	(void)state;
	shape_copy(s, 0, NULL);
	assert_true(shape_is_same(s, 1));
	assert_false(shape_is_same(s, 2));
	shape_copy(s, 2, NULL);
	assert_false(shape_is_same(s, 2));
	assert_false(shape_is_same(s, 3));
	check(s, "a|b|c", "a|c");
	shape_free(s);
}

static void
joined_answers_become_columns(void **state)
{
	struct shape *s = shape_new(NULL, false);
	struct split *split = split_new(NULL, 2);

	(void)state;
	split_add(split, slice_of("Tea"), 0);
	split_add(split, slice_of("Milk"), 1);
	shape_copy(s, 0, NULL);
	shape_split(s, 1, slice_of("q"), split, true);
	assert_false(shape_is_same(s, 2));
	check(s, "1|Tea;Milk", "1|1|1|");
	check(s, "2|", "2|||");
	check(s, "3|beer;Tea", "3|1|0|beer");
	check_facts(s, "1 respondent had an answer that is none of the "
	    "options of q");
	shape_free(s);
}

static void
codes_become_labels(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_SINGLE);
	struct shape *s = vote_shape(cb, false);

	(void)state;
	assert_false(shape_is_same(s, 1));
	check(s, "1", "Labour");
	check(s, "Green", "Green");
	check(s, "", "");
	check_facts(s, "");
	check(s, "3", "3");
	check(s, "Lib", "Lib");
	check_facts(s, "2 answers to vote that the codebook does not know "
	    "(like \"3\")");
	shape_free(s);
	codebook_free(cb);
}

static void
codes_can_stay(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_SINGLE);
	struct shape *s = vote_shape(cb, true);

	(void)state;
	assert_true(shape_is_same(s, 1));
	check(s, "1", "1");
	shape_free(s);
	codebook_free(cb);
}

static void
numbers_need_not_be_known(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_NUMBER);
	struct shape *s = vote_shape(cb, false);

	(void)state;
	check(s, "34", "34");
	check_facts(s, "");
	shape_free(s);
	codebook_free(cb);
}

/* Each code of 1 to 40 and some that are long, in an order that goes round. */
static void
each_of_many_codes_keeps_its_label(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("vote"));
	char text[60][40];
	struct shape *s;

	(void)state;
	v->type = CODEBOOK_SINGLE;
	for (int i = 0; i < 60; i++) {
		struct codebook_answer *a;

		snprintf(text[i], 20, i < 40 ? "%d" : "%08d", i);
		snprintf(text[i] + 20, 20, "Party %d", i);
		a = codebook_add_answer(cb, v, slice_of(text[i]));
		a->label = slice_of(text[i] + 20);
	}
	codebook_index(v);
	s = vote_shape(cb, false);
	for (int i = 0; i < 600; i++) {
		check(s, text[i * 7 % 60], text[i * 7 % 60] + 20);
		check(s, text[i / 10], text[i / 10] + 20);
	}
	check_facts(s, "");
	shape_free(s);
	codebook_free(cb);
}

static void
flags_stay_what_they_are(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_FLAG);
	struct shape *s = vote_shape(cb, false);

	(void)state;
	assert_true(shape_is_same(s, 1));
	check(s, "1", "1");
	shape_free(s);
	codebook_free(cb);
}

static void
tokens_are_missing(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_SINGLE);
	struct shape *s = shape_new(cb, true);
	struct split *split = split_new(NULL, 1);
	static const struct slice names[] = { { "vote", 4 }, { "x", 1 },
	    { "q_1", 3 } };

	(void)state;
	codebook_add_text(cb, &cb->tokens, slice_of("-99"));
	codebook_add_text(cb, &cb->variables[0].tokens, slice_of("0"));
	split_add(split, slice_of("a"), 0);
	shape_copy(s, 0, NULL);
	shape_copy(s, 1, NULL);
	shape_split(s, 2, slice_of("q"), split, false);
	shape_names(s, names);
	check(s, "-99|-99|-99", "||");
	check(s, "0|0|a", "|0|1");
	shape_free(s);
	codebook_free(cb);
}

static void
a_label_that_may_be_a_code_is_refused(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("vote"));
	struct slice field = slice_of("4"), out;
	struct codebook_answer *a;
	struct shape *s;
	struct diag d;

	(void)state;
	v->type = CODEBOOK_SINGLE;
	a = codebook_add_answer(cb, v, slice_of("1"));
	a->label = slice_of("2");
	a = codebook_add_answer(cb, v, slice_of("2"));
	a->label = slice_of("4");
	codebook_index(v);
	s = vote_shape(cb, false);
	check(s, "1", "2");
	check(s, "2", "4");
	assert_int_equal(shape_fields(s, &field, &out, &d), -1);
	shape_free(s);
	codebook_free(cb);
}

static void
labels_of_the_file_become_those_of_the_user(void **state)
{
	struct codebook *cb = party_book(CODEBOOK_SINGLE);
	struct codebook *own = party_book(CODEBOOK_SINGLE);
	struct shape *s = shape_new(cb, false);
	struct slice name = slice_of("vote");

	(void)state;
	own->variables[0].answers[0].label = slice_of("Labour Party");
	codebook_index(&own->variables[0]);
	shape_copy(s, 0, &own->variables[0]);
	shape_names(s, &name);
	check(s, "Labour Party", "Labour");
	check(s, "Green", "Green");
	shape_free(s);
	codebook_free(cb);
	codebook_free(own);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_can_be_left_out),
		cmocka_unit_test(joined_answers_become_columns),
		cmocka_unit_test(codes_become_labels),
		cmocka_unit_test(codes_can_stay),
		cmocka_unit_test(numbers_need_not_be_known),
		cmocka_unit_test(each_of_many_codes_keeps_its_label),
		cmocka_unit_test(flags_stay_what_they_are),
		cmocka_unit_test(tokens_are_missing),
		cmocka_unit_test(a_label_that_may_be_a_code_is_refused),
		cmocka_unit_test(labels_of_the_file_become_those_of_the_user),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
