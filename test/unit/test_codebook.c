/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/length.h"
#include "base/buf.h"
#include "codebook/codebook.h"

#include "close.h"

static struct codebook_variable *
add(struct codebook *cb, const char *name, enum codebook_type type)
{
	struct codebook_variable *v = codebook_add(cb, slice_of(name));

	assert_non_null(v);
	v->type = type;
	return v;
}

static struct codebook_answer *
answer(struct codebook *cb, struct codebook_variable *v, const char *value,
    const char *label)
{
	struct codebook_answer *a = codebook_add_answer(cb, v,
	    slice_of(value));

	a->label = codebook_text(cb, slice_of(label));
	return a;
}

static bool
is(const struct codebook_answer *a, const char *value)
{
	return a != NULL && slice_is(a->value, value);
}

static void
words_go_both_ways(void **state)
{
	enum codebook_type type;
	enum codebook_role role;
	enum codebook_missing missing;

	(void)state;
	for (int i = CODEBOOK_SINGLE; i <= CODEBOOK_SET; i++) {
		assert_true(codebook_type_find(slice_of(codebook_type_word(
		    (enum codebook_type)i)), &type));
		assert_int_equal(type, i);
	}
	for (int i = CODEBOOK_NO_ROLE; i <= CODEBOOK_BASE; i++) {
		assert_true(codebook_role_find(slice_of(codebook_role_word(
		    (enum codebook_role)i)), &role));
		assert_int_equal(role, i);
	}
	for (int i = CODEBOOK_ANSWERED; i <= CODEBOOK_MISSING; i++) {
		assert_true(codebook_missing_find(slice_of(
		    codebook_missing_word((enum codebook_missing)i)),
		    &missing));
		assert_int_equal(missing, i);
	}
	assert_false(codebook_type_find(slice_of(""), &type));
	assert_false(codebook_type_find(slice_of("Single"), &type));
	assert_false(codebook_role_find(slice_of("weights"), &role));
	assert_false(codebook_missing_find(slice_of("DK"), &missing));
}

static void
variables_by_name(void **state)
{
	struct codebook *cb = codebook_new();

	(void)state;
	for (int i = 0; i < 100; i++) {
		char name[2] = { (char)(' ' + i), '\0' };

		add(cb, name, CODEBOOK_TEXT);
	}
	assert_null(codebook_add(cb, slice_of("a")));
	assert_ptr_equal(codebook_find(cb, slice_of("!")),
	    &cb->variables[1]);
	assert_null(codebook_find(cb, slice_of("no")));
	codebook_free(cb);
	codebook_free(NULL);
}

static void
answers_by_code_and_label(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = add(cb, "vote", CODEBOOK_SINGLE);

	(void)state;
	answer(cb, v, "1", "Labour");
	answer(cb, v, "Green", "");
	codebook_index(v);
	assert_true(is(codebook_answer(v, slice_of("1")), "1"));
	assert_true(is(codebook_answer(v, slice_of("Labour")), "1"));
	assert_true(is(codebook_answer(v, slice_of("Green")), "Green"));
	assert_true(is(codebook_by_code(v, slice_of("Green")), "Green"));
	assert_true(is(codebook_by_label(v, slice_of("Green")), "Green"));
	assert_null(codebook_by_code(v, slice_of("Labour")));
	assert_null(codebook_by_label(v, slice_of("1")));
	assert_null(codebook_answer(v, slice_of("labour")));
	assert_null(codebook_answer(v, slice_of("")));
	assert_false(v->overlaps);
	codebook_free(cb);
}

/* Labels that are the codes of others: a field is taken for a label. */
static void
overlaps_are_found(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = add(cb, "children", CODEBOOK_SINGLE);

	(void)state;
	answer(cb, v, "1", "0");
	answer(cb, v, "2", "1");
	answer(cb, v, "3", "2 or more");
	codebook_index(v);
	assert_true(v->overlaps);
	assert_true(is(codebook_answer(v, slice_of("1")), "2"));
	assert_true(is(codebook_by_code(v, slice_of("1")), "1"));
	assert_true(is(codebook_answer(v, slice_of("3")), "3"));
	/* Its own code is no overlap. */
	v = add(cb, "same", CODEBOOK_SINGLE);
	answer(cb, v, "1", "1");
	codebook_index(v);
	assert_false(v->overlaps);
	codebook_free(cb);
}

