/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/answer_text.h"

#include "close.h"

static const char *const kinds[] = { "no number", "a number", "begins",
    "at least", "a range" };

static void
check(const char *text, enum answer_text wanted, double number)
{
	double value = -99;
	enum answer_text got = answer_text_number(slice_of(text), &value);

	if (got != wanted)
		fail_msg("\"%s\": %s, wanted %s", text, kinds[got],
		    kinds[wanted]);
	if (got != ANSWER_NO_NUMBER && got != ANSWER_RANGE && value != number)
		fail_msg("\"%s\": %g, wanted %g", text, value, number);
}

static void
numbers(void **state)
{
	(void)state;
	check("5", ANSWER_IS_NUMBER, 5);
	check(" 5 ", ANSWER_IS_NUMBER, 5);
	check("-1.5", ANSWER_IS_NUMBER, -1.5);
	check("+2", ANSWER_IS_NUMBER, 2);
	check("1e3", ANSWER_IS_NUMBER, 1000);
	check("\xe2\x88\x92""3", ANSWER_IS_NUMBER, -3);
	check("\xe2\x80\x93""3", ANSWER_IS_NUMBER, -3);
}

static void
texts_that_begin_with_one(void **state)
{
	(void)state;
	check("0 - Not at all likely", ANSWER_BEGINS, 0);
	check("10 = Extremely likely", ANSWER_BEGINS, 10);
	check("10 \xe2\x80\x93 Extremely likely", ANSWER_BEGINS, 10);
	check("10: Extremely likely", ANSWER_BEGINS, 10);
	check("5 (best)", ANSWER_BEGINS, 5);
	check("5(best)", ANSWER_BEGINS, 5);
	check("1. Strongly agree", ANSWER_BEGINS, 1);
	check("1) Strongly agree", ANSWER_BEGINS, 1);
	check("-5 Very cold", ANSWER_BEGINS, -5);
	check("\xe2\x88\x92""5 Very cold", ANSWER_BEGINS, -5);
	check("1 - 1 star", ANSWER_BEGINS, 1);
	check("Best (5)", ANSWER_BEGINS, 5);
	check("7 out of 10", ANSWER_BEGINS, 7);
	check("1 of 10", ANSWER_BEGINS, 1);
	check("2 - More or less", ANSWER_BEGINS, 2);
	check("3 - Older and less healthy", ANSWER_BEGINS, 3);
	check("1 - up and down", ANSWER_BEGINS, 1);
	check("1 - 1st choice", ANSWER_BEGINS, 1);
	check("5 (A+)", ANSWER_BEGINS, 5);
	check("5 - Bigger and higher quality", ANSWER_BEGINS, 5);
	check("2 times a week", ANSWER_BEGINS, 2);
	check("2.5 hours", ANSWER_BEGINS, 2.5);
	check("10%", ANSWER_BEGINS, 10);
	check("0, not at all", ANSWER_BEGINS, 0);
	check("0 or none", ANSWER_BEGINS, 0);
	check("7\xc2\xa0\xe2\x80\x93 good", ANSWER_BEGINS, 7);
	check("5\xe7\x82\xb9", ANSWER_BEGINS, 5);
}

static void
top_coded(void **state)
{
	(void)state;
	check("3 or more", ANSWER_AT_LEAST, 3);
	check("89 OR OLDER", ANSWER_AT_LEAST, 89);
	check("90+", ANSWER_AT_LEAST, 90);
	check("90 +", ANSWER_AT_LEAST, 90);
	check("3+ children", ANSWER_AT_LEAST, 3);
	check("3 children or more", ANSWER_AT_LEAST, 3);
	check("3 or more children", ANSWER_AT_LEAST, 3);
	check("10 hours a week or more", ANSWER_AT_LEAST, 10);
	check("20 hours +", ANSWER_AT_LEAST, 20);
	check("65 and over", ANSWER_AT_LEAST, 65);
	check("65 & over", ANSWER_AT_LEAST, 65);
	check("65 years and above", ANSWER_AT_LEAST, 65);
	check("65 plus", ANSWER_AT_LEAST, 65);
	check("3 (or more)", ANSWER_AT_LEAST, 3);
	check("5 oder mehr", ANSWER_AT_LEAST, 5);
	check("5 ou plus", ANSWER_AT_LEAST, 5);
}

