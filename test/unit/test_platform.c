/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "base/slice.h"
#include "rows3.h"

#include "close.h"

#define JSON "{\"ImportId\":\"QID1\"}"

static void
check(const char *word, const char *first, const char *second,
    const char *third)
{
	struct rows3 r;
	const struct platform *p = platform_find(rows3_head(&r, first, second,
	    third));

	assert_string_equal(p->word, word);
}

static void
nothing_special_is_a_plain_file(void **state)
{
	(void)state;
	check("csv", "id|age|q1", "1|34|Yes", "2|50|No");
	check("csv", "id|age", NULL, NULL);
	check("csv", "", NULL, NULL);
	check("csv", "id|Name|Email|Status", "1|a|b|c", NULL);
}

static void
qualtrics_is_known_by_its_third_row(void **state)
{
	(void)state;
	check("qualtrics", "StartDate|Q1", "Start Date|How?", JSON "|" JSON);
	check("qualtrics", "mine|Q1", "mine|How?", "|" JSON);
	check("csv", "Q1|Q2", JSON "|" JSON, "1|2");
}

static void
or_by_what_is_left_of_it(void **state)
{
	(void)state;
	check("qualtrics-2", "StartDate|ResponseId", "Start Date|Response ID",
	    "2020-04-24|R_1");
	check("qualtrics-1", "ResponseId|RecordedDate", "R_1|2020-04-24",
	    NULL);
	check("csv", "StartDate|ResponseId", "2020-04-24|R_1", NULL);
	check("csv", "StartDate|ResponseId", "|R_1", NULL);
	check("qualtrics-legacy", "V1|V2|Q1", "ResponseID|ResponseSet|How?",
	    NULL);
	check("csv", "V1|V2", "1|2", NULL);
}

static void
surveymonkey_is_known_by_its_second_row(void **state)
{
	(void)state;
	check("surveymonkey", "Respondent ID|Which?|", "|Tea|Milk", NULL);
	check("surveymonkey", "RespondentID|Sure?", "|Response", NULL);
	check("surveymonkey", "Nr|Why?|Sure?", "|Open-Ended Response|Response",
	    NULL);
	check("surveymonkey", "Nr|Which?||Sure?", "|Tea|Milk|Response", NULL);
}

static void
a_respondent_without_a_number_is_none(void **state)
{
	(void)state;
	check("csv", "id||age", "|x|34", NULL);
	check("csv", "id|what|age", "|Response|34", NULL);
	check("csv", "Respondent ID|age", "|34", NULL);
	check("csv", "Respondent ID|Which?|", "1|Tea|Milk", NULL);
	/* A column of nothing. */
	check("csv", "Respondent ID|Which?||", "|Tea|Milk|", NULL);
}

static void
others_are_known_by_their_columns(void **state)
{
	(void)state;
	check("microsoft", "ID|Start time|Completion time|Email", NULL, NULL);
	check("limesurvey", "id|submitdate|lastpage|Q1", NULL, NULL);
	check("limesurvey", "Response ID|Date submitted|Last page", NULL,
	    NULL);
	check("typeform", "#|How?|Submit Date (UTC)|Network ID", NULL, NULL);
	check("kobo", "start|q|_uuid|_index", NULL, NULL);
	check("odk", "SubmissionDate|q|KEY", NULL, NULL);
	check("redcap", "record_id|redcap_event_name|age", NULL, NULL);
	check("redcap", "record_id|f___1", NULL, NULL);
	check("redcap", "study_id|f___1|form_complete", NULL, NULL);
	check("csv", "study_id|f___1", NULL, NULL);
	check("yougov", "RecordNo|endtime|q1", NULL, NULL);
	check("google", "Timestamp|How?", NULL, NULL);
	check("csv", "timestamp|How?", NULL, NULL);
	check("csv", "How?|Timestamp", NULL, NULL);
	check("alchemer", "Response ID|Time Started|Date Submitted|Status",
	    NULL, NULL);
	check("decipher", "record|uuid|date|markers|status|Q1", NULL, NULL);
	check("sosci", "CASE|SERIAL|REF|QUESTNNR|MODE|STARTED", NULL, NULL);
	check("unipark", "lfdn|external_lfdn|tester|dispcode", NULL, NULL);
	check("jotform", "Submission Date|How?|Submission IP", NULL, NULL);
	check("tally", "Submission ID|Respondent ID|Submitted at", NULL, NULL);
	check("formbricks", "No.|Response ID|Timestamp|Formbricks ID (internal)",
	    NULL, NULL);
	check("csv", "date|status|uuid|record", NULL, NULL);
}

