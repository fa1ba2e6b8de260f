/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "close.h"
#include "cond_poll.h"

/* The text, its length up to the fault, and what is said about it. */
static const struct {
	const char *text;
	size_t caret;
	const char *problem;
} faults[] = {
	{ "", 0, "the condition is empty" },
	{ "  ", 2, "the condition is empty" },
	{ "age", 3, "the condition ends here; wanted a comparison, such as "
	    "== or in" },
	{ "age >=", 6, "the condition ends here; wanted a column, a \"text\" "
	    "or a number" },
	{ "age = 5", 4, "equality is written ==" },
	{ "age => 5", 4, "equality is written ==" },
	{ "age <> 5", 4, "inequality is written !=" },
	{ "age =~ \"5\"", 4, "a match is written ~" },
	{ "! age == 5", 0, "a negation is written \"not\"" },
	{ "age == 5 && n == 5", 9, "this is written \"and\"" },
	{ "age == 5 || n == 5", 9, "this is written \"or\"" },
	{ "age == 5 AND n == 5", 9, "\"and\", \"or\", \"not\" and \"in\" have "
	    "small letters; a column of that name stands in `back quotes`" },
	{ "region == 'Wales'", 10, "a text stands in straight \"double "
	    "quotes\"" },
	{ "region == \xe2\x80\x9cWales\xe2\x80\x9d", 10,
	    "a text stands in straight \"double quotes\"" },
	{ "region == \"Wales", 10, "a quote is not closed" },
	{ "region == \"Wales\\\"", 10, "a quote is not closed" },
	{ "`age == 5", 0, "a back quote is not closed" },
	{ "age == 5 ; n == 5", 9, "this sign has no meaning here" },
	{ "age == 18abc", 7, "a number runs into letters; a column of that "
	    "name stands in `back quotes`" },
	{ "age == 1e999", 7, "this number is too large" },
	{ "age >= 18 and (region == \"Wales\"", 14,
	    "a parenthesis is not closed" },
	{ "(age == 5 n == 5)", 10, "wanted \"and\", \"or\" or )" },
	{ "age == 5)", 8, "a parenthesis is closed but never opened" },
	{ "age == 5 n == 5", 9, "wanted \"and\", \"or\" or the end" },
	{ "18 < age < 25", 9, "wanted \"and\", \"or\" or the end" },
	{ "and age == 5", 0, "wanted a column, or a function such as "
	    "missing()" },
	{ "age == 5 and", 12, "the condition ends here; wanted a column, or "
	    "a function such as missing()" },
	{ "5 == 5", 0, "one of the two sides must be a column" },
	{ "region == \"\"", 10, "an empty field is missing and equals "
	    "nothing; missing(column) asks for it" },
	{ "age in 18-24", 9, "wanted .. and the upper end, as in 18..24" },
	{ "age in 18..", 11, "the condition ends here; wanted the upper end "
	    "of the range" },
	{ "age in 24..18", 7, "nothing lies in this range; the lower end "
	    "stands first" },
	{ "age in 18..\"24\"", 11, "one end of the range is a number, the "
	    "other a text" },
	{ "age in (18..24)", 10, "a range stands without parentheses, as in "
	    "18..24" },
	{ "age in ()", 8, "wanted a \"text\" or a number" },
	{ "age in (1, )", 11, "wanted a \"text\" or a number" },
	{ "age in (1", 9, "the condition ends here; wanted a comma or )" },
	{ "age in (n)", 8, "wanted a \"text\" or a number" },
	{ "age in n", 7, "wanted a range such as 18..24, or (" },
	{ "age not 5", 8, "wanted \"in\"" },
	{ "5 in (5)", 0, "a column stands before in" },
	{ "\"a\" ~ \"a\"", 0, "a column stands before a match" },
	{ "age ~ 5", 6, "wanted a \"regular expression\"" },
	{ "min(age) == 5", 0, "no such function; there are missing, answered "
	    "and any" },
	{ "missing(5)", 8, "wanted a column" },
	{ "missing(age == 5)", 12, "wanted )" },
	{ "missing(q_*)", 8, "a pattern stands in any() only; a column of "
	    "that name stands in `back quotes`" },
	{ "q_* == 5", 0, "a pattern stands in any() only; a column of that "
	    "name stands in `back quotes`" },
	{ "any(\"Yes\")", 4, "wanted a column, or a pattern such as q5_*" },
	{ "any(q_*)", 7, "wanted a comma and the label to look for" },
	{ "any(q_*, )", 9, "wanted a \"text\" or a number" },
};

