/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "kind-read/head/header_rows.h"
#include "rows3.h"

#include "close.h"

#define JSON "{\"ImportId\":\"QID1\"}"

static void
check(const char *platform, size_t rows, const char *first, const char *second,
    const char *third)
{
	struct rows3 r;
	struct header_rows found;
	struct diag d;

	assert_int_equal(header_rows_find(&found, rows3_head(&r, first, second,
	    third), NULL, 0, &d), 0);
	assert_string_equal(found.platform->word, platform);
	assert_int_equal(found.n, rows);
}

static void
ask(const char *platform, size_t rows, const char *first, const char *second,
    const char *third, struct header_rows *found)
{
	struct rows3 r;
	struct diag d;

	assert_int_equal(header_rows_find(found, rows3_head(&r, first, second,
	    third), platform, rows, &d), 0);
}

static void
a_plain_file_has_one(void **state)
{
	(void)state;
	check("csv", 1, "id|age", "1|34", "2|51");
	check("csv", 1, "Tea|Milk", "Tea|", "|Milk");
	check("csv", 1, "id|age", NULL, NULL);
}

static void
metadata_twice_is_a_header(void **state)
{
	(void)state;
	check("qualtrics-2", 2, "Duration (in seconds)|Q1",
	    "Duration (in seconds)|How?", "12|Yes");
	check("qualtrics-2", 2, "ResponseId|Q1", "ResponseId|How?", NULL);
	check("surveymonkey", 2, "Respondent ID|Which?|",
	    "Respondent ID|Tea|Milk", "1|Tea|");
	check("csv", 2, "Start Date|Q1", "Start Date|How?", NULL);
	check("limesurvey", 2, "submitdate|lastpage|IP Address",
	    "submitdate|lastpage|IP Address", "|3|192.0.2.1");
}

static void
the_json_of_qualtrics_is_one(void **state)
{
	(void)state;
	check("qualtrics", 3, "Q1|Q2", "How?|Why?",
	    "{'ImportId': 'QID1'}|{'ImportId': 'QID2'}");
	check("qualtrics-2", 2, "Q1|Q2", JSON "|" JSON, "1|2");
}

static void
names_above_those_of_surveymonkey_are_one(void **state)
{
	(void)state;
	check("surveymonkey", 3, "|Q1_1|Q1_2|Q2",
	    "Respondent ID|Which?||Sure?", "|Tea|Milk|Response");
	check("csv", 1, "|Q1_1", "Respondent ID|Which?", "1|Response");
}

static void
labels_of_sosci_are_one(void **state)
{
	(void)state;
	check("sosci", 2, "CASE|QUESTNNR|A1", "Interview|Questionnaire|Age",
	    NULL);
	check("sosci", 1, "CASE|QUESTNNR|A1", "7|base|34", NULL);
	check("csv", 1, "CASE|A1", "Interview|Age", NULL);
}

static void
the_user_says_how_many(void **state)
{
	struct header_rows found;

	(void)state;
	ask(NULL, 1, "Start Date|Q1", "Start Date|How?", "1|2", &found);
	assert_int_equal(found.layout, PLATFORM_NAMES);
	ask(NULL, 2, "a|b", "c|d", "1|2", &found);
	assert_int_equal(found.layout, PLATFORM_WORDING);
	assert_int_equal(found.n, 2);
	ask(NULL, 3, "Q1|Q2", "How?|Why?", JSON "|" JSON, &found);
	assert_string_equal(found.platform->word, "qualtrics");
	ask("google", 2, "a|b", "c|d", "1|2", &found);
	assert_string_equal(found.platform->word, "google");
	assert_int_equal(found.layout, PLATFORM_WORDING);
	ask("csv", 3, "a|b", "c|d", JSON "|", &found);
	assert_string_equal(found.platform->word, "csv");
	assert_int_equal(found.layout, PLATFORM_QUALTRICS);
}

static void
a_platform_by_its_word_is_taken_in_all_its_ways(void **state)
{
	struct header_rows found;

	(void)state;
	ask("surveymonkey", 0, "Respondent ID|Which?|",
	    "Respondent ID|Tea|Milk", "1|Tea|", &found);
	assert_int_equal(found.n, 2);
	ask("surveymonkey", 0, "|Q1", "Respondent ID|Why?", "|Response",
	    &found);
	assert_int_equal(found.n, 3);
	ask("csv", 0, "Respondent ID|Which?|", "Respondent ID|Tea|Milk",
	    "1|Tea|", &found);
	assert_int_equal(found.n, 1);
}

static void
rows_that_are_not_there_are_an_error(void **state)
{
	struct rows3 r;
	struct header_rows found;
	struct diag d;

	(void)state;
	assert_int_equal(header_rows_find(&found, rows3_head(&r, "a|b", "c|d",
	    NULL), NULL, 3, &d), -1);
	assert_string_equal(d.text, "--header-rows wants 3 header rows, and "
	    "the file has only 2 that are as wide as the first");
	assert_int_equal(header_rows_find(&found, rows3_head(&r, "a|b", "c|d",
	    NULL), "surveymonkey", 0, &d), -1);
	assert_string_equal(d.text, "this is no file of SurveyMonkey: the rows "
	    "behind the first are no header rows");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_file_has_one),
		cmocka_unit_test(metadata_twice_is_a_header),
		cmocka_unit_test(the_json_of_qualtrics_is_one),
		cmocka_unit_test(names_above_those_of_surveymonkey_are_one),
		cmocka_unit_test(labels_of_sosci_are_one),
		cmocka_unit_test(the_user_says_how_many),
		cmocka_unit_test(
		    a_platform_by_its_word_is_taken_in_all_its_ways),
		cmocka_unit_test(rows_that_are_not_there_are_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
