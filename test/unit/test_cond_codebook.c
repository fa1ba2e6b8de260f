/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a codebook changes in conditions.
 */
#include <string.h>

#include "base/length.h"
#include "base/slice.h"
#include "base/diag.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond.h"

#include "close.h"

#define F COND_FALSE
#define T COND_TRUE
#define U COND_UNKNOWN
#define E COND_ERROR

enum { VOTE, AGE, KIDS, TV, RADIO, NONE, FIRST, SECOND, FREE, COLUMNS };

static const struct slice names[COLUMNS] = { { "vote", 4 }, { "age", 3 },
    { "kids", 4 }, { "media_1", 7 }, { "media_2", 7 }, { "media_99", 8 },
    { "top_1", 5 }, { "top_2", 5 }, { "free", 4 } };
static const struct columns columns = { "poll.csv", names, COLUMNS };

static struct codebook *book;

static struct codebook_variable *
add(const char *name, enum codebook_type type, const char *title,
    const char *group)
{
	struct codebook_variable *v = codebook_add(book, slice_of(name));

	v->type = type;
	v->title = codebook_text(book, slice_of(title));
	v->group = codebook_text(book, slice_of(group));
	return v;
}

static void
add_answer(struct codebook_variable *v, const char *value, const char *label,
    enum codebook_missing missing)
{
	struct codebook_answer *a = codebook_add_answer(book, v,
	    slice_of(value));

	a->label = codebook_text(book, slice_of(label));
	a->missing = missing;
}

static void
add_sets(void)
{
	static const char *const top[] = { "top_1", "top_2", "top_3" };
	struct codebook_variable *v;

	add("media_1", CODEBOOK_FLAG, "Television", "media");
	add("media_2", CODEBOOK_FLAG, "Radio", "media");
	v = add("media_99", CODEBOOK_FLAG, "", "media");
	add_answer(v, "7", "Chosen", CODEBOOK_ANSWERED);
	add_answer(v, "8", "Never seen", CODEBOOK_NOTASKED);
	for (size_t i = 0; i < 2; i++) {
		v = add(top[i], CODEBOOK_MULTI, "", "top");
		add_answer(v, "1", "Health", CODEBOOK_ANSWERED);
		add_answer(v, "2", "Schools", CODEBOOK_ANSWERED);
	}
	add("top_3", CODEBOOK_MULTI, "", "absent");
	add("absent", CODEBOOK_SET, "Not in the data", "");
}

static int
make_book(void **state)
{
	struct codebook_variable *v;

	(void)state;
	book = codebook_new();
	codebook_add_text(book, &book->tokens, slice_of(" "));
	codebook_add_text(book, &book->tokens, slice_of("__NA__"));
	v = add("vote", CODEBOOK_SINGLE, "Which party?", "");
	add_answer(v, "1", "Conservative", CODEBOOK_ANSWERED);
	add_answer(v, "2", "Labour", CODEBOOK_ANSWERED);
	add_answer(v, "3", "", CODEBOOK_ANSWERED);
	add_answer(v, "98", "Don't know", CODEBOOK_DK);
	add_answer(v, "99", "Refused", CODEBOOK_REFUSED);
	v = add("age", CODEBOOK_NUMBER, "Age", "");
	codebook_add_text(book, &v->tokens, slice_of("999"));
	/* The codes are the labels of others. */
	v = add("kids", CODEBOOK_SINGLE, "Children", "");
	add_answer(v, "1", "0", CODEBOOK_ANSWERED);
	add_answer(v, "2", "1", CODEBOOK_ANSWERED);
	add_answer(v, "3", "2 or more", CODEBOOK_ANSWERED);
	add_sets();
	for (size_t i = 0; i < book->n; i++)
		codebook_index(&book->variables[i]);
	return 0;
}

static int
free_book(void **state)
{
	(void)state;
	codebook_free(book);
	return 0;
}

static struct cond *
parse(const char *text, struct diag *d)
{
	struct cond *c = cond_parse(text, &columns, book, d);

	for (size_t i = 0; c != NULL && i < cond_ncolumns(c); i++)
		cond_bind(c, i, cond_column(c, i));
	return c;
}

/* Of a respondent who has this field and no other. */
static enum cond_result
ask(struct cond *c, size_t column, const char *field)
{
	struct slice fields[COLUMNS] = { { NULL, 0 } };
	struct diag d;

	fields[column] = slice_of(field);
	return cond_eval(c, fields, &d);
}

struct check {
	const char *text;
	size_t column;
	const char *field;
	enum cond_result wanted;
};

static void
check_all(const struct check *checks, size_t n)
{
	struct diag d;

	for (size_t i = 0; i < n; i++) {
		struct cond *c = parse(checks[i].text, &d);
		enum cond_result r;

		if (c == NULL)
			fail_msg("%s: %s", checks[i].text, d.text);
		r = ask(c, checks[i].column, checks[i].field);
		if (r != checks[i].wanted)
			fail_msg("%s, with \"%s\": %d, wanted %d",
			    checks[i].text, checks[i].field, r,
			    checks[i].wanted);
		cond_free(c);
	}
}

