/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "kind-read/head/header.h"
#include "rows3.h"

#include "close.h"
#include "header_check.h"

#define ID(id) "{\"ImportId\":\"" id "\"}"
#define CHOICE(id) "{\"ImportId\":\"" id "\",\"choiceId\":\"1\"}"

static void
open_header(struct header *h, const char *platform, const char *first,
    const char *second, const char *third)
{
	struct rows3 r;
	struct diag d;

	assert_int_equal(header_init(h, rows3_head(&r, first, second, third),
	    platform, 0, &d), 0);
}

static void
one_row_is_names(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "id|age", "1|34", NULL);
	assert_int_equal(h.n, 2);
	header_check(&h.columns[1], "age", "", "", "");
	header_clear(&h);
}

static void
qualtrics_has_names_and_wording(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Q1|weight|Q3", "How?|weight|Who? - Selected "
	    "Choice", ID("QID1") "|" ID("weight") "|" ID("QID3"));
	header_check(&h.columns[0], "Q1", "How?", "", "");
	header_check(&h.columns[1], "weight", "", "", "");
	header_check(&h.columns[2], "Q3", "Who?", "", "");
	assert_false(h.columns[2].flag);
	header_clear(&h);
}

static void
options_of_qualtrics_are_a_set(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Q2_1|Q2_4|Q2_4_TEXT",
	    "Which? - Selected Choice - Tea|Which? - Selected Choice - Other|"
	    "Which? - Other - Text",
	    CHOICE("QID2") "|" CHOICE("QID2") "|" ID("QID2_4_TEXT"));
	header_check(&h.columns[0], "Q2_1", "Tea", "Q2", "Which?");
	header_check(&h.columns[1], "Q2_4", "Other", "Q2", "Which?");
	assert_true(h.columns[1].flag);
	assert_false(h.columns[2].flag);
	assert_int_equal(h.columns[2].group.n, 0);
	header_clear(&h);
}

static void
wording_that_options_share_is_the_sets(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Q2_1|Q2_2|Q5_1",
	    "Which - of these? - Tea|Which - of these? - Milk - or cream|"
	    "Other?", CHOICE("QID2") "|" CHOICE("QID2") "|" CHOICE("QID5"));
	header_check(&h.columns[0], "Q2_1", "Tea", "Q2", "Which - of these?");
	header_check(&h.columns[1], "Q2_2", "Milk - or cream", "Q2",
	    "Which - of these?");
	header_check(&h.columns[2], "Q5_1", "Other?", "Q5", "");
	header_clear(&h);
}

static void
display_order_is_known_by_its_import_id(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Q2_DO_1|WHAT_DO_YOU_EAT|X|L",
	    "Order|What?|Order|Order", ID("QID2_DO_1") "|" ID("QID3") "|"
	    ID("FL_5_DO_FL_6") "|" ID("1_QID7_DO"));
	assert_int_equal(h.columns[0].drop, HEADER_ORDER);
	assert_int_equal(h.columns[1].drop, HEADER_KEEP);
	assert_int_equal(h.columns[2].drop, HEADER_ORDER);
	assert_int_equal(h.columns[3].drop, HEADER_ORDER);
	header_clear(&h);
}

static void
json_that_is_none_says_nothing(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "qualtrics", "Q1|Q2|Q3", "How?|Why?|",
	    "{|[1]|{\"ImportId\":1}");
	header_check(&h.columns[1], "Q2", "Why?", "", "");
	header_check(&h.columns[2], "Q3", "", "", "");
	header_clear(&h);
}

static void
legacy_columns_are_known_by_their_wording(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "V1|V6|Q1|DO-Q-Q1|",
	    "ResponseID|IPAddress|How?|Order|", NULL);
	header_check(&h.columns[0], "V1", "ResponseID", "", "");
	assert_int_equal(h.columns[1].drop, HEADER_PERSONAL);
	assert_int_equal(h.columns[2].drop, HEADER_KEEP);
	assert_int_equal(h.columns[3].drop, HEADER_ORDER);
	assert_int_equal(h.columns[4].drop, HEADER_BLANK);
	header_clear(&h);
}

