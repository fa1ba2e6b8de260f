/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "stream/names.h"
#include "rows3.h"

#include "close.h"

/* Names, and what is said of them; both with bars between the names. */
static void
check(const char *texts, const char *wanted, const char *said)
{
	struct slice in[ROWS3_MOST], out[ROWS3_MOST] = { { NULL, 0 } };
	struct names names;
	struct diag d;
	size_t n = rows3_split(texts, in);

	assert_int_equal(rows3_split(wanted, out), n);
	assert_int_equal(names_init(&names, in, n, false, &d), 0);
	assert_int_equal(names.n, n);
	for (size_t i = 0; i < n; i++)
		assert_true(slice_eq(names.name[i], out[i]));
	assert_string_equal(names.mended.len > 0 ? names.mended.p : "", said);
	names_clear(&names);
	assert_int_equal(names_init(&names, in, n, true, &d),
	    *said != '\0' ? -1 : 0);
	names_clear(&names);
}

static void
good_names_stay(void **state)
{
	(void)state;
	check("id|age|q1.2", "id|age|q1.2", "");
	check("Age|age|AGE", "Age|age|AGE", "");
}

static void
blanks_around_them_go(void **state)
{
	(void)state;
	check(" id |a b", "id|a b", "1 untrimmed column name (id)");
}

static void
empty_names_are_numbered(void **state)
{
	(void)state;
	check("|id|  ", "V1|id|V3", "2 empty column names (V1, V3)");
	check("V2|", "V2|V2.2", "1 empty column name (V2.2)");
}

static void
repeated_names_are_counted(void **state)
{
	(void)state;
	check("a|a|b|a", "a|a.2|b|a.3",
	    "2 repeated column names (a.2, a.3)");
	check("a|a|a.2", "a|a.3|a.2", "1 repeated column name (a.3)");
	check("a| a", "a|a.2", "1 repeated column name (a.2), "
	    "1 untrimmed column name (a)");
}

static void
no_name_is_given_twice(void **state)
{
	(void)state;
	check("|V1|V1", "V1.2|V1|V1.3", "1 empty column name (V1.2), "
	    "1 repeated column name (V1.3)");
}

static void
long_names_are_called_by_their_column(void **state)
{
	(void)state;
	check("A question of more than forty letters, asked twice|"
	    "A question of more than forty letters, asked twice",
	    "A question of more than forty letters, asked twice|"
	    "A question of more than forty letters, asked twice.2",
	    "1 repeated column name (column 2)");
}

static void
many_are_not_all_shown(void **state)
{
	(void)state;
	check("|||||||", "V1|V2|V3|V4|V5|V6|V7|V8",
	    "8 empty column names (V1, V2, V3, V4, V5, ...)");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_names_stay),
		cmocka_unit_test(blanks_around_them_go),
		cmocka_unit_test(empty_names_are_numbered),
		cmocka_unit_test(repeated_names_are_counted),
		cmocka_unit_test(no_name_is_given_twice),
		cmocka_unit_test(long_names_are_called_by_their_column),
		cmocka_unit_test(many_are_not_all_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
