/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "base/list.h"
#include "cli/option.h"

#include "close.h"

struct opts {
	bool flag;
	bool other;
	const char *text;
	const char *once;
	struct list list;
	int value;
};

/* The number of letters, or -1 without any; "bad" is refused. */
static int
set_value(void *to, const char *name, const char *arg, struct diag *d)
{
	int *value = to;

	if (arg != NULL && strcmp(arg, "bad") == 0)
		return option_wrong(name, arg, "a good one", d);
	*value = arg != NULL ? (int)strlen(arg) : -1;
	return 0;
}

#define AT(member) offsetof(struct opts, member)

static const struct option_rule first_rules[] = {
	{ "flag", 'f', OPTION_FLAG, AT(flag), NULL },
	{ "text", 't', OPTION_TEXT, AT(text), NULL },
	{ "once", 0, OPTION_ONCE, AT(once), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

static const struct option_rule second_rules[] = {
	{ "other", 'o', OPTION_FLAG, AT(other), NULL },
	{ "list", 'l', OPTION_LIST, AT(list), NULL },
	{ "value", 0, OPTION_VALUE, AT(value), set_value },
	{ "maybe", 0, OPTION_MAYBE, AT(value), set_value },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* Reads arguments, which end with NULL, by both groups. */
static int
read_args(struct opts *o, char **args, struct diag *d)
{
	const struct option_table groups[] = {
		{ first_rules, o }, { second_rules, o } };
	const struct option_program p = { "x", "x\n", groups, 2, NULL };
	int n = 0;

	*o = (struct opts){ .flag = false };
	while (args[n] != NULL)
		n++;
	optind = 1;
	return option_read(&p, n, args, d);
}

static void
each_kind_is_kept_in_its_place(void **state)
{
	char *args[] = { "x", "-fo", "-t", "a", "--text=b", "--once", "c", "-l",
	    "d", "--list", "e", "--value=four", "file", NULL };
	struct opts o;
	struct diag d;

	(void)state;
	assert_int_equal(read_args(&o, args, &d), 12);
	assert_true(o.flag && o.other);
	assert_string_equal(o.text, "b");
	assert_string_equal(o.once, "c");
	assert_int_equal(o.list.n, 2);
	assert_string_equal(o.list.items[0], "d");
	assert_string_equal(o.list.items[1], "e");
	assert_int_equal(o.value, 4);
	list_clear(&o.list);
}

/* It stands behind =, so that a file is not taken for it. */
static void
an_argument_may_be_left_out(void **state)
{
	char *with[] = { "x", "--maybe=four", "file", NULL };
	char *without[] = { "x", "--maybe", "file", NULL };
	struct opts o;
	struct diag d;

	(void)state;
	assert_int_equal(read_args(&o, with, &d), 2);
	assert_int_equal(o.value, 4);
	assert_int_equal(read_args(&o, without, &d), 2);
	assert_int_equal(o.value, -1);
}

static void
no_options_leave_all_as_it_was(void **state)
{
	char *none[] = { "x", NULL }, *dashes[] = { "x", "--", "-f", NULL };
	struct opts o;
	struct diag d;

	(void)state;
	assert_int_equal(read_args(&o, none, &d), 1);
	assert_false(o.flag);
	assert_null(o.text);
	assert_int_equal(read_args(&o, dashes, &d), 2);
	assert_false(o.flag);
}

static void
the_first_mistake_counts(void **state)
{
	char *twice[] = { "x", "--once=a", "--once=b", "-f", NULL };
	char *bad[] = { "x", "--value=bad", NULL };
	struct opts o;
	struct diag d = { "" };

	(void)state;
	assert_int_equal(read_args(&o, twice, &d), -1);
	assert_string_equal(d.text,
	    "--once: found \"b\", wanted it only once");
	assert_string_equal(o.once, "a");
	assert_true(o.flag);
	assert_int_equal(read_args(&o, bad, &d), -1);
	assert_string_equal(d.text,
	    "--value: found \"bad\", wanted a good one");
}

static void
words_are_found_or_listed(void **state)
{
	static const char *const words[] = { "red", "green", "blue", NULL };
	static const char *const two[] = { "yes", "no", NULL };
	struct diag d = { "" };

	(void)state;
	assert_int_equal(option_word("x", "red", words, &d), 0);
	assert_int_equal(option_word("x", "blue", words, &d), 2);
	assert_int_equal(option_word("x", "Red", words, &d), -1);
	assert_string_equal(d.text,
	    "--x: found \"Red\", wanted red, green or blue");
	assert_int_equal(option_word("x", "", two, &d), -1);
	assert_string_equal(d.text, "--x: found \"\", wanted yes or no");
	assert_int_equal(option_word("x", "ye", two, &d), -1);
}

static void
texts_are_utf8(void **state)
{
	const char *good[] = { "", "caf\xc3\xa9" }, *bad[] = { "a", "\xc3" };
	struct diag d = { "" };

	(void)state;
	assert_int_equal(option_text(NULL, &d), 0);
	assert_int_equal(option_text("caf\xe9", &d), -1);
	assert_int_equal(option_texts(&(struct list){ good, 2, 2 }, &d), 0);
	assert_int_equal(option_texts(&(struct list){ bad, 2, 2 }, &d), -1);
	assert_int_equal(option_texts(&(struct list){ NULL, 0, 0 }, &d), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_is_kept_in_its_place),
		cmocka_unit_test(an_argument_may_be_left_out),
		cmocka_unit_test(no_options_leave_all_as_it_was),
		cmocka_unit_test(the_first_mistake_counts),
		cmocka_unit_test(words_are_found_or_listed),
		cmocka_unit_test(texts_are_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
