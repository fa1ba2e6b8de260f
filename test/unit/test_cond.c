/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "close.h"
#include "cond_poll.h"

#define F COND_FALSE
#define T COND_TRUE
#define U COND_UNKNOWN
#define E COND_ERROR

/* One respondent; an empty field is missing. */
static const char *const person[] = { "30", "Wales", "", "5", "10",
    "Yes", "", "No", "", "", "Very", "1e1", "x", "star", "2020-04-25" };

static enum cond_result
ask(struct cond *c, const char *const *row, struct diag *d)
{
	struct slice fields[MAX_COLUMNS];

	for (size_t i = 0; i < LENGTH(header); i++)
		fields[i] = slice_of(row[i]);
	return cond_eval(c, fields, d);
}

static enum cond_result
answer(const char *text, struct diag *d)
{
	struct cond *c = parse(text, d);
	enum cond_result r;

	if (c == NULL)
		fail_msg("%s: %s", text, d->text);
	r = ask(c, person, d);
	cond_free(c);
	return r;
}

struct check {
	const char *text;
	enum cond_result wanted;
};

static void
check_all(const struct check *checks, size_t n)
{
	struct diag d;

	for (size_t i = 0; i < n; i++) {
		enum cond_result r = answer(checks[i].text, &d);

		if (r != checks[i].wanted)
			fail_msg("%s: %d, wanted %d", checks[i].text, r,
			    checks[i].wanted);
	}
}