static void
tokens_and_answers_are_missing(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = add(cb, "q", CODEBOOK_SINGLE);

	(void)state;
	codebook_add_text(cb, &cb->tokens, slice_of("__NA__"));
	codebook_add_text(cb, &v->tokens, slice_of("-9"));
	answer(cb, v, "98", "Don't know")->missing = CODEBOOK_DK;
	answer(cb, v, "99", "Refused")->missing = CODEBOOK_REFUSED;
	answer(cb, v, "__NA__", "An answer after all");
	codebook_index(v);
	assert_true(codebook_is_missing(cb, v, slice_of("")));
	assert_true(codebook_is_missing(cb, v, slice_of("-9")));
	assert_true(codebook_is_missing(cb, v, slice_of("99")));
	assert_true(codebook_is_missing(cb, v, slice_of("Refused")));
	assert_false(codebook_is_missing(cb, v, slice_of("98")));
	assert_false(codebook_is_missing(cb, v, slice_of("Anything")));
	/* An answer of that code is more than the token of the file. */
	assert_false(codebook_is_missing(cb, v, slice_of("__NA__")));
	assert_true(codebook_is_missing(cb, NULL, slice_of("__NA__")));
	assert_true(codebook_is_missing(cb, NULL, slice_of("")));
	assert_false(codebook_is_missing(cb, NULL, slice_of("-9")));
	codebook_free(cb);
}

static void
flags_are_ticked_as_their_answers_say(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = add(cb, "m_1", CODEBOOK_FLAG);
	struct codebook_answer *no;

	(void)state;
	/* None are known: words for no are not ticked, all else is. */
	codebook_index(v);
	assert_true(codebook_is_ticked(v, slice_of("Radio")));
	assert_true(codebook_is_ticked(v, slice_of("1")));
	assert_false(codebook_is_ticked(v, slice_of("No")));
	assert_false(codebook_is_ticked(v, slice_of("")));
	/* One is known to be: nothing else is. */
	v = add(cb, "m_2", CODEBOOK_FLAG);
	answer(cb, v, "2", "Selected");
	codebook_index(v);
	assert_true(codebook_is_ticked(v, slice_of("2")));
	assert_true(codebook_is_ticked(v, slice_of("Selected")));
	assert_false(codebook_is_ticked(v, slice_of("1")));
	/* Only one that is not ticked is known: the rest as without it. */
	v = add(cb, "m_3", CODEBOOK_FLAG);
	no = answer(cb, v, "-1", "");
	no->has_score = true;
	no->score = 0;
	codebook_index(v);
	assert_false(codebook_is_ticked(v, slice_of("-1")));
	assert_true(codebook_is_ticked(v, slice_of("1")));
	assert_false(codebook_is_ticked(v, slice_of("0")));
	codebook_free(cb);
}

static void
groups_have_members(void **state)
{
	struct codebook *cb = codebook_new();
	size_t *list;

	(void)state;
	add(cb, "m_1", CODEBOOK_FLAG)->group = slice_of("m");
	add(cb, "age", CODEBOOK_NUMBER);
	add(cb, "m_2", CODEBOOK_FLAG)->group = slice_of("m");
	add(cb, "g_1", CODEBOOK_SINGLE)->group = slice_of("g");
	add(cb, "m", CODEBOOK_SET);
	assert_true(codebook_is_set(cb, slice_of("m")));
	assert_false(codebook_is_set(cb, slice_of("g")));
	assert_false(codebook_is_set(cb, slice_of("age")));
	assert_false(codebook_is_set(cb, slice_of("")));
	assert_int_equal(codebook_members(cb, slice_of("m"), &list), 2);
	assert_int_equal(list[0], 0);
	assert_int_equal(list[1], 2);
	free(list);
	assert_int_equal(codebook_members(cb, slice_of(""), &list), 0);
	free(list);
	codebook_free(cb);
}