static void
surveymonkey_names_have_question_and_option(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Respondent ID|Sure?||Which?||Why?",
	    "|Response|Other (please specify)|Tea|Milk|Open-Ended Response",
	    NULL);
	header_check(&h.columns[0], "Respondent ID", "", "", "");
	header_check(&h.columns[1], "Sure?", "", "", "");
	header_check(&h.columns[2], "Sure? - Other (please specify)",
	    "Other (please specify)", "", "");
	header_check(&h.columns[3], "Which? - Tea", "Tea", "Which?", "");
	header_check(&h.columns[4], "Which? - Milk", "Milk", "Which?", "");
	header_check(&h.columns[5], "Why?", "", "", "");
	header_clear(&h);
}

static void
a_question_asked_again_is_another_set(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "Respondent ID|Which?||Which?||Which?",
	    "|Tea|Milk|Tea|Milk|Response", NULL);
	header_check(&h.columns[2], "Which? - Milk", "Milk", "Which?", "");
	header_check(&h.columns[4], "Which? - Milk", "Milk", "Which?.2", "Which?");
	header_check(&h.columns[5], "Which?", "", "", "");
	header_clear(&h);
}

static void
kobo_repeats_joined_answers(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "kobo", "g/age|g/q|g/q/a|g/q/b|p|p/x", NULL, NULL);
	assert_int_equal(h.columns[0].drop, HEADER_KEEP);
	assert_int_equal(h.columns[1].drop, HEADER_SUMMARY);
	assert_int_equal(h.columns[2].drop, HEADER_KEEP);
	assert_int_equal(h.columns[4].drop, HEADER_SUMMARY);
	header_clear(&h);
	/* Elsewhere a slash is nothing special. */
	open_header(&h, "csv", "q|q/a", NULL, NULL);
	assert_int_equal(h.columns[0].drop, HEADER_KEEP);
	header_clear(&h);
}

static void
a_place_of_kobo_is_personal(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "kobo", "home|_home_latitude|g/work|g/_work_latitude|"
	    "g/_latitude|g/", NULL, NULL);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(h.columns[i].drop, HEADER_PERSONAL);
	assert_int_equal(h.columns[5].drop, HEADER_KEEP);
	header_clear(&h);
}

static void
limesurvey_has_code_and_text(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "limesurvey", "id. Response ID|Q1. How?|"
	    "Q2[a]. Which? [Tea]|Q2[b]. Which? [Rum [old]]|Q3[a]. Rate []|"
	    "Q4[a][1]. Rate [Tea][Now]|Which? [Tea]|Which_one?_[Tea]|Q5[a]|"
	    "Q4[b][1]. Rate [Rum][Now]|Which? [Rum]|Which_one?_[Rum]|"
	    "Q6[a]. Rate [Tea]|Rate_[Tea]", NULL, NULL);
	header_check(&h.columns[0], "id. Response ID", "Response ID", "", "");
	header_check(&h.columns[1], "Q1. How?", "How?", "", "");
	header_check(&h.columns[2], "Q2[a]. Which? [Tea]", "Tea", "Q2", "Which?");
	header_check(&h.columns[4], "Q3[a]. Rate []", "Rate", "", "");
	assert_true(slice_is(h.columns[5].group, "Q4[1]"));
	header_check(&h.columns[6], "Which? [Tea]", "Tea", "Which?", "");
	header_check(&h.columns[7], "Which_one?_[Tea]", "Tea", "Which_one?", "");
	header_check(&h.columns[8], "Q5[a]", "", "", "");
	header_check(&h.columns[12], "Q6[a]. Rate [Tea]", "Rate [Tea]", "", "");
	header_check(&h.columns[13], "Rate_[Tea]", "", "", "");
	assert_false(h.columns[2].flag);
	header_clear(&h);
}

static void
redcap_labels_have_choices(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "redcap", "Record ID|Which? (choice=Tea)|"
	    "Which? (choice=Oolong (a tea))|Age|Which? (choice=Tea)|"
	    "(choice=a)|Email (choice=Home)", NULL, NULL);
	header_check(&h.columns[1], "Which? (choice=Tea)", "Tea", "Which?", "");
	header_check(&h.columns[2], "Which? (choice=Oolong (a tea))",
	    "Oolong (a tea)", "Which?", "");
	header_check(&h.columns[3], "Age", "", "", "");
	header_check(&h.columns[4], "Which? (choice=Tea)", "Tea", "Which?.2",
	    "Which?");
	header_check(&h.columns[5], "(choice=a)", "", "", "");
	assert_true(h.columns[1].flag);
	assert_false(h.columns[3].flag);
	assert_int_equal(h.columns[6].drop, HEADER_KEEP);
	header_clear(&h);
}

