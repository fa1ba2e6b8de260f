/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "ask/group.h"
#include "ask/breakspec.h"

#include "close.h"

static struct breakspec
parsed(const char *text)
{
	struct breakspec b;
	struct diag d = { "" };

	if (breakspec_parse(&b, text, &d) < 0)
		fail_msg("%s: %s", text, d.text);
	return b;
}

/* Labels of groups have slashes between them. */
static void
assert_break(const char *text, const char *label, const char *column,
    const char *groups)
{
	struct breakspec b = parsed(text);
	struct slice rest = slice_of(groups), part;
	size_t n = 0;

	if (!slice_is(b.label, label) || !slice_is(b.column, column))
		fail_msg("%s: found \"%.*s\" of \"%.*s\"", text,
		    (int)b.label.n, b.label.p, (int)b.column.n, b.column.p);
	while (rest.n > 0 && slice_part(&rest, '/', &part)) {
		assert_true(n < b.ngroups);
		if (!slice_eq(group_label(b.groups[n]), part))
			fail_msg("%s: group %zu is \"%.*s\"", text, n,
			    (int)group_label(b.groups[n]).n,
			    group_label(b.groups[n]).p);
		n++;
	}
	assert_int_equal(b.ngroups, n);
	breakspec_clear(&b);
}

static void
assert_refused(const char *text, const char *why)
{
	struct breakspec b;
	struct diag d = { "" };

	if (breakspec_parse(&b, text, &d) == 0)
		fail_msg("\"%s\" was read", text);
	if (strstr(d.text, why) == NULL)
		fail_msg("\"%s\": %s", text, d.text);
	assert_int_equal(b.ngroups, 0);
	breakspec_clear(&b);
}

static void
a_break_is_a_column_with_groups(void **state)
{
	(void)state;
	assert_break("gender", "", "gender", "");
	assert_break("Sex=gender", "Sex", "gender", "");
	assert_break("age:18-24,25+", "", "age", "18-24/25+");
	assert_break("Age=age:18-24,25-34,55+", "Age", "age",
	    "18-24/25-34/55+");
	assert_break("Nation=region:England=London|South East|North West,"
	    "Scotland,Wales", "Nation", "region", "England/Scotland/Wales");
	assert_break("a=b:<18,18+", "a", "b", "<18/18+");
}

static void
quotes_keep_signs_together(void **state)
{
	struct breakspec b = parsed("n=r:E=\"a, b\"|c,\"x: > y\" , z");

	(void)state;
	assert_int_equal(b.ngroups, 3);
	assert_int_equal(group_count(b.groups[0]), 2);
	assert_true(slice_is(group_value(b.groups[0], 0), "a, b"));
	assert_true(slice_is(group_value(b.groups[0], 1), "c"));
	assert_true(slice_is(group_label(b.groups[1]), "x: > y"));
	assert_true(slice_is(group_label(b.groups[2]), "z"));
	breakspec_clear(&b);
	assert_break("`Q1: how, then? a=b`:x", "", "Q1: how, then? a=b", "x");
	assert_break("\"A \"\"new\"\" age\"=`age (\"last\")`", "A \"new\" age",
	    "age (\"last\")", "");
	assert_break("`a``b`", "", "a`b", "");
	assert_break("n=r:\"say \"\"a, b\"\"\",c", "n", "r", "say \"a, b\"/c");
}

static void
blanks_around_names_are_no_part_of_them(void **state)
{
	(void)state;
	assert_break(" Age group =\tage last birthday : 18-24 , 25+ ",
	    "Age group", "age last birthday", "18-24/25+");
	assert_break(" `a` = \"b\" : c", "a", "b", "c");
	assert_break("` a `", "", " a ", "");
}

static void
what_is_no_break_is_refused(void **state)
{
	(void)state;
	assert_refused("", "wanted");
	assert_refused(" ", "wanted");
	assert_refused("=age", "wanted");
	assert_refused("a=", "wanted");
	assert_refused("a=b=c", "wanted");
	assert_refused(":x", "wanted");
	assert_refused("a=:x", "wanted");
	assert_refused("a,b", "wanted");
	assert_refused("a>b", "wanted");
	assert_refused("`a", "wanted");
	assert_refused("`a`b", "wanted");
	assert_refused("``", "wanted");
	assert_refused("\"a", "wanted");
	assert_refused("say \"hi\"", "wanted");
	assert_refused("a:", "wanted a group");
	assert_refused("a:x,", "wanted a group");
	assert_refused("a:,x", "wanted a group");
	assert_refused("a:x,,y", "wanted a group");
	assert_refused("a:\"x,y", "is no group");
	assert_refused("a:x=y=z", "is no group");
	assert_refused("a:b:c", "holds a :");
	assert_refused("a:x,>65", "holds a >");
}

static void
labels_of_groups_differ_and_are_there(void **state)
{
	(void)state;
	assert_refused("a:x,y,x", "two groups are called \"x\"");
	assert_refused("a:x=1,\"x\"", "two groups are called \"x\"");
	assert_refused("a:\"\"=1", "needs a label");
	assert_refused("a:\"\"", "needs a label");
}

static void
assert_levels(const char *text, const char *levels)
{
	struct slice rest = slice_of(levels), want, level;
	const char *p = text;

	while (slice_part(&rest, '/', &want)) {
		assert_true(breakspec_level(&p, &level));
		if (!slice_eq(level, want))
			fail_msg("%s: found \"%.*s\"", text, (int)level.n,
			    level.p);
	}
	assert_null(p);
	assert_false(breakspec_level(&p, &level));
}

static void
levels_have_a_sign_between_them(void **state)
{
	(void)state;
	assert_levels("gender", "gender");
	assert_levels("gender>age:18-34,35+", "gender/age:18-34,35+");
	assert_levels(" a > b:<18,18+ > c ", "a/b:<18,18+/c");
	assert_levels("a:\"x > y\"|z>b", "a:\"x > y\"|z/b");
	assert_levels("`a>b`>\"c>d\"", "`a>b`/\"c>d\"");
	assert_levels("a:\"say \"\">\"\" \">b", "a:\"say \"\">\"\" \"/b");
	/* In a group a back quote is a letter like others. */
	assert_levels("a:rock`n`roll|x`>b:`y", "a:rock`n`roll|x`/b:`y");
	assert_levels("a>`b:c>d`", "a/`b:c>d`");
	assert_levels("", "");
	assert_levels("a>", "a/");
	assert_levels("`a>b", "`a>b");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_break_is_a_column_with_groups),
		cmocka_unit_test(quotes_keep_signs_together),
		cmocka_unit_test(blanks_around_names_are_no_part_of_them),
		cmocka_unit_test(what_is_no_break_is_refused),
		cmocka_unit_test(labels_of_groups_differ_and_are_there),
		cmocka_unit_test(levels_have_a_sign_between_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