static void
numbers_compare_as_numbers(void **state)
{
	static const struct check checks[] = {
		{ "age == 30", T }, { "age == 30.0", T }, { "age == 3e1", T },
		{ "age == +30", T }, { "age == 31", F }, { "age != 30", F },
		{ "age != 31", T }, { "age < 30", F }, { "age < 100", T },
		{ "age <= 30", T }, { "age <= 29.5", F }, { "age > 9", T },
		{ "age > 30", F }, { "age >= 30", T }, { "age >= 30.5", F },
		{ "age > -5", T }, { "30 == age", T }, { "30 != age", F },
		{ "9 < age", T }, { "30 <= age", T }, { "30 > age", F },
		{ "100 >= age", T }, { "age > .5", T }, { "age<31 and n==5", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
texts_compare_byte_for_byte(void **state)
{
	static const struct check checks[] = {
		{ "region == \"Wales\"", T }, { "region == \"wales\"", F },
		{ "region == \"Wales \"", F }, { "region != \"Wal\"", T },
		{ "age == \"30\"", T }, { "age == \"30.0\"", F },
		{ "age < \"4\"", T }, { "age < \"100\"", F },
		{ "day >= \"2020-04-24\"", T }, { "day > \"2020-04-25\"", F },
		{ "day <= \"2020-04-25 \"", T }, { "\"2020\" < day", T },
		{ "region > \"\"", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
ranges_have_both_ends(void **state)
{
	static const struct check checks[] = {
		{ "age in 30..40", T }, { "age in 18..30", T },
		{ "age in 18 .. 29", F }, { "age in 30..30", T },
		{ "age in -1.5..+30.5", T }, { "age in .5..3e1", T },
		{ "age not in 18..29", T }, { "age not in 18..30", F },
		{ "day in \"2020-04-24\"..\"2020-04-26\"", T },
		{ "none in 1..2", U }, { "none not in 1..2", U },
		{ "region in 1..2", E }, { "region not in 1..2", E },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
lists_hold_texts_and_numbers(void **state)
{
	static const struct check checks[] = {
		{ "region in (\"London\", \"Wales\")", T },
		{ "region in (\"London\")", F },
		{ "region not in (\"London\", \"Wales\")", F },
		{ "region not in (1, 2)", T },
		{ "age in (\"x\", 30)", T }, { "none in (1, \"a\")", U },
		{ "none not in (1, \"a\")", U },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
columns_compare_with_columns(void **state)
{
	static const struct check checks[] = {
		{ "n < m", T }, { "m > n", T }, { "n >= m", F },
		{ "m == `h\xc3\xb6he`", T },	/* 10 and 1e1 */
		{ "m == h\xc3\xb6he", T },
		{ "n == m", F }, { "n != m", T }, { "n == n", T },
		{ "region == `Q1. How kind?`", F },
		{ "region > `Q1. How kind?`", T }, { "n == region", F },
		{ "n != region", T }, { "n < region", E },
		{ "region < n", E }, { "n < none", U }, { "none != n", U },
		{ "none == none", U },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
regular_expressions_search(void **state)
{
	static const struct check checks[] = {
		{ "region ~ \"^Wal\"", T }, { "region ~ \"^al\"", F },
		{ "region ~ \"al|on\"", T }, { "region !~ \"al\"", F },
		{ "region !~ \"wal\"", T }, { "none ~ \"x\"", U },
		{ "none !~ \"x\"", U }, { "`Q1. How kind?` ~ \"V.ry$\"", T },
		{ "day ~ \"^2020-0[4-6]\"", T }, { "day ~ \"\\.\"", F },
		{ "day ~ \"\\\\.\"", F },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

/* n == 5 is true, n == 6 false, none == 1 unknown. */
static void
the_logic_has_three_values(void **state)
{
	static const char *const value[] = { "n == 6", "n == 5",
	    "none == 1" };
	/* Kleene's tables, which are those of SQL; in the order F T U. */
	static const enum cond_result both[3][3] = {
		{ F, F, F }, { F, T, U }, { F, U, U } };
	static const enum cond_result either[3][3] = {
		{ F, T, U }, { T, T, T }, { U, T, U } };
	static const enum cond_result other[3] = { T, F, U };
	struct diag d;
	char text[64];

	(void)state;
	for (int i = 0; i < 3; i++) {
		snprintf(text, sizeof(text), "not %s", value[i]);
		assert_int_equal(answer(text, &d), other[i]);
		for (int j = 0; j < 3; j++) {
			snprintf(text, sizeof(text), "%s and %s", value[i],
			    value[j]);
			assert_int_equal(answer(text, &d), both[i][j]);
			snprintf(text, sizeof(text), "%s or %s", value[i],
			    value[j]);
			assert_int_equal(answer(text, &d), either[i][j]);
		}
	}
}

static void
not_binds_more_than_and_more_than_or(void **state)
{
	static const struct check checks[] = {
		{ "n == 5 or n == 5 and n == 6", T },
		{ "(n == 5 or n == 5) and n == 6", F },
		{ "n == 6 and n == 6 or n == 5", T },
		{ "not n == 6 and n == 6", F },
		{ "not (n == 6 and n == 6)", T },
		{ "not not n == 5", T }, { "not n == 5 or n == 5", T },
		{ "((((n == 5))))", T },
		{ "n == 5 and n == 5 and none == 1 and n == 5", U },
		{ "n == 5 and none == 1 and n == 6", F },
		{ "n == 6 or none == 1 or n == 5 or n == 6", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
missing_and_answered_are_never_unknown(void **state)
{
	static const struct check checks[] = {
		{ "missing(none)", T }, { "missing(n)", F },
		{ "answered(none)", F }, { "answered(n)", T },
		{ "missing ( `Q1. How kind?` )", F },
		{ "none == 1 or missing(none)", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
any_is_unknown_if_nothing_was_asked(void **state)
{
	static const struct check checks[] = {
		{ "any(q_*, \"Yes\")", T }, { "any(q_*, \"No\")", T },
		{ "any(q_*, \"Maybe\")", F }, { "any(q_?, 1, \"No\")", T },
		{ "any(blank_*, \"Yes\")", U },
		{ "any(blank_*, q_b, \"Yes\")", U },
		{ "any(blank_*, q_c, \"Yes\")", F },
		{ "any(q_b, q_a, \"Yes\")", T },
		{ "not any(blank_*, \"Yes\")", U },
		{ "any(`q*`, \"Yes\")", F }, { "any(q*, \"Yes\")", F },
		{ "any(`q*`, \"star\")", T }, { "any(*, 30.0)", T },
		{ "any(none, 1)", U }, { "any(`and`, \"x\")", T },
	};

	(void)state;
	check_all(checks, LENGTH(checks));
}

static void
text_against_a_number(void **state)
{
	static const struct check checks[] = {
		{ "region == 5", F }, { "region != 5", T },
		{ "region < 5", E }, { "region >= 5", E }, { "5 < region", E },
		{ "not region < 5", E },
		{ "n == 6 and region < 5", F },		/* not needed */
		{ "n == 5 or region < 5", T },
		{ "n == 5 and region < 5", E },
		{ "none == 1 and region < 5", E },	/* false or unknown? */
		{ "n == 6 or region < 5", E },
		{ "region < 5 and n == 6", E },
	};
	struct diag d;

	(void)state;
	check_all(checks, LENGTH(checks));
	assert_int_equal(answer("region < 5", &d), E);
	assert_string_equal(d.text, "region: \"Wales\" is not a number");
	assert_int_equal(answer("n <= region", &d), E);
	assert_string_equal(d.text, "region: \"Wales\" is not a number");
	assert_int_equal(answer("`Q1. How kind?` in 1..2", &d), E);
	assert_string_equal(d.text,
	    "Q1. How kind?: \"Very\" is not a number");
}

static void
a_long_text_is_cut_between_characters(void **state)
{
	const char *row[LENGTH(header)];
	struct cond *c;
	char text[200];
	struct diag d;

	(void)state;
	memcpy(row, person, sizeof(row));
	/* 59 bytes and then é: the 60th byte is inside a character. */
	memset(text, 'x', 59);
	strcpy(text + 59, "\xc3\xa9 and more");
	row[0] = text;
	c = parse("age > 1", &d);
	assert_non_null(c);
	assert_int_equal(ask(c, row, &d), E);
	text[59] = '\0';
	assert_memory_equal(d.text, "age: \"xxxx", 10);
	assert_string_equal(d.text + 6 + 59, "...\" is not a number");
	cond_free(c);
}

static void
quotes_and_escapes(void **state)
{
	static const char *const texts[] = { "say \"hi\"", "a\\b", "\\d",
	    "`", "a\nb" };
	static const char *const conditions[] = {
		"region == \"say \\\"hi\\\"\"", "region == \"a\\\\b\"",
		"region == \"\\d\"", "region == \"`\"",
		"region == \"a\nb\"" };
	const char *row[LENGTH(header)];
	struct diag d;

	(void)state;
	memcpy(row, person, sizeof(row));
	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct cond *c = parse(conditions[i], &d);

		assert_non_null(c);
		assert_int_equal(ask(c, person, &d), F);
		row[1] = texts[i];
		assert_int_equal(ask(c, row, &d), T);
		cond_free(c);
	}
}

static void
labels_that_no_row_has_are_remembered(void **state)
{
	const char *row[LENGTH(header)];
	struct cond *c;
	struct diag d;

	(void)state;
	c = parse("n == 6 and (region in (\"Wales\", \"Walse\") or "
	    "any( q_*,  \"Yes\", \"Yse\", 3) or 31 != age or "
	    "region == \"Walse\" or age > 1000 or region ~ \"Q\")", &d);
	assert_non_null(c);
	/* Before any row, all of them; one that occurs twice only once. */
	assert_string_equal(cond_unseen(c, 0), "n == 6");
	assert_string_equal(cond_unseen(c, 6), "age == 31");
	assert_null(cond_unseen(c, 7));
	/* Whether the condition needed them does not matter. */
	assert_int_equal(ask(c, person, &d), F);
	assert_string_equal(cond_unseen(c, 0), "n == 6");
	assert_string_equal(cond_unseen(c, 1), "region == \"Walse\"");
	assert_string_equal(cond_unseen(c, 2), "any(q_*, \"Yse\")");
	assert_string_equal(cond_unseen(c, 3), "any(q_*, 3)");
	assert_string_equal(cond_unseen(c, 4), "age == 31");
	assert_null(cond_unseen(c, 5));
	memcpy(row, person, sizeof(row));
	row[7] = "3.0";
	row[0] = "31";
	ask(c, row, &d);
	assert_string_equal(cond_unseen(c, 2), "any(q_*, \"Yse\")");
	assert_null(cond_unseen(c, 3));
	cond_free(c);
}

/* The same condition met others elsewhere. */
static void
labels_that_neither_met_stay_unseen(void **state)
{
	static const char text[] = "n == 6 or region == \"Walse\" or "
	    "region == \"Wales\" or age == 31";
	const char *row[LENGTH(header)];
	struct cond *c, *same;
	struct diag d;

	(void)state;
	c = parse(text, &d);
	same = parse(text, &d);
	memcpy(row, person, sizeof(row));
	ask(c, row, &d);
	assert_string_equal(cond_unseen(c, 1), "region == \"Walse\"");
	assert_string_equal(cond_unseen(c, 2), "age == 31");
	cond_join(c, same);
	assert_string_equal(cond_unseen(c, 2), "age == 31");
	row[0] = "31";
	ask(same, row, &d);
	cond_join(c, same);
	assert_string_equal(cond_unseen(c, 0), "n == 6");
	assert_string_equal(cond_unseen(c, 1), "region == \"Walse\"");
	assert_null(cond_unseen(c, 2));
	cond_free(same);
	cond_free(c);
}

static void
a_record_with_everything_missing(void **state)
{
	const char *row[LENGTH(header)];
	struct cond *c;
	struct diag d;

	(void)state;
	for (size_t i = 0; i < LENGTH(header); i++)
		row[i] = "";
	c = parse("region == \"x\" or age < 5 or age in 1..2 or n != m or "
	    "region ~ \"x\" or any(q_*, 1) or answered(n)", &d);
	assert_non_null(c);
	assert_int_equal(ask(c, row, &d), U);
	cond_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_compare_as_numbers),
		cmocka_unit_test(texts_compare_byte_for_byte),
		cmocka_unit_test(ranges_have_both_ends),
		cmocka_unit_test(lists_hold_texts_and_numbers),
		cmocka_unit_test(columns_compare_with_columns),
		cmocka_unit_test(regular_expressions_search),
		cmocka_unit_test(the_logic_has_three_values),
		cmocka_unit_test(not_binds_more_than_and_more_than_or),
		cmocka_unit_test(missing_and_answered_are_never_unknown),
		cmocka_unit_test(any_is_unknown_if_nothing_was_asked),
		cmocka_unit_test(text_against_a_number),
		cmocka_unit_test(a_long_text_is_cut_between_characters),
		cmocka_unit_test(quotes_and_escapes),
		cmocka_unit_test(labels_that_no_row_has_are_remembered),
		cmocka_unit_test(labels_that_neither_met_stay_unseen),
		cmocka_unit_test(a_record_with_everything_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
