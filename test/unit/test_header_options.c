/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "kind-read/head/header.h"
#include "rows3.h"

#include "close.h"
#include "header_check.h"

static void
open_header(struct header *h, size_t rows, const char *first,
    const char *second, const char *third)
{
	struct rows3 r;
	struct diag d;

	assert_int_equal(header_init(h, rows3_head(&r, first, second, third),
	    NULL, rows, &d), 0);
}

static void
names_above_questions_stay(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, 0, "|Q1_a|Q1_b|Q2|Q2_other",
	    "Respondent ID|Which?||Sure?|", "|Tea|Milk|Response|Other");
	header_check(&h.columns[0], "Respondent ID", "", "", "");
	header_check(&h.columns[1], "Q1_a", "Tea", "Q1", "Which?");
	header_check(&h.columns[2], "Q1_b", "Milk", "Q1", "Which?");
	header_check(&h.columns[3], "Q2", "Sure?", "", "");
	header_check(&h.columns[4], "Q2_other", "Sure? - Other", "", "");
	header_clear(&h);
}

static void
a_set_whose_names_share_nothing_has_its_question(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, 0, "|tea|milk|Q2", "Respondent ID|Which?||Sure?",
	    "|Tea|Milk|Response");
	header_check(&h.columns[1], "tea", "", "Which?", "");
	header_check(&h.columns[2], "milk", "", "Which?", "");
	header_clear(&h);
}

static void
rows_below_names_are_wording(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, 3, "id|q1||q2", "ID|Drinks|Milk|Age",
	    "|Tea||(years)");
	header_check(&h.columns[0], "id", "", "", "");
	header_check(&h.columns[1], "q1 - Drinks - Tea", "Drinks - Tea", "q1", "");
	header_check(&h.columns[2], "q1 - Milk", "Milk", "q1", "");
	header_check(&h.columns[3], "q2", "Age - (years)", "", "");
	header_clear(&h);
}

static void
without_a_question_wording_is_the_name(void **state)
{
	struct header h;

	(void)state;
	open_header(&h, 2, "|q1|", "number|Age|", NULL);
	header_check(&h.columns[0], "number", "", "", "");
	header_check(&h.columns[1], "q1", "Age", "", "");
	assert_int_equal(h.columns[2].drop, HEADER_BLANK);
	header_clear(&h);
}

static void
what_holds_something_is_not_dropped(void **state)
{
	const struct slice empty[] = { { "1", 1 }, { "", 0 }, { "", 0 } };
	const struct slice full[] = { { "1", 1 }, { "", 0 }, { "x", 1 } };
	struct header h;

	(void)state;
	open_header(&h, 2, "a||", "b||", "1||2");
	assert_int_equal(h.columns[1].drop, HEADER_KEEP);
	assert_int_equal(h.columns[2].drop, HEADER_KEEP);
	assert_int_equal(header_lost(&h, full), 0);
	header_clear(&h);
	open_header(&h, 2, "a||", "b||", "1||");
	assert_int_equal(h.columns[1].drop, HEADER_BLANK);
	assert_int_equal(header_lost(&h, empty), 0);
	assert_int_equal(header_lost(&h, full), 3);
	header_clear(&h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_above_questions_stay),
		cmocka_unit_test(
		    a_set_whose_names_share_nothing_has_its_question),
		cmocka_unit_test(rows_below_names_are_wording),
		cmocka_unit_test(without_a_question_wording_is_the_name),
		cmocka_unit_test(what_holds_something_is_not_dropped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
