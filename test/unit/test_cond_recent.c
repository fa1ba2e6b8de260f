/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a condition says of one person does not depend on what it remembers of
 * those before.
 */
#include <stdio.h>
#include <string.h>

#include "stream/repeated.h"

#include "close.h"
#include "cond_poll.h"

#define F COND_FALSE
#define T COND_TRUE
#define U COND_UNKNOWN
#define E COND_ERROR

/*
 * Ages and times of several people, one after the other.  The last but one
 * has a time in another unit, so that from then on times are no numbers; the
 * one after them repeats a time that had a number.
 */
static const char *const ages[] = { "30", "", "8", "30", "25", "", "8", "30",
    "30", "old" };
static const char *const times[] = { "5", "15 minutes", "20", "5",
    "15 minutes", "20", "", "5", "1 hour", "15 minutes" };

/* Worked out by hand. */
static const struct {
	const char *text;
	enum cond_result is[LENGTH(ages)];
} wanted[] = {
	{ "age > 25", { T, U, F, T, F, U, F, T, T, E } },
	{ "age > 5 and age <= 25", { F, U, T, F, T, U, T, F, F, E } },
	{ "age in 8..29", { F, U, T, F, T, U, T, F, F, E } },
	{ "not age == 30", { F, U, T, F, T, U, T, F, F, T } },
	{ "missing(age)", { F, T, F, F, F, T, F, F, F, F } },
	{ "age ~ \"^[a-z]\"", { F, U, F, F, F, U, F, F, F, T } },
	{ "n == 5 and age > 25", { T, F, F, T, F, F, F, T, F, F } },
	{ "age > 25 or n == 20", { T, U, T, T, F, T, U, T, T, E } },
	{ "n > 9", { F, T, T, F, T, T, U, F, E, E } },
	{ "n != age", { T, U, T, T, T, U, U, T, T, T } },
};

/* The fields of somebody who only answered these. */
static void
fill(struct slice *fields, const char *age, const char *region, const char *n)
{
	for (size_t k = 0; k < LENGTH(header); k++)
		fields[k] = slice_of("");
	fields[0] = slice_of(age);
	fields[1] = slice_of(region);
	fields[3] = slice_of(n);
}

/* Each of the people is asked for whatever is wanted of the conditions. */
static void
check_people(struct cond *const *c, struct repeated *r)
{
	struct slice fields[MAX_COLUMNS];
	struct diag d;

	for (size_t i = 0; i < LENGTH(ages); i++) {
		fill(fields, ages[i], "Wales", times[i]);
		if (r != NULL)
			repeated_next(r, fields);
		for (size_t k = 0; k < LENGTH(wanted); k++)
			if (cond_eval(c[k], fields, &d) != wanted[k].is[i])
				fail_msg("%s: person %zu", wanted[k].text, i);
	}
}

static void
check_remembered(struct repeated *r)
{
	struct cond *c[LENGTH(wanted)];
	struct diag d;

	for (size_t k = 0; k < LENGTH(wanted); k++) {
		c[k] = parse(wanted[k].text, &d);
		assert_non_null(c[k]);
		if (r != NULL)
			cond_share(c[k], r);
	}
	check_people(c, r);
	for (size_t k = 0; k < LENGTH(wanted); k++)
		cond_free(c[k]);
}

static void
conditions_that_share_fields_say_the_same(void **state)
{
	struct repeated *r = repeated_new();

	(void)state;
	check_remembered(r);
	repeated_free(r);
}

static void
answers_that_come_again_are_judged_the_same(void **state)
{
	(void)state;
	check_remembered(NULL);
}

static struct cond *
parsed(const char *text)
{
	struct diag d;
	struct cond *c = parse(text, &d);

	assert_non_null(c);
	return c;
}

static enum cond_result
say(struct cond *c, const char *age, const char *region, const char *n)
{
	struct slice fields[MAX_COLUMNS];
	struct diag d;

	fill(fields, age, region, n);
	return cond_eval(c, fields, &d);
}

/* Both tables of Kleene's logic, where each answer has been seen before. */
static void
known_parts_make_the_same_whole(void **state)
{
	static const char *const age[] = { "1", "9", "" };	/* F, T, U */
	static const char *const region[] = { "York", "Wales", "" };
	static const enum cond_result both[3][3] = {
		{ F, F, F }, { F, T, U }, { F, U, U } };
	static const enum cond_result either[3][3] = {
		{ F, T, U }, { T, T, T }, { U, T, U } };
	struct cond *and = parsed("age > 5 and region == \"Wales\"");
	struct cond *or = parsed("age > 5 or region == \"Wales\"");

	(void)state;
	for (size_t i = 0; i < 3 * 9; i++) {
		size_t a = i / 3 % 3, b = i % 3;

		assert_int_equal(say(and, age[a], region[b], ""),
		    both[a][b]);
		assert_int_equal(say(or, age[a], region[b], ""),
		    either[a][b]);
	}
	cond_free(and);
	cond_free(or);
}

/* A text that is no number is an error each time the result depends on it, and
 * never when it does not. */
static void
errors_are_not_remembered(void **state)
{
	struct cond *c = parsed("region == \"Wales\" and age > 5");

	(void)state;
	for (int i = 0; i < 3; i++) {
		assert_int_equal(say(c, "old", "York", ""), F);
		assert_int_equal(say(c, "old", "Wales", ""), E);
		assert_int_equal(say(c, "9", "Wales", ""), T);
	}
	cond_free(c);
}

/* 31, 32 and 42 bytes; they differ in the middle, where longer ones are not
 * looked at. */
static void
long_answers_are_not_taken_for_others(void **state)
{
	static const char *const texts[] = {
		"0123456789abcdeX0123456789abcde",
		"0123456789abcdefX123456789abcdef",
		"0123456789abcdef0123456789X123456789abcdef",
	};
	char text[64], other[64];

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct cond *c;

		snprintf(other, sizeof(other), "%s", texts[i]);
		*strchr(other, 'X') = 'Y';
		snprintf(text, sizeof(text), "region == \"%s\"", texts[i]);
		c = parsed(text);
		for (int k = 0; k < 3; k++) {
			assert_int_equal(say(c, "", other, ""), F);
			assert_int_equal(say(c, "", texts[i], ""), T);
		}
		cond_free(c);
	}
}

/* So many that remembering them is given up: 4,000 of 1 to 5,000 are above
 * 1,000, in each of two rounds. */
static void
numbers_that_all_differ_are_compared(void **state)
{
	struct cond *c = parsed("n > 1000 and age == 30");
	unsigned found = 0;
	char n[16];

	(void)state;
	for (int i = 1; i <= 2 * 5000; i++) {
		snprintf(n, sizeof(n), "%d", (i - 1) % 5000 + 1);
		found += say(c, "30", "", n) == T;
	}
	assert_int_equal(found, 2 * 4000);
	cond_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conditions_that_share_fields_say_the_same),
		cmocka_unit_test(answers_that_come_again_are_judged_the_same),
		cmocka_unit_test(known_parts_make_the_same_whole),
		cmocka_unit_test(errors_are_not_remembered),
		cmocka_unit_test(long_answers_are_not_taken_for_others),
		cmocka_unit_test(numbers_that_all_differ_are_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