static void
ranges(void **state)
{
	(void)state;
	check("1-2 times", ANSWER_RANGE, 0);
	check("18-24", ANSWER_RANGE, 0);
	check("18 \xe2\x80\x93 24", ANSWER_RANGE, 0);
	check("2 or 3", ANSWER_RANGE, 0);
	check("1 to 2 hours", ANSWER_RANGE, 0);
	check("1 hour to 2 hours", ANSWER_RANGE, 0);
	check("5 to under 10", ANSWER_RANGE, 0);
	check("1 hour but less than 2", ANSWER_RANGE, 0);
	check("1, 2 or 3", ANSWER_RANGE, 0);
	check("5 or fewer", ANSWER_RANGE, 0);
	check("18 and under", ANSWER_RANGE, 0);
	check("100 - $200", ANSWER_RANGE, 0);
	check("2019-20", ANSWER_RANGE, 0);
	check("0-10%", ANSWER_RANGE, 0);
	check("10% - 20%", ANSWER_RANGE, 0);
	check("1 a 5", ANSWER_RANGE, 0);
	check("1..5", ANSWER_RANGE, 0);
	check("1. 18-24", ANSWER_RANGE, 0);
	check("3. 35+", ANSWER_RANGE, 0);
	check("1 - Under 18", ANSWER_RANGE, 0);
	check("18 < 25", ANSWER_RANGE, 0);
	check("100.000 \xe2\x82\xac", ANSWER_RANGE, 0);
	check("1 - less than 5", ANSWER_RANGE, 0);
	check("5 million", ANSWER_RANGE, 0);
	check("Under 18", ANSWER_RANGE, 0);
	check("More than 5", ANSWER_RANGE, 0);
	check("Less than \xc2\xa3""5,000", ANSWER_RANGE, 0);
	check("\xc2\xa3""50", ANSWER_RANGE, 0);
	check("10,000 to 19,999", ANSWER_RANGE, 0);
	check("1,200", ANSWER_RANGE, 0);
	check("1 200", ANSWER_RANGE, 0);
	check("0,5", ANSWER_RANGE, 0);
}

static void
no_numbers(void **state)
{
	(void)state;
	check("", ANSWER_NO_NUMBER, 0);
	check("Never", ANSWER_NO_NUMBER, 0);
	check("2nd", ANSWER_NO_NUMBER, 0);
	check("10:30", ANSWER_NO_NUMBER, 0);
	check("1.2.3", ANSWER_NO_NUMBER, 0);
	check("5\xc2\xbd", ANSWER_NO_NUMBER, 0);
	check("7Up", ANSWER_NO_NUMBER, 0);
	check("-", ANSWER_NO_NUMBER, 0);
	check("+", ANSWER_NO_NUMBER, 0);
}

static void
words_and_units_stand_behind_the_number(void **state)
{
	(void)state;
	assert_true(slice_is(answer_text_words(slice_of("99. Don't know")),
	    "Don't know"));
	assert_true(slice_is(answer_text_words(slice_of("6 \xe2\x80\x93 "
	    "Not sure")), "Not sure"));
	assert_true(slice_is(answer_text_words(slice_of("97 (Refused)")),
	    "Refused"));
	assert_true(slice_is(answer_text_words(slice_of("Other")), "Other"));
	assert_int_equal(answer_text_unit(slice_of("1 Hour")),
	    answer_text_unit(slice_of("2 hours or more")));
	assert_int_not_equal(answer_text_unit(slice_of("15 minutes")),
	    answer_text_unit(slice_of("1 hour")));
	assert_int_equal(answer_text_unit(slice_of("2 hrs")),
	    answer_text_unit(slice_of("1 hour")));
	assert_int_not_equal(answer_text_unit(slice_of("1 time a week")),
	    answer_text_unit(slice_of("2 times a day")));
	assert_int_equal(answer_text_unit(slice_of("5 stars")), 0);
	assert_int_equal(answer_text_unit(slice_of("5 - once a week")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(texts_that_begin_with_one),
		cmocka_unit_test(top_coded),
		cmocka_unit_test(ranges),
		cmocka_unit_test(no_numbers),
		cmocka_unit_test(words_and_units_stand_behind_the_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
