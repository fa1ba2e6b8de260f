/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "kind-read/head/header.h"
#include "kind-read/head/facts.h"
#include "kind-read/csv/rows.h"
#include "kind-read/idcheck.h"
#include "rows3.h"

#include "close.h"

static struct idcheck *
open_check(const char *names)
{
	struct rows3 r;
	struct header h;
	struct diag d;
	struct idcheck *c;

	assert_int_equal(header_init(&h, rows3_head(&r, names, NULL, NULL),
	    NULL, 1, &d), 0);
	c = idcheck_new(&h);
	header_clear(&h);
	return c;
}

static bool
add(struct idcheck *c, const char *row)
{
	struct slice fields[ROWS3_MOST];

	rows3_split(row, fields);
	return idcheck_fields(c, fields);
}

static void
columns_are_known_by_name(void **state)
{
	struct idcheck *c;

	(void)state;
	assert_null(open_check("id|age"));
	assert_null(open_check("#|KEY"));
	assert_false(idcheck_looks(NULL));
	c = open_check("age|respondentid");
	assert_true(idcheck_looks(c));
	idcheck_free(c);
	c = open_check("#|age|Network ID|Submit Date (UTC)");
	assert_non_null(c);
	idcheck_free(c);
}

static void
the_first_again_is_told(void **state)
{
	struct idcheck *c = open_check("a|RecordNo");
	struct facts f = { .n = 0 };

	(void)state;
	assert_false(add(c, "1|17"));
	assert_false(add(c, "1|18"));
	idcheck_facts(c, &f);
	assert_int_equal(f.n, 0);
	assert_true(add(c, "1| 17 "));
	idcheck_line(c, 4);
	assert_false(add(c, "1|18"));
	idcheck_facts(c, &f);
	assert_string_equal(f.items[0].text.p, "RecordNo \"17\" stands twice "
	    "(line 4 has it again), and 1 more has the number of another; "
	    "--one-per keeps one row of each");
	facts_clear(&f);
	idcheck_free(c);
}

static void
records_and_fields_are_the_same(void **state)
{
	struct idcheck *c = open_check("a|RecordNo|b");
	const struct row plain = { slice_of("1;17;2"), 3, NULL };
	const struct row quoted = { slice_of("1;\"17\";2"), 3, NULL };
	const struct row cut = { slice_of("17"), 1, NULL };

	(void)state;
	assert_false(idcheck_row(c, &plain, ';'));
	assert_false(idcheck_row(c, &cut, ';'));
	assert_false(idcheck_row(c, &cut, ';'));
	assert_true(idcheck_row(c, &quoted, ';'));
	assert_false(add(c, "1|17|2"));
	idcheck_free(c);
}

static void
a_long_file_is_looked_at_for_a_while(void **state)
{
	struct idcheck *c = open_check("RecordNo|a");

	(void)state;
	for (size_t i = 0; i < IDCHECK_MOST; i++) {
		assert_true(idcheck_looks(c));
		add(c, "|1");
	}
	assert_false(idcheck_looks(c));
	idcheck_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_known_by_name),
		cmocka_unit_test(the_first_again_is_told),
		cmocka_unit_test(records_and_fields_are_the_same),
		cmocka_unit_test(a_long_file_is_looked_at_for_a_while),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
