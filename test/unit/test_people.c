/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/length.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/people.h"
#include "rows3.h"

#include "close.h"

static const char redcap[] = "record_id|redcap_event_name|"
    "redcap_repeat_instrument|age";

static struct people *
open_people(const char *names, const char *one_per, const char *take)
{
	const struct export_options opt = { .one_per = one_per, .take = take };
	struct slice fields[ROWS3_MOST];
	struct people *p;
	struct diag d;

	assert_int_equal(people_new(&p, fields, rows3_split(names, fields),
	    &opt, &d), 0);
	return p;
}

static void
refused(const char *names, const char *one_per, const char *take,
    const char *why)
{
	const struct export_options opt = { .one_per = one_per, .take = take };
	struct slice fields[ROWS3_MOST];
	struct people *p;
	struct diag d;

	assert_int_equal(people_new(&p, fields, rows3_split(names, fields),
	    &opt, &d), -1);
	assert_null(p);
	assert_string_equal(d.text, why);
}

static int
take(struct people *p, const char *row)
{
	struct slice fields[ROWS3_MOST];
	struct diag d;

	rows3_split(row, fields);
	return people_take(p, fields, &d);
}

static void
meet(struct people *p, const char *row)
{
	struct slice fields[ROWS3_MOST];
	struct diag d;

	rows3_split(row, fields);
	assert_int_equal(people_meet(p, fields, &d), 0);
}

static void
check_count(const struct people *p, const char *text)
{
	struct buf b;

	buf_init(&b);
	assert_true(people_put_count(p, &b) == (*text != '\0'));
	assert_true(slice_is(buf_all(&b), text));
	buf_clear(&b);
}

static void
rows_of_a_plain_file_are_people(void **state)
{
	(void)state;
	assert_null(open_people("id|age", NULL, NULL));
	assert_null(open_people("record_id|age", NULL, NULL));
	assert_null(open_people("Event Name|age", NULL, NULL));
}

static void
events_are_counted_and_kept(void **state)
{
	struct people *p = open_people(redcap, NULL, NULL);

	(void)state;
	assert_int_equal(take(p, "7|start||34"), 1);
	check_count(p, "");
	assert_int_equal(take(p, "7|end||"), 1);
	assert_int_equal(take(p, "8|start||51"), 1);
	check_count(p, "3 rows of 2 records (record_id)");
	assert_int_equal(people_left(p), 0);
	people_free(p);
}

static void
the_person_is_in_the_columns_of_the_kind(void **state)
{
	struct people *p = open_people("a|_parent_index|_submission__uuid",
	    NULL, NULL);

	(void)state;
	take(p, "1|1|u7");
	take(p, "1|2|u7");
	check_count(p, "2 rows of 1 submission (_submission__uuid)");
	people_free(p);
	p = open_people("study|redcap_event_name", NULL, NULL);
	take(p, "7|a");
	take(p, "7|b");
	check_count(p, "2 rows of 1 record (study)");
	people_free(p);
}

static void
the_first_is_kept(void **state)
{
	struct people *p = open_people("who|wave", "who", NULL);

	(void)state;
	assert_int_equal(take(p, "a|1"), 1);
	assert_int_equal(take(p, "b|1"), 1);
	assert_int_equal(take(p, "a|2"), 0);
	assert_int_equal(take(p, "|3"), -1);
	assert_int_equal(people_left(p), 1);
	check_count(p, "");
	people_free(p);
}

static void
the_last_is_kept(void **state)
{
	static const char *const rows[] = { "a|1", "b|1", "a|2", "c|1",
	    "a|3" };
	static const int kept[] = { 0, 1, 0, 1, 1 };
	struct people *p = open_people("who|wave", "who", "last");

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		meet(p, rows[i]);
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_int_equal(take(p, rows[i]), kept[i]);
	assert_int_equal(people_left(p), 2);
	people_free(p);
}

static void
the_last_of_many_is_kept(void **state)
{
	struct people *p = open_people("who|wave", "who", "last");
	char row[32];

	(void)state;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < 2000; i++) {
			snprintf(row, sizeof(row), "%d|%d", i % 1000, i);
			if (pass == 0)
				meet(p, row);
			else
				assert_int_equal(take(p, row), i >= 1000);
		}
	people_free(p);
}

static void
an_event_is_kept(void **state)
{
	struct people *p = open_people(redcap, "record_id", "start");
	struct diag d;

	(void)state;
	assert_int_equal(take(p, "7|end||34"), 0);
	assert_int_equal(people_finish(p, &d), -1);
	assert_string_equal(d.text, "--take: no row is \"start\"");
	assert_int_equal(take(p, "7|start|visit|34"), 0);
	assert_int_equal(take(p, "7|start||34"), 1);
	assert_int_equal(take(p, "8|start||34"), 1);
	assert_int_equal(take(p, "7|start||34"), -1);
	assert_int_equal(people_finish(p, &d), 0);
	people_free(p);
	p = open_people(redcap, "record_id", "visit");
	assert_int_equal(take(p, "7|start|visit|34"), 1);
	assert_int_equal(take(p, "7|start||34"), 0);
	people_free(p);
}

static void
what_was_left_out_is_told(void **state)
{
	struct people *p = open_people(redcap, "record_id", "start");
	struct facts f = { .n = 0 };

	(void)state;
	take(p, "7|start||34");
	take(p, "8|end||34");
	people_facts(p, &f);
	assert_int_equal(f.n, 1);
	assert_string_equal(f.items[0].text.p, "1 row left out, since only the "
	    "row \"start\" of each record_id is kept; 1 value of record_id "
	    "has no such row");
	facts_clear(&f);
	people_free(p);
}

static void
columns_have_to_be_there(void **state)
{
	(void)state;
	refused("a|b", "c", NULL, "--one-per: there is no column \"c\"");
	refused("a|b| a ", "a", NULL, "--one-per: there are two columns \"a\"");
	refused("a|b", "a", "x", "--take: wanted first, last, or an event of a "
	    "file with the column redcap_event_name or "
	    "redcap_repeat_instrument; found \"x\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_of_a_plain_file_are_people),
		cmocka_unit_test(events_are_counted_and_kept),
		cmocka_unit_test(the_person_is_in_the_columns_of_the_kind),
		cmocka_unit_test(the_first_is_kept),
		cmocka_unit_test(the_last_is_kept),
		cmocka_unit_test(the_last_of_many_is_kept),
		cmocka_unit_test(an_event_is_kept),
		cmocka_unit_test(what_was_left_out_is_told),
		cmocka_unit_test(columns_have_to_be_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
