/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "base/diag.h"
#include "count/survey_options.h"

#include "close.h"

/* Reads one option, --name=value or --name; 0, or -1 and the diag. */
static int
take(struct survey_options *o, const char *option, struct diag *d)
{
	const struct option_table group = { survey_options_rules, o };
	const struct option_program p = { "x", "x\n", &group, 1, NULL };
	char text[100];
	char *args[] = { "x", text, NULL };

	snprintf(text, sizeof(text), "%s", option);
	optind = 1;
	return option_read(&p, 2, args, d) < 0 ? -1 : 0;
}

/* The option is refused with these words. */
static void
assert_wrong(const char *option, const char *words)
{
	struct survey_options o;
	struct diag d = { "" };

	survey_options_init(&o);
	assert_int_equal(take(&o, option, &d), -1);
	if (strstr(d.text, words) == NULL)
		fail_msg("%s: \"%s\", wanted %s", option, d.text, words);
	survey_options_clear(&o);
}

static void
texts_are_given_once(void **state)
{
	static const char *const names[] = { "--codebook=a", "--output=a",
	    "--questions=a", "--weight=a", "--base=a", "--where=a" };
	struct diag d = { "" };

	(void)state;
	for (size_t i = 0; i < LENGTH(names); i++) {
		struct survey_options o;

		survey_options_init(&o);
		assert_int_equal(take(&o, names[i], &d), 0);
		assert_int_equal(take(&o, names[i], &d), -1);
		survey_options_clear(&o);
	}
}

static void
flags_and_words_are_kept(void **state)
{
	struct survey_options o;
	struct diag d = { "" };

	(void)state;
	survey_options_init(&o);
	assert_int_equal(take(&o, "--drop-unweighted", &d), 0);
	assert_true(o.drop_unweighted);
	assert_false(o.unweighted || o.strict || o.of_responses);
	assert_int_equal(take(&o, "--format=tidy", &d), 0);
	assert_int_equal(o.format, FORMAT_TIDY);
	assert_int_equal(take(&o, "--sample=nonprob", &d), 0);
	assert_true(o.nonprob);
	assert_int_equal(take(&o, "--sample=random", &d), 0);
	assert_false(o.nonprob);
	survey_options_clear(&o);
}

static double
level_of(const char *arg)
{
	struct survey_options o;
	struct diag d = { "" };
	char option[50];

	survey_options_init(&o);
	snprintf(option, sizeof(option), "--confidence=%s", arg);
	assert_int_equal(take(&o, option, &d), 0);
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
	assert_wrong("--confidence=100", "percentage");
	assert_wrong("--confidence=99.999", "percentage");
	assert_wrong("--confidence=1", "percentage");
	assert_wrong("--confidence=0", "percentage");
	assert_wrong("--confidence=-95", "percentage");
	assert_wrong("--confidence=95%", "percentage");
	assert_wrong("--confidence=nan", "percentage");
	assert_wrong("--confidence=", "percentage");
}

static void
decimals_are_up_to_six(void **state)
{
	struct survey_options o;
	struct diag d = { "" };

	(void)state;
	survey_options_init(&o);
	assert_false(o.decimals_given);
	assert_int_equal(take(&o, "--decimals=6", &d), 0);
	assert_int_equal(o.decimals, 6);
	assert_true(o.decimals_given);
	survey_options_clear(&o);
	assert_wrong("--decimals=7", "0 to 6");
	assert_wrong("--decimals=-1", "0 to 6");
	assert_wrong("--decimals=1.0", "0 to 6");
	assert_wrong("--decimals=", "0 to 6");
	assert_wrong("--format=TIDY", "text, md, csv, json or tidy");
	assert_wrong("--sample=panel", "random or nonprob");
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_given_once),
		cmocka_unit_test(flags_and_words_are_kept),
		cmocka_unit_test(confidence_is_a_percentage),
		cmocka_unit_test(decimals_are_up_to_six),
		cmocka_unit_test(options_go_together_or_do_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