static void
alchemer_has_options_first(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "alchemer", "Where: here?|Tea:Which: hot?|"
	    "Rum: old:Which: hot?|Other:How?|How?|Note:One: a|Email:Which: hot?",
	    NULL, NULL);
	header_check(&h.columns[0], "Where: here?", "", "", "");
	header_check(&h.columns[1], "Tea:Which: hot?", "Tea", "Which: hot?", "");
	header_check(&h.columns[2], "Rum: old:Which: hot?", "Rum: old",
	    "Which: hot?", "");
	header_check(&h.columns[3], "Other:How?", "", "", "");
	header_check(&h.columns[5], "Note:One: a", "", "", "");
	header_check(&h.columns[6], "Email:Which: hot?", "Email", "Which: hot?.2",
	    "Which: hot?");
	assert_int_equal(h.columns[6].drop, HEADER_KEEP);
	header_clear(&h);
}

static void
kobo_has_options_beside_their_summary(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, "kobo", "contact|contact/email|contact/home phone|"
	    "me/email|me/age", NULL, NULL);
	header_check(&h.columns[1], "contact/email", "email", "contact", "");
	header_check(&h.columns[2], "contact/home phone", "home phone", "contact",
	    "");
	header_check(&h.columns[4], "me/age", "", "", "");
	assert_int_equal(h.columns[0].drop, HEADER_SUMMARY);
	assert_int_equal(h.columns[1].drop, HEADER_KEEP);
	assert_int_equal(h.columns[3].drop, HEADER_PERSONAL);
	header_clear(&h);
}

static void
personal_columns_are_marked(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, NULL, "id|E-Mail|How do you get e-mail?", NULL, NULL);
	assert_int_equal(h.columns[0].drop, HEADER_KEEP);
	assert_int_equal(h.columns[1].drop, HEADER_PERSONAL);
	assert_int_equal(h.columns[2].drop, HEADER_KEEP);
	header_clear(&h);
	open_header(&h, "qualtrics-2", "Q1|Q2", "What is your name?|How?",
	    "ann|well");
	assert_int_equal(h.columns[0].drop, HEADER_PERSONAL);
	assert_true(slice_is(h.columns[0].system, "What is your name?"));
	header_clear(&h);
	open_header(&h, "surveymonkey", "Nr|Contact details||Contact by||",
	    "|Name|Email Address|Post|Email|Phone", NULL);
	assert_int_equal(h.columns[1].drop, HEADER_PERSONAL);
	assert_int_equal(h.columns[2].drop, HEADER_PERSONAL);
	assert_int_equal(h.columns[3].drop, HEADER_KEEP);
	assert_int_equal(h.columns[4].drop, HEADER_KEEP);
	header_clear(&h);
}

static void
rows_that_are_not_there_are_an_error(void **state)
{
	struct header h;
	struct rows3 r;
	struct diag d;

	(void)state;
	assert_int_equal(header_init(&h, rows3_head(&r, "a|b", "c|d", NULL),
	    "qualtrics", 0, &d), -1);
	assert_string_equal(d.text, "Qualtrics writes 3 header rows, and the "
	    "file has only 2 that are as wide as the first");
	header_clear(&h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_row_is_names),
		cmocka_unit_test(qualtrics_has_names_and_wording),
		cmocka_unit_test(options_of_qualtrics_are_a_set),
		cmocka_unit_test(wording_that_options_share_is_the_sets),
		cmocka_unit_test(display_order_is_known_by_its_import_id),
		cmocka_unit_test(json_that_is_none_says_nothing),
		cmocka_unit_test(legacy_columns_are_known_by_their_wording),
		cmocka_unit_test(surveymonkey_names_have_question_and_option),
		cmocka_unit_test(a_question_asked_again_is_another_set),
		cmocka_unit_test(kobo_repeats_joined_answers),
		cmocka_unit_test(a_place_of_kobo_is_personal),
		cmocka_unit_test(limesurvey_has_code_and_text),
		cmocka_unit_test(redcap_labels_have_choices),
		cmocka_unit_test(alchemer_has_options_first),
		cmocka_unit_test(kobo_has_options_beside_their_summary),
		cmocka_unit_test(personal_columns_are_marked),
		cmocka_unit_test(rows_that_are_not_there_are_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
