/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "diag.h"
#include "survey_options.h"

#include "close.h"

/* Taken, refused with these words, or NULL: no option of these. */
static void
assert_set(int letter, const char *arg, int status, const char *words)
{
	struct survey_options o;
	struct diag d = { "" };

	survey_options_init(&o);
	assert_int_equal(survey_options_set(&o, letter, arg, &d), status);
	if (status < 0 && strstr(d.text, words) == NULL)
		fail_msg("%s: \"%s\", wanted %s", arg, d.text, words);
	survey_options_clear(&o);
}

static void
options_of_others_are_left_to_them(void **state)
{
	(void)state;
	assert_set('b', "gender", 0, NULL);
	assert_set('?', NULL, 0, NULL);
	assert_set(256, NULL, 0, NULL);
}

static void
words_are_found_or_listed(void **state)
{
	static const char *const words[] = { "red", "green", "blue", NULL };
	static const char *const two[] = { "yes", "no", NULL };
	struct diag d = { "" };

	(void)state;
	assert_int_equal(survey_options_word("-x", "red", words, &d), 0);
	assert_int_equal(survey_options_word("-x", "blue", words, &d), 2);
	assert_int_equal(survey_options_word("-x", "Red", words, &d), -1);
	assert_string_equal(d.text,
	    "-x: found \"Red\", wanted red, green or blue");
	assert_int_equal(survey_options_word("-x", "", two, &d), -1);
	assert_string_equal(d.text, "-x: found \"\", wanted yes or no");
	assert_int_equal(survey_options_word("-x", "ye", two, &d), -1);
}

static void
texts_are_given_once(void **state)
{
	static const int letters[] = { 'c', 'o', 'q', 'w', SURVEY_BASE,
	    SURVEY_WHERE };
	const char *value = NULL;
	struct diag d = { "" };

	(void)state;
	assert_int_equal(survey_options_once(&value, "--x", "a", &d), 1);
	assert_string_equal(value, "a");
	assert_int_equal(survey_options_once(&value, "--x", "b", &d), -1);
	assert_string_equal(d.text, "--x: found \"b\", wanted it only once");
	assert_string_equal(value, "a");
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
		struct survey_options o;

		survey_options_init(&o);
		assert_int_equal(survey_options_set(&o, letters[i], "a", &d),
		    1);
		assert_int_equal(survey_options_set(&o, letters[i], "a", &d),
		    -1);
		survey_options_clear(&o);
	}
}

static void
lists_keep_their_order(void **state)
{
	struct survey_options o;
	struct diag d = { "" };

	(void)state;
	survey_options_init(&o);
	for (int i = 0; i < 100; i++)
		survey_options_set(&o, SURVEY_NET, i % 2 ? "odd" : "even", &d);
	survey_options_set(&o, SURVEY_EXCLUDE, "x", &d);
	assert_int_equal(o.nets.n, 100);
	assert_string_equal(o.nets.items[98], "even");
	assert_string_equal(o.nets.items[99], "odd");
	assert_int_equal(o.exclude.n, 1);
	assert_int_equal(o.multi.n, 0);
	survey_options_clear(&o);
}

static double
level_of(const char *arg)
{
	struct survey_options o;
	struct diag d = { "" };

	survey_options_init(&o);
	assert_int_equal(survey_options_set(&o, SURVEY_CONFIDENCE, arg, &d),
	    1);
	survey_options_clear(&o);
	return o.level;
}

/* A percentage, or a proportion if it is not above 1. */
static void
confidence_is_a_percentage(void **state)
{
	(void)state;
	assert_close(level_of("95"), 0.95, 1e-15);
	assert_close(level_of("0.9"), 0.9, 1e-15);
	assert_close(level_of("99.99"), 0.9999, 1e-15);
	assert_close(level_of("0.01"), 0.01, 1e-15);
	assert_close(level_of("1.5"), 0.015, 1e-15);
	assert_set(SURVEY_CONFIDENCE, "100", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "99.999", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "1", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "0", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "-95", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "95%", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "nan", -1, "percentage");
	assert_set(SURVEY_CONFIDENCE, "", -1, "percentage");
}

