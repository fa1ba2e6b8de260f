/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "tidy_stream.h"

static void
a_header_without_tables_is_refused(void **state)
{
	char text[2 * sizeof(whole)];

	(void)state;
	assert_refused(HEADER, "in.csv:2: the table stream ends behind its "
	    "header, without tables: an earlier stage failed or was stopped");
	snprintf(text, sizeof(text), "%s%s", whole, HEADER);
	assert_refused(text, "in.csv:20: the table stream ends behind its "
	    "header, without tables: an earlier stage failed or was stopped");
	snprintf(text, sizeof(text), "%s%s", HEADER, whole);
	assert_refused(text, "in.csv:2: the table stream ends behind its "
	    "header, without tables: an earlier stage failed or was stopped");
}

static void
a_missing_column_is_refused(void **state)
{
	(void)state;
	assert_refused("id,q\n1,Yes\n", "in.csv:1: this is no table stream: "
	    "it has no column \"table\" (kind-tabulate and kind-crosstab "
	    "write table streams with -f tidy)");
	assert_change_refused(",sig,status,p\n", ",sig,stata,p\n",
	    "in.csv:1: this is no table stream: it has no column \"status\" "
	    "(kind-tabulate and kind-crosstab write table streams with "
	    "-f tidy)");
}

/* Wherever a stream is cut, all that can be missing is its last line end. */
static void
torn_streams_are_refused(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof(whole) - 2; n++) {
		struct tidy t;
		struct diag d;

		if (read_bytes(whole, n, &t, &d) == 0)
			fail_msg("read, though cut at %zu", n);
		assert_string_not_equal(d.text, "");
		tidy_clear(&t);
	}
	assert_change_refused("2,n,n,All,,,,made,tables=2 " MADE REST, "",
	    "in.csv:18: the table of \"n\" ends without its line of the kind "
	    "\"made\": an earlier stage failed or was stopped, or is of "
	    "another version");
}

/* No line of the first table, other than its note, can be left out. */
static void
missing_lines_are_refused(void **state)
{
	const char *line = whole + strlen(HEADER);

	(void)state;
	while (line[0] == '1') {
		const char *next = strchr(line, '\n') + 1;
		const char *note = strstr(line, ",note,");
		struct buf b = { NULL, 0, 0 };
		struct tidy t;
		struct diag d;
		int status;

		buf_add(&b, whole, (size_t)(line - whole));
		buf_puts(&b, next);
		status = read_bytes(b.p, b.len, &t, &d);
		if (status == 0 && (note == NULL || note > next))
			fail_msg("read without %.30s", line);
		tidy_clear(&t);
		buf_clear(&b);
		line = next;
	}
}

static void
missing_tables_are_refused(void **state)
{
	char text[2 * sizeof(whole)];
	size_t first = (size_t)(strstr(whole, "\n2,n,") + 1 - whole);

	(void)state;
	snprintf(text, sizeof(text), "%.*s", (int)first, whole);
	assert_refused(text, "in.csv:16: found 1 table, wanted 2: an earlier "
	    "stage failed or was stopped");
	snprintf(text, sizeof(text), "%.*s%s", (int)first, whole, small);
	assert_refused(text, "in.csv:16: found 1 table, wanted 2: an earlier "
	    "stage failed or was stopped");
	snprintf(text, sizeof(text), "%s%s", HEADER, whole + first);
	assert_refused(text, "in.csv:2: table: found \"2\", wanted 1");
	assert_change_refused("made,tables=2", "made,tables=3",
	    "in.csv:18: row: found tables=2, wanted 3 as in the table before");
}

static void
one_table_too_many_is_refused(void **state)
{
	char text[2 * sizeof(whole)];

	(void)state;
	snprintf(text, sizeof(text), "%s%s", whole, small + strlen(HEADER));
	assert_refused(text, "in.csv:19: the stream says that it has 2 "
	    "tables, and this is a line more");
	snprintf(text, sizeof(text), "%s%s", small,
	    strstr(whole, "\n2,n,") + 1);
	assert_refused(text, "in.csv:5: the stream says that it has 1 table, "
	    "and this is a line more");
}

static void
another_header_is_refused(void **state)
{
	char text[2 * sizeof(whole)];

	(void)state;
	snprintf(text, sizeof(text), "%s%s", whole, small);
	text[sizeof(whole) - 1 + strlen(HEADER) - 2] = 'q';
	assert_refused(text, "in.csv:19: this header line differs from the "
	    "first one");
}

