/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "stream/column.h"
#include "stream/csvin.h"

#include "close.h"
#include "pieces.h"

#define NAMES "age", "gender", "region", "kind_society", "kind_policy", \
	"Weight", "q1", "q2", "q10", "a,b", "q*", "x`y", " z"

enum { COLUMNS = 13 };

struct header {
	struct slice names[COLUMNS];
	struct columns columns;
};

static const struct columns *
header_init(struct header *h)
{
	static const char *const names[COLUMNS] = { NAMES };

	for (size_t i = 0; i < COLUMNS; i++)
		h->names[i] = slice_of(names[i]);
	h->columns = (struct columns){ "in.csv", h->names, COLUMNS };
	return &h->columns;
}

/* The list as text: the columns' numbers, or the message. */
static void
assert_list(const char *text, const char *wanted)
{
	struct header h;
	struct diag d = { "" };
	size_t *list, n = column_list(header_init(&h), text, &list, &d);
	char got[100] = "";

	for (size_t i = 0; i < n; i++)
		sprintf(got + strlen(got), "%s%zu", i > 0 ? " " : "",
		    list[i]);
	assert_string_equal(n > 0 ? got : d.text, wanted);
	if (n == 0)
		assert_null(list);
	free(list);
}

static void
a_column_is_found_by_its_exact_name(void **state)
{
	struct header h;
	const struct columns *c = header_init(&h);

	(void)state;
	assert_int_equal(column_find(c, slice_of("age")), 0);
	assert_int_equal(column_find(c, slice_of(" z")), 12);
	assert_true(column_find(c, slice_of("Age")) == COLUMN_NONE);
	assert_true(column_find(c, slice_of("ag")) == COLUMN_NONE);
	assert_true(column_find(c, slice_of("")) == COLUMN_NONE);
	assert_true(column_find(&(struct columns){ "", NULL, 0 },
	    slice_of("age")) == COLUMN_NONE);
}

static void
assert_nearest(const char *name, const char *wanted)
{
	struct header h;
	struct diag d;

	assert_true(column_need(header_init(&h), slice_of(name), &d) ==
	    COLUMN_NONE);
	assert_string_equal(d.text, wanted);
}

static void
an_unknown_column_is_named_with_the_nearest(void **state)
{
	struct header h;
	struct diag d;
	char longest[400];

	(void)state;
	assert_int_equal(column_need(header_init(&h), slice_of("age"), &d),
	    0);
	assert_nearest("gendre",
	    "in.csv:1: no column \"gendre\"; did you mean \"gender\"?");
	assert_nearest("weight",
	    "in.csv:1: no column \"weight\"; did you mean \"Weight\"?");
	assert_nearest("kind_polices", "in.csv:1: no column "
	    "\"kind_polices\"; did you mean \"kind_policy\"?");
	assert_nearest("aeg",
	    "in.csv:1: no column \"aeg\"; did you mean \"age\"?");
	assert_nearest("q3", "in.csv:1: no column \"q3\"; did you mean "
	    "\"q1\"?");
	assert_nearest("satisfaction",
	    "in.csv:1: no column \"satisfaction\"");
	assert_nearest("", "in.csv:1: no column \"\"");
	memset(longest, 'a', sizeof(longest));
	assert_true(column_need(&h.columns, (struct slice){ longest,
	    sizeof(longest) }, &d) == COLUMN_NONE);
}

static bool
fits(const char *pattern, const char *name)
{
	return column_glob(slice_of(pattern), slice_of(name));
}

static void
patterns_fit_whole_names(void **state)
{
	(void)state;
	assert_true(fits("", ""));
	assert_true(fits("*", ""));
	assert_true(fits("*", "anything"));
	assert_true(fits("kind_*", "kind_"));
	assert_true(fits("kind_*", "kind_policy"));
	assert_false(fits("kind_*", "unkind_policy"));
	assert_true(fits("*_policy", "kind_policy"));
	assert_true(fits("q?", "q1"));
	assert_false(fits("q?", "q"));
	assert_false(fits("q?", "q10"));
	assert_true(fits("*a*b*", "xxaxxbxx"));
	assert_true(fits("a*b*c", "abbcbc"));
	assert_false(fits("a*b*c", "abbcbcd"));
	assert_true(fits("**", "x"));
	assert_false(fits("", "x"));
	assert_false(fits("x", ""));
	assert_false(fits("Q*", "q1"));
	assert_true(fits("[a]", "[a]"));
	assert_false(fits("[a]", "a"));
}