static void
decimals_are_up_to_six(void **state)
{
	struct survey_options o;
	struct diag d = { "" };

	(void)state;
	survey_options_init(&o);
	assert_false(o.decimals_given);
	assert_int_equal(survey_options_set(&o, SURVEY_DECIMALS, "6", &d), 1);
	assert_int_equal(o.decimals, 6);
	assert_true(o.decimals_given);
	survey_options_clear(&o);
	assert_set(SURVEY_DECIMALS, "7", -1, "0 to 6");
	assert_set(SURVEY_DECIMALS, "-1", -1, "0 to 6");
	assert_set(SURVEY_DECIMALS, "1.0", -1, "0 to 6");
	assert_set(SURVEY_DECIMALS, "", -1, "0 to 6");
	assert_set('f', "TIDY", -1, "text, md, csv, json or tidy");
	assert_set(SURVEY_SAMPLE, "panel", -1, "random or nonprob");
}

/* { questions, the rest } go together, or not for that reason. */
static void
assert_check(struct survey_options o, const char *problem)
{
	struct diag d = { "" };
	int status = survey_options_check(&o, &d);

	assert_int_equal(status, problem != NULL ? -1 : 0);
	if (problem != NULL && strstr(d.text, problem) == NULL)
		fail_msg("\"%s\", wanted %s", d.text, problem);
}

static void
options_go_together_or_do_not(void **state)
{
	const char *one[] = { "A=a" }, *bad[] = { "caf\xe9" };
	const struct list list = { one, 1, 1 }, wrong = { bad, 1, 1 };

	(void)state;
	assert_check((struct survey_options){ .questions = "q" }, NULL);
	assert_check((struct survey_options){ .multi = list }, NULL);
	assert_check((struct survey_options){ .weight = "w" },
	    "which questions");
	assert_check((struct survey_options){ .questions = "q", .base = "" },
	    "--base");
	assert_check((struct survey_options){ .questions = "q",
	    .output = "-" }, "-o");
	assert_check((struct survey_options){ .questions = "q", .weight = "w",
	    .unweighted = true }, "exclude each other");
	assert_check((struct survey_options){ .questions = "q",
	    .unweighted = true, .drop_unweighted = true }, "--weight");
	assert_check((struct survey_options){ .questions = "q", .nets = list,
	    .of_responses = true }, "--of-responses");
	/* What gets into tables is UTF-8, names of files need not be. */
	assert_check((struct survey_options){ .questions = "q\xff" },
	    "not valid UTF-8");
	assert_check((struct survey_options){ .questions = "q",
	    .exclude = wrong }, "not valid UTF-8");
	assert_check((struct survey_options){ .questions = "q",
	    .file = "\xff", .output = "\xff", .codebook = "\xff" }, NULL);
}

static void
texts_of_a_list_are_utf8(void **state)
{
	const char *good[] = { "", "caf\xc3\xa9" }, *bad[] = { "a", "\xc3" };
	struct diag d = { "" };

	(void)state;
	assert_int_equal(survey_options_texts(&(struct list){ good, 2, 2 },
	    &d), 0);
	assert_int_equal(survey_options_texts(&(struct list){ bad, 2, 2 },
	    &d), -1);
	assert_int_equal(survey_options_texts(&(struct list){ NULL, 0, 0 },
	    &d), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_of_others_are_left_to_them),
		cmocka_unit_test(words_are_found_or_listed),
		cmocka_unit_test(texts_are_given_once),
		cmocka_unit_test(lists_keep_their_order),
		cmocka_unit_test(confidence_is_a_percentage),
		cmocka_unit_test(decimals_are_up_to_six),
		cmocka_unit_test(options_go_together_or_do_not),
		cmocka_unit_test(texts_of_a_list_are_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