static void
redcap_is_known_without_events(void **state)
{
	(void)state;
	check("redcap", "record_id|age|survey_complete", NULL, NULL);
	check("redcap", "study_id|redcap_data_access_group|age", NULL, NULL);
	check("redcap", "study_id|redcap_repeat_instrument", NULL, NULL);
	check("csv", "record_id|age|complete", NULL, NULL);
	check("csv", "age|record_id|done_complete", NULL, NULL);
	check("csv", "study_id|task_complete", NULL, NULL);
	check("csv", "record_id|age|f___", NULL, NULL);
}

static void
and_by_its_labels(void **state)
{
	(void)state;
	check("redcap", "Record ID|Event Name|Age", NULL, NULL);
	check("redcap", "Record ID|Age|Complete?", NULL, NULL);
	check("redcap", "Study ID|Which? (choice=Tea)|Complete?", NULL, NULL);
	check("csv", "Record ID|Age", NULL, NULL);
	check("csv", "Study ID|Which? (choice=Tea)", NULL, NULL);
	check("csv", "Study ID|Which? (choice=Tea) or|Complete?", NULL, NULL);
}

static void
limesurvey_has_many_headings(void **state)
{
	(void)state;
	check("limesurvey", "Response_ID|Date_submitted|Last_page", NULL,
	    NULL);
	check("limesurvey", "Antwort ID|Datum Abgeschickt|Letzte Seite", NULL,
	    NULL);
	check("limesurvey", "Antwort_ID|Datum_Abgeschickt|Letzte_Seite", NULL,
	    NULL);
	check("limesurvey", "id. Réf|submitdate. Fecha|lastpage. Página", NULL,
	    NULL);
	check("limesurvey", "Q1. How?|Q2[a]. Which? [Tea]|Q2[b]. Which? [Rum]",
	    NULL, NULL);
	check("csv", "Q1. How?|Q2[a]. Which? [Tea]", NULL, NULL);
	check("csv", "Date submitted|age", NULL, NULL);
	check("csv", "a [b]. c|[a]. b [c]|a[b]. c|a[b.c]", NULL, NULL);
}

static void
forms_speak_many_languages(void **state)
{
	static const char *const google[] = { "Zeitstempel", "Horodateur",
	    "Marca temporal", "Carimbo de data/hora", "Tijdstempel",
	    "Informazioni cronologiche", "Sygnatura czasowa", "Časová značka",
	    "Отметка времени", "Aikaleima", "Zaman damgası",
	    "タイムスタンプ", "時間戳記" };

	(void)state;
	for (size_t i = 0; i < LENGTH(google); i++)
		check("google", google[i], NULL, NULL);
	check("microsoft", "ID|Startzeit|Fertigstellungszeit", NULL, NULL);
	check("microsoft", "Id|Heure de début|Heure de fin", NULL, NULL);
	check("microsoft", "ID|Hora de inicio|Hora de finalización", NULL, NULL);
	check("microsoft", "ID|Begintijd|Tijd van voltooien", NULL, NULL);
	check("csv", "ID|Startzeit|Endzeit", NULL, NULL);
}

static void
blanks_around_names_do_not_matter(void **state)
{
	(void)state;
	check("yougov", " RecordNo|endtime ", NULL, NULL);
	check("google", "Timestamp |How?", NULL, NULL);
}