static void
assert_range(const char *text, double low, double high)
{
	struct codebook_range r;
	struct buf b = { NULL, 0, 0 };

	assert_true(codebook_range_read(slice_of(text), &r));
	assert_true(r.low == low && r.high == high);
	codebook_range_write(&r, &b);
	assert_string_equal(b.p, text);
	buf_clear(&b);
}

static void
ranges_are_read_and_written(void **state)
{
	(void)state;
	assert_range("900 thru 999", 900, 999);
	assert_range("-9 thru -1.5", -9, -1.5);
	assert_range("97 thru highest", 97, INFINITY);
	assert_range("lowest thru -1", -INFINITY, -1);
	assert_range("5 thru 5", 5, 5);
}

static void
other_texts_are_no_ranges(void **state)
{
	static const char *const texts[] = { "", "900", "900 thru", "thru 5",
	    " thru ", "9 thru 1", "a thru b", "highest thru lowest",
	    "1 thru 2 thru 3", "1thru2" };
	struct codebook_range r;

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_false(codebook_range_read(slice_of(texts[i]), &r));
}

/* A listed answer is one, whatever the range says. */
static void
a_field_in_a_range_is_missing(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("age"));

	(void)state;
	codebook_add_text(cb, &v->tokens, slice_of("900 thru highest"));
	codebook_add_answer(cb, v, slice_of("950"));
	codebook_index(v);
	assert_true(codebook_is_missing(cb, v, slice_of("900")));
	assert_true(codebook_is_missing(cb, v, slice_of("1e6")));
	assert_false(codebook_is_missing(cb, v, slice_of("899.9")));
	assert_false(codebook_is_missing(cb, v, slice_of("950")));
	assert_false(codebook_is_missing(cb, v, slice_of("old")));
	assert_true(codebook_is_missing(cb, v, slice_of("")));
	codebook_free(cb);
}

/* pandas writes the code 1 as 1.0. */
static void
a_number_is_the_code_that_it_equals(void **state)
{
	struct codebook *cb = codebook_new();
	struct codebook_variable *v = codebook_add(cb, slice_of("vote"));

	(void)state;
	codebook_add_answer(cb, v, slice_of("1"));
	codebook_add_answer(cb, v, slice_of("02"));
	codebook_add_answer(cb, v, slice_of("3.0"));
	codebook_add_answer(cb, v, slice_of("Green"));
	codebook_index(v);
	assert_ptr_equal(codebook_by_code(v, slice_of("3")), &v->answers[2]);
	assert_ptr_equal(codebook_by_code(v, slice_of("3.00")),
	    &v->answers[2]);
	assert_ptr_equal(codebook_by_code(v, slice_of("Green")),
	    &v->answers[3]);
	assert_ptr_equal(codebook_by_code(v, slice_of("1.0")),
	    &v->answers[0]);
	assert_ptr_equal(codebook_by_code(v, slice_of("1")), &v->answers[0]);
	assert_null(codebook_by_code(v, slice_of("1.5")));
	assert_null(codebook_by_code(v, slice_of("2")));
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_go_both_ways),
		cmocka_unit_test(variables_by_name),
		cmocka_unit_test(answers_by_code_and_label),
		cmocka_unit_test(overlaps_are_found),
		cmocka_unit_test(tokens_and_answers_are_missing),
		cmocka_unit_test(flags_are_ticked_as_their_answers_say),
		cmocka_unit_test(groups_have_members),
		cmocka_unit_test(ranges_are_read_and_written),
		cmocka_unit_test(other_texts_are_no_ranges),
		cmocka_unit_test(a_field_in_a_range_is_missing),
		cmocka_unit_test(a_number_is_the_code_that_it_equals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