static void
labels_and_codes_are_the_same_answer(void **state)
{
	static const struct check checks[] = {
		{ "vote == \"Labour\"", VOTE, "Labour", T },
		{ "vote == \"Labour\"", VOTE, "2", T },
		{ "vote == \"Labour\"", VOTE, "2.0", T },
		{ "vote == \"Labour\"", VOTE, "1", F },
		{ "vote == \"2\"", VOTE, "Labour", T },
		{ "vote == 2", VOTE, "Labour", T },
		{ "vote == 2", VOTE, "2", T },
		{ "vote == 2", VOTE, "2.0", T },
		{ "vote == 2.0", VOTE, "Labour", T },
		{ "2 == vote", VOTE, "Labour", T },
		{ "vote == 2", VOTE, "Conservative", F },
		{ "vote != 2", VOTE, "Labour", F },
		{ "vote != \"Labour\"", VOTE, "2", F },
		{ "vote != \"Labour\"", VOTE, "1", T },
		{ "vote in (\"Labour\", 3)", VOTE, "2", T },
		{ "vote in (\"Labour\", 3)", VOTE, "3", T },
		{ "vote in (1, 2)", VOTE, "Conservative", T },
		{ "vote not in (1, 2)", VOTE, "Conservative", F },
		{ "any(vote, free, 2)", VOTE, "Labour", T },
		{ "any(vote, free, 2)", FREE, "Labour", F },
		{ "vote == \"labour\"", VOTE, "2", F },
		{ "vote == \"Green\"", VOTE, "Green", T },
		{ "vote == 98", VOTE, "Don't know", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
overlapping_codes_and_labels_are_texts(void **state)
{
	static const struct check checks[] = {
		{ "kids == 1", KIDS, "1", T }, { "kids == 1", KIDS, "0", F },
		{ "kids == \"0\"", KIDS, "1", F },
		/* What can only be a code says that these are codes. */
		{ "kids == \"2 or more\"", KIDS, "3", E },
		{ "missing(kids)", KIDS, "3", F },
		{ "kids == 3", KIDS, "2 or more", F },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
what_the_codebook_calls_missing_is_missing(void **state)
{
	static const struct check checks[] = {
		{ "missing(vote)", VOTE, "99", T },
		{ "missing(vote)", VOTE, "Refused", T },
		{ "missing(vote)", VOTE, " ", T },
		{ "missing(vote)", VOTE, "__NA__", T },
		{ "missing(vote)", VOTE, "Don't know", F },
		{ "missing(vote)", VOTE, "98", F },
		{ "answered(vote)", VOTE, "99", F },
		{ "answered(vote)", VOTE, "Green", T },
		{ "missing(age)", AGE, "999", T },
		{ "missing(age)", AGE, "99", F },
		{ "missing(free)", FREE, " ", T },
		{ "missing(free)", FREE, "999", F },
		{ "missing(free)", FREE, "  ", F },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
comparisons_with_missing_answers_are_unknown(void **state)
{
	static const struct check checks[] = {
		{ "age > 18", AGE, "999", U }, { "age > 18", AGE, " ", U },
		{ "age > 18", AGE, "99", T },
		{ "age in 18..2000", AGE, "999", U },
		{ "age > \"18\"", AGE, "999", U },
		{ "age != 30", AGE, "999", U },
		{ "age == 30", AGE, "999", U },
		{ "age ~ \"9\"", AGE, "999", U },
		{ "age !~ \"9\"", AGE, "999", U },
		{ "age == age", AGE, "999", U },
		{ "age == kids", AGE, "999", U },
		{ "kids < age", AGE, "999", U },
		{ "vote == \"Labour\"", VOTE, "Refused", U },
		{ "vote != \"Labour\"", VOTE, "99", U },
		{ "vote in (1, 2)", VOTE, " ", U },
		{ "vote ~ \"R\"", VOTE, "Refused", U },
		{ "vote != \"Labour\"", VOTE, "Don't know", T },
		{ "vote > 1", VOTE, "Refused", U },
		{ "vote > 1", VOTE, "Labour", T },
		{ "vote > 1", VOTE, "Don't know", U },
		{ "vote > 1", VOTE, "Green", E },
		{ "any(vote, free, \"Labour\")", VOTE, "Refused", U },
		{ "any(vote, free, \"Labour\")", VOTE, "Green", F },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
a_missing_answer_is_found_by_its_name(void **state)
{
	static const struct check checks[] = {
		{ "vote == \"Refused\"", VOTE, "Refused", T },
		{ "vote == \"Refused\"", VOTE, "99", T },
		{ "vote == 99", VOTE, "Refused", T },
		{ "vote == 99", VOTE, "99", T },
		{ "vote != \"Refused\"", VOTE, "99", F },
		{ "vote != \"Refused\"", VOTE, "Labour", T },
		{ "vote == \"Refused\"", VOTE, "Labour", F },
		{ "vote == \"Refused\"", VOTE, " ", U },
		{ "vote != \"Refused\"", VOTE, " ", U },
		{ "vote == \"Refused\"", VOTE, "", U },
		{ "vote in (1, 99)", VOTE, "Refused", T },
		{ "any(vote, free, 99)", VOTE, "Refused", T },
		{ "age == 999", AGE, "999", T },
		{ "free == \"__NA__\"", FREE, "__NA__", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
any_takes_a_set_of_flags(void **state)
{
	static const struct check checks[] = {
		{ "any(media, \"Television\")", TV, "Yes", T },
		{ "any(media, \"Television\")", TV, "1", T },
		{ "any(media, \"Television\")", TV, "Television", T },
		{ "any(media, \"Television\")", TV, "No", F },
		{ "any(media, \"Television\")", TV, "0", F },
		{ "any(media, \"Television\")", TV, " ", U },
		{ "any(media, \"Television\")", TV, "", U },
		{ "any(media, \"Television\")", RADIO, "Yes", F },
		{ "any(media, \"Television\")", NONE, "8", U },
		{ "any(media, \"Radio\", \"Television\")", RADIO, "Y", T },
		/* An option without a title has its column's name. */
		{ "any(media, \"media_99\")", NONE, "Chosen", T },
		{ "any(media, \"media_99\")", NONE, "7", T },
		{ "any(media, \"media_99\")", NONE, "Yes", F },
		{ "any(media, \"media_99\")", NONE, "Never seen", U },
		/* What is no option is looked for in all the columns. */
		{ "any(media, \"Yes\")", RADIO, "Yes", T },
		{ "any(media, \"Chosen\")", NONE, "7", T },
		{ "any(media, free, \"Television\")", FREE, "Television", T },
		{ "any(`media`, \"Radio\")", RADIO, "Yes", T },
		{ "not any(media, \"Radio\")", RADIO, "Yes", F },
		/* Columns that are named by themselves hold texts. */
		{ "any(media_*, \"Television\")", TV, "Yes", F },
		{ "any(media_1, \"Television\")", TV, "Yes", F },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
any_takes_a_set_of_answers(void **state)
{
	static const struct check checks[] = {
		{ "any(top, \"Schools\")", SECOND, "Schools", T },
		{ "any(top, \"Schools\")", FIRST, "2", T },
		{ "any(top, 2)", SECOND, "Schools", T },
		{ "any(top, \"Schools\")", FIRST, "1", F },
		{ "any(top, \"Schools\")", FIRST, " ", U },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
a_label_is_seen_by_any_of_its_names(void **state)
{
	struct diag d;
	struct cond *c = parse("vote in (\"Labour\", 3, \"Refused\") or "
	    "any(media, \"Radio\", \"Television\")", &d);

	(void)state;
	assert_non_null(c);
	ask(c, VOTE, "2");
	assert_string_equal(cond_unseen(c, 0), "vote == 3");
	ask(c, VOTE, "Refused");
	assert_string_equal(cond_unseen(c, 0), "vote == 3");
	ask(c, VOTE, "3");
	ask(c, RADIO, "No");
	assert_string_equal(cond_unseen(c, 0), "any(media, \"Radio\")");
	ask(c, RADIO, "Yes");
	assert_string_equal(cond_unseen(c, 0), "any(media, \"Television\")");
	ask(c, TV, "1");
	assert_null(cond_unseen(c, 0));
	cond_free(c);
}

static void
names_that_only_the_codebook_has(void **state)
{
	static const char *const wanted[][2] = {
		{ "top_3 == 1", "poll.csv:1: no column \"top_3\"; the "
		    "codebook has it, the data does not" },
		{ "any(top_3, 1)", "poll.csv:1: no column \"top_3\"; the "
		    "codebook has it, the data does not" },
		{ "any(absent, 1)", "poll.csv:1: no column \"top_3\"; the "
		    "codebook has it, the data does not" },
		{ "media == \"Radio\"", "poll.csv:1: no column \"media\"; "
		    "the codebook has a group of columns of that name, which "
		    "stands in any() only" },
		{ "any(medai_1, 1)", "poll.csv:1: no column \"medai_1\"; did "
		    "you mean \"media_1\"?" },
		{ "vtoe == 1", "poll.csv:1: no column \"vtoe\"; did you mean "
		    "\"vote\"?" },
	};
	struct diag d;

	(void)state;
	for (size_t i = 0; i < LENGTH(wanted); i++) {
		assert_null(parse(wanted[i][0], &d));
		assert_string_equal(d.text, wanted[i][1]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels_and_codes_are_the_same_answer),
		cmocka_unit_test(overlapping_codes_and_labels_are_texts),
		cmocka_unit_test(what_the_codebook_calls_missing_is_missing),
		cmocka_unit_test(comparisons_with_missing_answers_are_unknown),
		cmocka_unit_test(a_missing_answer_is_found_by_its_name),
		cmocka_unit_test(any_takes_a_set_of_flags),
		cmocka_unit_test(any_takes_a_set_of_answers),
		cmocka_unit_test(a_label_is_seen_by_any_of_its_names),
		cmocka_unit_test(names_that_only_the_codebook_has),
	};

	return cmocka_run_group_tests(tests, make_book, free_book);
}
