/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tally_question.h"
#include "k1.h"

static void
options_are_ticked_or_not(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	count(&q, "Yes|No|0", "YES|not selected|FALSE", "yes|N|1",
	    "No|unchecked|No");
	assert_int_equal(tally_result(q.tally)->nrows, 3);
	assert_row(&q, 0, "radio", 3, 7);
	assert_row(&q, 1, "tv", 0, 0);
	assert_row(&q, 2, "other", 1, 4);
	assert_sum(&tally_result(q.tally)->base.all, 4, 15);
	teardown(&q);
}

/* DESIGN: everybody who was asked, those who ticked nothing included */
static void
who_was_asked_is_in_the_base(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "||", 1);
	add(&q, "|No|", 2);
	add(&q, "Yes||", 4);
	add(&q, "|0|", 0);
	finish(&q);
	assert_sum(&tally_result(q.tally)->base.all, 2, 6);
	assert_row(&q, 0, "radio", 1, 4);
	teardown(&q);
}

/* Its one value, unless that only says yes, or there are several. */
static void
an_option_is_called_by_its_value(void **state)
{
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, NULL, NULL);
	add(&q, "Radio 4|Television|Podcasts", 1);
	add(&q, "Radio 4||Newspapers", 1);
	add(&q, "No|Yes|", 1);
	finish(&q);
	assert_row(&q, 0, "Radio 4", 2, 2);
	assert_row(&q, 1, "tv", 2, 2);
	assert_row(&q, 2, "other", 2, 2);
	teardown(&q);
}

/* G04: the net of K1's options is any of them, not their sum; the sums are by
 * awk from test/data/k1.csv */
static void
a_net_of_options_is_any_of_them(void **state)
{
	static const char *const columns[] = { "m1", "m2", "m3", NULL };
	static const char *const nets[] = { "Any=m1|m2|m3", "Two=m1|m3",
	    NULL };
	struct question q;
	char text[8];

	(void)state;
	setup(&q, TALLY_MULTI, columns, nets, NULL);
	for (size_t i = 0; i < K1_N; i++) {
		snprintf(text, sizeof(text), "%d|%d|%d", k1[i].m[0],
		    k1[i].m[1], k1[i].m[2]);
		add(&q, text, k1[i].weight / 100.0);
	}
	finish(&q);
	assert_row(&q, 0, "m1", 14, 15.35);
	assert_row(&q, 1, "m2", 12, 13.5);
	assert_row(&q, 2, "m3", 10, 12.15);
	assert_sum(&tally_result(q.tally)->nets[0].all, 22, 23.9);
	assert_sum(&tally_result(q.tally)->base.all, 24, 25.25);
	teardown(&q);
}

static void
an_excluded_option_takes_its_respondents_along(void **state)
{
	static const char *const exclude[] = { "Don't know", NULL };
	static const char *const nets[] = { "Either=Radio|tv", NULL };
	struct question q;

	(void)state;
	setup(&q, TALLY_MULTI, media, nets, exclude);
	count(&q, "Radio|Yes|", "Radio||Don't know", "||Don't know", "|No|");
	assert_int_equal(tally_result(q.tally)->nrows, 2);
	assert_row(&q, 0, "Radio", 1, 1);
	assert_row(&q, 1, "tv", 1, 1);
	assert_sum(&tally_result(q.tally)->nets[0].all, 1, 1);
	assert_sum(&tally_result(q.tally)->base.all, 2, 9);
	assert_true(tally_result(q.tally)->has_excluded[0]);
	teardown(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_are_ticked_or_not),
		cmocka_unit_test(who_was_asked_is_in_the_base),
		cmocka_unit_test(an_option_is_called_by_its_value),
		cmocka_unit_test(a_net_of_options_is_any_of_them),
		cmocka_unit_test(
		    an_excluded_option_takes_its_respondents_along),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