static void
every_word_names_its_platform(void **state)
{
	struct buf words;

	(void)state;
	buf_init(&words);
	platform_put_words(&words);
	for (char *w = strtok(words.p, ", "); w != NULL; w = strtok(NULL, ", "))
		assert_string_equal(platform_named(w)->word, w);
	buf_clear(&words);
	assert_null(platform_named("excel"));
	assert_null(platform_named(""));
	assert_null(platform_named("Qualtrics"));
}

static bool
personal(const char *word, const char *name)
{
	return platform_is_personal(platform_named(word), slice_of(name));
}

static void
what_a_platform_adds_is_personal(void **state)
{
	(void)state;
	assert_true(personal("qualtrics", "LocationAccuracy"));
	assert_true(personal("typeform", "Network ID"));
	assert_true(personal("kobo", " deviceid "));
	assert_true(personal("redcap", "redcap_survey_identifier"));
	assert_true(personal("kobo", "_home_latitude"));
	assert_true(personal("kobo", "group/_home_precision"));
	assert_true(personal("odk", "home-Latitude"));
}

static void
all_else_is_not(void **state)
{
	(void)state;
	assert_false(personal("qualtrics", "ResponseId"));
	assert_false(personal("qualtrics", "_home_latitude"));
	assert_false(personal("kobo", "precision"));
	assert_false(personal("kobo", "birth_latitude"));
	assert_false(personal("kobo", "home-Latitude"));
	assert_false(personal("kobo", ""));
	assert_false(personal("csv", "deviceid"));
	assert_true(platform_is_plain(platform_named("csv")));
	assert_false(platform_is_plain(platform_named("kobo")));
}

static bool
test(const char *word, const char *name, const char *field)
{
	return platform_is_test(platform_named(word), slice_of(name),
	    slice_of(field));
}

static void
previews_are_tests(void **state)
{
	(void)state;
	assert_true(test("qualtrics", "Status", "1"));
	assert_true(test("qualtrics", "Status", "survey preview"));
	assert_true(test("qualtrics", "DistributionChannel", "preview"));
	assert_true(test("qualtrics-legacy", "Status", "8"));
	assert_false(test("qualtrics", "Status", "0"));
	assert_false(test("qualtrics", "Status", "IP Address"));
	assert_false(test("qualtrics", "Status", ""));
	assert_false(test("qualtrics", "Status", "16"));
	assert_false(test("qualtrics", "Q1", "1"));
	assert_false(test("csv", "Status", "1"));
	assert_false(test("surveymonkey", "Status", "1"));
}

static void
so_is_what_was_not_finished(void **state)
{
	(void)state;
	assert_true(test("typeform", "Response Type", "started"));
	assert_true(test("typeform", "Response Type", "partial"));
	assert_false(test("typeform", "Response Type", "completed"));
	assert_false(test("typeform", "Response Type", ""));
	assert_false(test("typeform", "Status", "1"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_special_is_a_plain_file),
		cmocka_unit_test(qualtrics_is_known_by_its_third_row),
		cmocka_unit_test(or_by_what_is_left_of_it),
		cmocka_unit_test(surveymonkey_is_known_by_its_second_row),
		cmocka_unit_test(a_respondent_without_a_number_is_none),
		cmocka_unit_test(others_are_known_by_their_columns),
		cmocka_unit_test(redcap_is_known_without_events),
		cmocka_unit_test(and_by_its_labels),
		cmocka_unit_test(limesurvey_has_many_headings),
		cmocka_unit_test(forms_speak_many_languages),
		cmocka_unit_test(blanks_around_names_do_not_matter),
		cmocka_unit_test(every_word_names_its_platform),
		cmocka_unit_test(what_a_platform_adds_is_personal),
		cmocka_unit_test(all_else_is_not),
		cmocka_unit_test(previews_are_tests),
		cmocka_unit_test(so_is_what_was_not_finished),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