static void
faults_are_shown_with_a_caret(void **state)
{
	char wanted[500];
	struct diag d;

	(void)state;
	for (size_t i = 0; i < LENGTH(faults); i++) {
		const char *text = faults[i].text;

		snprintf(wanted, sizeof(wanted),
		    "condition:\n    %s\n    %*s^\n%s", text,
		    (int)faults[i].caret, "", faults[i].problem);
		if (parse(text, &d) != NULL)
			fail_msg("%s: taken for a condition", text);
		assert_string_equal(d.text, wanted);
	}
}

static void
the_caret_counts_characters_of_its_line(void **state)
{
	struct diag d;

	(void)state;
	assert_null(parse("h\xc3\xb6he = 5", &d));
	assert_string_equal(d.text, "condition:\n    h\xc3\xb6he = 5\n"
	    "         ^\nequality is written ==");
	assert_null(parse("age == 5 and\n\tn = 5 and\n\tm == 5", &d));
	assert_string_equal(d.text, "condition:\n     n = 5 and\n"
	    "       ^\nequality is written ==");
}

/* A very long condition is shown in part; the message is always there. */
static void
a_long_condition_is_shown_around_the_fault(void **state)
{
	static char text[100000];
	struct diag d;

	(void)state;
	memset(text, ' ', sizeof(text) - 1);
	memcpy(text, "age == 1", 8);
	memcpy(text + 50000, "or n = 2", 8);
	assert_null(parse(text, &d));
	assert_non_null(strstr(d.text, "or n = 2"));
	assert_non_null(strstr(d.text, "^\nequality is written =="));
}

static void
a_bad_regular_expression_is_a_fault(void **state)
{
	struct diag d;

	(void)state;
	assert_null(parse("region ~ \"(Wales\"", &d));
	assert_non_null(strstr(d.text, "    region ~ \"(Wales\"\n"
	    "             ^\nno regular expression: "));
}

static void
unknown_columns_are_named(void **state)
{
	struct diag d;

	(void)state;
	assert_null(parse("regoin == \"Wales\"", &d));
	assert_string_equal(d.text,
	    "poll.csv:1: no column \"regoin\"; did you mean \"region\"?");
	assert_null(parse("missing(`regoin`)", &d));
	assert_string_equal(d.text,
	    "poll.csv:1: no column \"regoin\"; did you mean \"region\"?");
	assert_null(parse("region == Scotland", &d));
	assert_string_equal(d.text, "poll.csv:1: no column \"Scotland\"; "
	    "or is it the text \"Scotland\"?");
	assert_null(parse("any(z_*, 1)", &d));
	assert_string_equal(d.text, "poll.csv:1: no column fits \"z_*\"");
}

static void
nesting_has_a_limit(void **state)
{
	char text[20000];
	struct cond *c;
	struct diag d;

	(void)state;
	for (size_t depth = 200; depth <= 201; depth++) {
		memset(text, '(', depth);
		strcpy(text + depth, "n == 5");
		memset(text + depth + 6, ')', depth);
		text[2 * depth + 6] = '\0';
		c = parse(text, &d);
		assert_int_equal(c == NULL, depth > 200);
		cond_free(c);
	}
	for (size_t i = 0; i < 4000; i++)
		memcpy(text + 4 * i, "not ", 4);
	strcpy(text + 16000, "n == 5");
	assert_null(parse(text, &d));
	assert_non_null(strstr(d.text, "this is nested too deep"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_are_shown_with_a_caret),
		cmocka_unit_test(the_caret_counts_characters_of_its_line),
		cmocka_unit_test(a_long_condition_is_shown_around_the_fault),
		cmocka_unit_test(a_bad_regular_expression_is_a_fault),
		cmocka_unit_test(unknown_columns_are_named),
		cmocka_unit_test(nesting_has_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