static void
a_pattern_of_many_stars_is_quick(void **state)
{
	char name[200];

	(void)state;
	memset(name, 'a', sizeof(name));
	assert_false(column_glob(slice_of("*a*a*a*a*a*a*a*a*a*a*b"),
	    (struct slice){ name, sizeof(name) }));
}

static void
lists_keep_their_order_and_each_column_once(void **state)
{
	(void)state;
	assert_list("age", "0");
	assert_list("region,age", "2 0");
	assert_list("age,age", "0");
	assert_list("kind_*", "3 4");
	assert_list("kind_policy,kind_*", "4 3");
	assert_list("*g*,age", "0 1 2 5");
	assert_list("q?", "6 7 10");
	assert_list("q1,q1?", "6 8");
	assert_list(" age , region ", "0 2");
}

static void
a_whole_name_wins_over_what_stands_in_it(void **state)
{
	(void)state;
	assert_list("a,b", "9");
	assert_list("q*", "10");
	assert_list("age,q*", "0 10");
	assert_list(" z", "12");
}

static void
back_quotes_hold_names_with_signs(void **state)
{
	(void)state;
	assert_list("`a,b`", "9");
	assert_list("age,`a,b`,region", "0 9 2");
	assert_list("age, `a,b` , region", "0 9 2");
	assert_list("`q*`,age", "10 0");
	assert_list("` z`", "12");
	assert_list("x`y", "11");
	assert_list("`q?`", "in.csv:1: no column \"q?\"; did you mean "
	    "\"q1\"?");
}

static void
a_list_that_is_none_is_an_error(void **state)
{
	(void)state;
	assert_list("", "column list \"\": wanted names separated by commas");
	assert_list(",", "column list \",\": wanted names separated by "
	    "commas");
	assert_list("age,", "column list \"age,\": wanted names separated by "
	    "commas");
	assert_list("age,,region", "column list \"age,,region\": wanted names "
	    "separated by commas");
	assert_list("`a,b`x", "column list \"`a,b`x\": wanted names separated "
	    "by commas");
	assert_list("z*", "in.csv:1: no column fits \"z*\"");
	assert_list("age,regoin", "in.csv:1: no column \"regoin\"; did you "
	    "mean \"region\"?");
}

static int
check_names(const char *text, struct diag *d)
{
	struct pieces s = { text, strlen(text), 0 };
	const struct csvin_options opt = pieces_options(&s);
	struct csvin *in = csvin_open(&opt, d);
	int status;

	assert_non_null(in);
	status = column_check_names(in, d);
	csvin_close(in);
	return status;
}

static void
names_have_to_be_there_and_differ(void **state)
{
	struct diag d;

	(void)state;
	assert_int_equal(check_names("a,b,A,a \n", &d), 0);
	assert_int_equal(check_names("a,,b\n", &d), -1);
	assert_string_equal(d.text, "in.csv:1: column 2 has no name "
	    "(kind-read gives it one)");
	assert_int_equal(check_names("a,b,\"a\"\n", &d), -1);
	assert_string_equal(d.text, "in.csv:1: column 3 has the name \"a\" "
	    "again, which is column 1 (kind-read tells them apart)");
	assert_int_equal(check_names("\n", &d), -1);
	assert_string_equal(d.text, "in.csv:1: column 1 has no name "
	    "(kind-read gives it one)");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_column_is_found_by_its_exact_name),
		cmocka_unit_test(an_unknown_column_is_named_with_the_nearest),
		cmocka_unit_test(patterns_fit_whole_names),
		cmocka_unit_test(a_pattern_of_many_stars_is_quick),
		cmocka_unit_test(lists_keep_their_order_and_each_column_once),
		cmocka_unit_test(a_whole_name_wins_over_what_stands_in_it),
		cmocka_unit_test(back_quotes_hold_names_with_signs),
		cmocka_unit_test(a_list_that_is_none_is_an_error),
		cmocka_unit_test(names_have_to_be_there_and_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