static void
tables_are_numbered_and_of_one_question(void **state)
{
	(void)state;
	assert_change_refused("\n2,n,n,", "\n3,n,n,",
	    "in.csv:16: table: found \"3\", wanted 2");
	assert_change_refused("\n1,q,Say?,All,Total,Total,,net",
	    "\n1,p,Say?,All,Total,Total,,net",
	    "in.csv:3: question: found \"p\", wanted that of the table");
	assert_change_refused("\n1,q,Say?,All,Total,Total,,net",
	    "\n1,q,Say,All,Total,Total,,net",
	    "in.csv:3: wording: found \"Say\", wanted that of the table");
	assert_change_refused("\n1,q,Say?,All,Total,Total,,net",
	    "\n1,q,Say?,Men,Total,Total,,net",
	    "in.csv:3: base: found \"Men\", wanted that of the table");
}

static void
numbers_have_to_be_numbers(void **state)
{
	(void)state;
	assert_change_refused(",60,,5,50,", ",60%,,5,50,",
	    "in.csv:2: percent: found \"60%\", wanted a number or nothing");
	assert_change_refused(",60,,5,50,", ",nan,,5,50,",
	    "in.csv:2: percent: found \"nan\", wanted a number or nothing");
	assert_change_refused(",60,,5,50,", ",60,,-5,50,",
	    "in.csv:2: se: found \"-5\", wanted no number below 0");
	assert_change_refused(",60,61,100,", ",60,61.5,100,",
	    "in.csv:2: unweighted: found \"61.5\", wanted a whole number or "
	    "nothing");
	assert_change_refused(",60,61,100,", ",-60,61,100,",
	    "in.csv:2: weighted: found \"-60\", wanted no number below 0");
	assert_change_refused(",100,100,90,,,\n", ",100,many,90,,,\n",
	    "in.csv:2: base_unweighted: found \"many\", wanted a whole number "
	    "or nothing");
	assert_change_refused(",100,100,90,,,\n", ",100,100,-90,,,\n",
	    "in.csv:2: base_effective: found \"-90\", wanted no number below "
	    "0");
	assert_change_refused(",,5.25,", ",,inf,",
	    "in.csv:11: value: found \"inf\", wanted a number or nothing");
	assert_change_refused(",0.02\n", ",p<.05\n",
	    "in.csv:11: p: found \"p<.05\", wanted a number or nothing");
}

static void
percentages_are_up_to_a_hundred(void **state)
{
	(void)state;
	assert_change_refused("Yes,60,", "Yes,100.1,",
	    "in.csv:2: percent: found \"100.1\", wanted 0 to 100");
	assert_change_refused("Yes,60,", "Yes,-1,",
	    "in.csv:2: percent: found \"-1\", wanted 0 to 100");
	assert_change_refused("Yes,60,,", "Yes,60,60,",
	    "in.csv:2: value: found \"60\", wanted nothing in a row of this "
	    "kind");
	assert_change_refused("Mean,,-2.5", "Mean,50,",
	    "in.csv:16: percent: found \"50\", wanted nothing in a row of "
	    "this kind");
}

static void
intervals_have_two_ends_in_order(void **state)
{
	(void)state;
	assert_change_refused(",50,70,", ",50,,",
	    "in.csv:2: an interval has one end only");
	assert_change_refused(",50,70,", ",,70,",
	    "in.csv:2: an interval has one end only");
	assert_change_refused(",50,70,", ",50,49,",
	    "in.csv:2: upper: found \"49\", wanted no less than lower");
}

static void
statuses_are_codes_that_are_known(void **state)
{
	(void)state;
	assert_change_refused("[low]", "[high]",
	    "in.csv:3: status: found \"[high]\", wanted codes like [low] or "
	    "[u]");
	assert_change_refused("[low]", "low",
	    "in.csv:3: status: found \"low\", wanted codes like [low] or [u]");
	assert_change_refused("[w][u]", "[w] [u]",
	    "in.csv:6: status: found \"[w] [u]\", wanted codes like [low] or "
	    "[u]");
	assert_change_refused(",,[c],", ",,,",
	    "in.csv:8: there is no figure, and no status that says why");
}

