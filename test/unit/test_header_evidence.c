/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "kind-read/head/header_evidence.h"
#include "rows3.h"

#include "close.h"

/* Rows with line ends between. */
static const struct platform_head *
head(struct rows3 *r, const char *text)
{
	static char lines[400];

	snprintf(lines, sizeof(lines), "%s", text);
	r->head = (struct platform_head){ .nrows = 0 };
	for (char *line = strtok(lines, "\n"); line != NULL;
	    line = strtok(NULL, "\n"))
		rows3_add(r, line);
	return &r->head;
}

static size_t
doubts(const char *text)
{
	struct rows3 r;

	return header_evidence_doubts(head(&r, text), 1, 4);
}

static void
text_among_numbers_is_counted(void **state)
{
	struct rows3 r;
	struct header_evidence e = header_evidence(head(&r, "id|age|mood\n"
	    "|years|good\n1|34|bad\n2|51|fine"), 1, 2);

	(void)state;
	assert_int_equal(e.below, 2);
	assert_int_equal(e.columns, 2);
	assert_int_equal(e.texts, 1);
	assert_int_equal(e.values, 0);
	assert_false(e.recurs);
}

static void
a_name_again_is_counted_if_nobody_answers_it(void **state)
{
	struct rows3 r;
	struct header_evidence e = header_evidence(head(&r, "age|Tea|Milk\n"
	    "age|Tea|Milk\n34|Tea|\n51||"), 1, 2);

	(void)state;
	assert_int_equal(e.repeats, 2);
	assert_int_equal(e.certain, 1);
	assert_true(e.recurs);
}

static void
a_number_among_numbers_is_a_respondent(void **state)
{
	(void)state;
	assert_int_equal(doubts("id|age\n1|none\n2|34\n3|51\n4|60"), 0);
	assert_int_equal(doubts("on|age\n2024-03-01|?\n2024-03-02|34\n"
	    "2024-03-03|51\n2024-03-03|51"), 0);
}

static void
an_answer_of_others_is_a_respondents(void **state)
{
	(void)state;
	assert_int_equal(doubts("mood|age\ngood|none\nbad|34\ngood|51\n"
	    "bad|60"), 0);
	assert_int_equal(doubts("mood|age\nMood?|Age?\nbad|34\ngood|51\n"
	    "bad|60"), 1);
}

static void
little_says_nothing(void **state)
{
	(void)state;
	assert_int_equal(doubts("a|b\nx|y"), 0);
	assert_int_equal(doubts("a|b\nx|y\n1|2"), 0);
	assert_int_equal(doubts("a|b\nx|y\nv|w\nt|u\nr|s"), 0);
	/* One sign wants three rows below, two signs two. */
	assert_int_equal(doubts("a|b\nx|y\n1|p\n2|q"), 0);
	assert_int_equal(doubts("a|b\nx|y\n1|p\n2|q\n3|r"), 1);
	assert_int_equal(doubts("a|b\nx|y\n1|2\n3|4"), 1);
	assert_int_equal(doubts("a|b\n|\n1|2\n3|4\n5|6"), 0);
}

static void
what_says_that_there_is_no_answer_is_no_text(void **state)
{
	(void)state;
	assert_int_equal(doubts("a|b\nNA|__NA__\n1|2\n3|4\n5|6"), 0);
	assert_int_equal(doubts("a|b\n |-\n1|2\n3|4\n5|6"), 0);
	assert_int_equal(doubts("a|b\nx|y\n1|NA\nNA|4\n5|6"), 1);
}

static void
several_rows_are_found(void **state)
{
	(void)state;
	assert_int_equal(doubts("a|b\nx|y\n(x)|(y)\n1|2\n3|4\n5|6"), 2);
	assert_int_equal(doubts("a|b\nx|y\n1|2\n(x)|(y)\n3|4\n5|6"), 0);
}

static void
options_below_no_name_are_a_sign(void **state)
{
	(void)state;
	assert_int_equal(doubts("id|Which?|\n|Tea|Milk\n1|Tea|\n2||Milk\n"
	    "3|Tea|Milk"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_among_numbers_is_counted),
		cmocka_unit_test(a_name_again_is_counted_if_nobody_answers_it),
		cmocka_unit_test(a_number_among_numbers_is_a_respondent),
		cmocka_unit_test(an_answer_of_others_is_a_respondents),
		cmocka_unit_test(little_says_nothing),
		cmocka_unit_test(what_says_that_there_is_no_answer_is_no_text),
		cmocka_unit_test(several_rows_are_found),
		cmocka_unit_test(options_below_no_name_are_a_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