static void
unknown_kinds_are_refused(void **state)
{
	(void)state;
	assert_change_refused(",note,", ",remark,",
	    "in.csv:14: kind: found \"remark\", wanted answer, net, mean, "
	    "median, sd, nps, lead, cumulative, raw, weight, base, "
	    "previous, previous-base, change, difference, test, break, title, "
	    "note or made");
	assert_change_refused(",net,", ",,",
	    "in.csv:3: kind: found \"\", wanted a base first");
}

static void
columns_have_the_same_rows_in_one_order(void **state)
{
	(void)state;
	assert_change_refused("Men,A,answer,Yes", "Men,A,net,Any",
	    "in.csv:5: row: found \"Any\", wanted the rows of the first "
	    "column in the same order");
	assert_change_refused("Men,A,net,Any", "Men,A,net,None",
	    "in.csv:6: row: found \"None\", wanted the rows of the first "
	    "column in the same order");
	assert_change_refused(",net,Any,0.5", ",answer,Yes,0.5",
	    "in.csv:3: row: found \"Yes\", wanted each row once");
	assert_change_refused("1,q,Say?,All,Sex,Men,A,net,Any,0,,,,,0,0,40,"
	    "41,36,,[w][u],\n", "",
	    "in.csv:6: the column has 1 of the 2 rows of the first one");
}

static void
columns_come_once_and_end_with_their_base(void **state)
{
	(void)state;
	assert_change_refused("1,q,Say?,All,Sex,Men,A,base,Base,,,,,,40,41,"
	    "40,41,36,,[u],\n", "", "in.csv:7: column \"Men\" has no base, so "
	    "lines are missing");
	assert_change_refused("All,Sex,Men,A,answer", "All,Total,Total,,answer",
	    "in.csv:5: column: found \"Total\", wanted each column once");
	assert_change_refused("All,Total,Total,,answer", "All,Sex,Men,A,answer",
	    "in.csv:2: break: found \"Sex\", wanted the total first");
	assert_refused(HEADER "1,n,n,All,,,,made,tables=1 " MADE REST,
	    "in.csv:2: the table has no columns");
}

static void
tests_have_three_lines_of_one_break(void **state)
{
	(void)state;
	assert_change_refused("Rao-Scott F", "Rao-Scott df1",
	    "in.csv:11: row: found \"Rao-Scott df1\", wanted Rao-Scott F");
	assert_change_refused("Rao-Scott df1", "Rao-Scott F",
	    "in.csv:12: row: found \"Rao-Scott F\", wanted Rao-Scott df1");
	assert_change_refused("Sex,,,test,Rao-Scott df2",
	    "Age,,,test,Rao-Scott df2",
	    "in.csv:13: break: found \"Age\", wanted that of the test");
	assert_change_refused("1,q,Say?,All,Sex,,,test,Rao-Scott df2,,98.5"
	    ",,,,,,,,,,,\n", "",
	    "in.csv:13: the line of \"Rao-Scott df2\" is missing");
}

static void
a_base_of_nobody_is_nothing_to_report(void **state)
{
	(void)state;
	assert_refused(HEADER
	    "1,q,q,All,Total,Total,,base,Base,,,,,,0,0,0,0,0,,[x],\n"
	    "1,q,q,All,,,,made,tables=1 " MADE REST,
	    "in.csv:2: nobody is in the base of \"q\", so there is nothing "
	    "to report");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_header_without_tables_is_refused),
		cmocka_unit_test(a_missing_column_is_refused),
		cmocka_unit_test(torn_streams_are_refused),
		cmocka_unit_test(missing_lines_are_refused),
		cmocka_unit_test(missing_tables_are_refused),
		cmocka_unit_test(one_table_too_many_is_refused),
		cmocka_unit_test(another_header_is_refused),
		cmocka_unit_test(tables_are_numbered_and_of_one_question),
		cmocka_unit_test(numbers_have_to_be_numbers),
		cmocka_unit_test(percentages_are_up_to_a_hundred),
		cmocka_unit_test(intervals_have_two_ends_in_order),
		cmocka_unit_test(statuses_are_codes_that_are_known),
		cmocka_unit_test(unknown_kinds_are_refused),
		cmocka_unit_test(columns_have_the_same_rows_in_one_order),
		cmocka_unit_test(columns_come_once_and_end_with_their_base),
		cmocka_unit_test(tests_have_three_lines_of_one_break),
		cmocka_unit_test(a_base_of_nobody_is_nothing_to_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
