/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "kind-read/columns/joined.h"

#include "close.h"

static void
add(struct joined *j, const char *field)
{
	struct slice s = slice_of(field);

	joined_add(j, &s);
}

/* The options of column 0, with | between them. */
static void
check_options(const struct joined *j, const char *wanted)
{
	struct slice *options;
	size_t n = joined_options(j, 0, &options);
	char text[200] = "";

	for (size_t i = 0; i < n; i++) {
		strcat(text, i > 0 ? "|" : "");
		strncat(text, options[i].p, options[i].n);
	}
	free(options);
	assert_string_equal(text, wanted);
}

static void
fields_that_all_end_with_a_semicolon_are_joined(void **state)
{
	struct joined *j = joined_new(1, NULL);

	(void)state;
	assert_false(joined_is(j, 0));
	add(j, "");
	assert_false(joined_is(j, 0));
	add(j, "R;C;");
	add(j, "10;9;");
	add(j, "C;");
	assert_true(joined_is(j, 0));
	assert_string_equal(joined_separator(j, 0), ";");
	check_options(j, "9|10|C|R");
	joined_free(j);
}

static void
one_that_does_not_is_enough(void **state)
{
	struct joined *j = joined_new(1, NULL);

	(void)state;
	add(j, "a;b;");
	add(j, "a; b");
	add(j, "a;");
	assert_false(joined_is(j, 0));
	joined_free(j);
}

static void
semicolons_alone_are_no_answers(void **state)
{
	struct joined *j = joined_new(1, NULL), *asked = joined_new(1, NULL);

	(void)state;
	add(j, ";");
	add(j, " ;;");
	assert_false(joined_is(j, 0));
	joined_ask(asked, 0);
	add(asked, "");
	assert_false(joined_is(asked, 0));
	check_options(asked, "");
	joined_free(j);
	joined_free(asked);
}

static void
a_column_that_was_asked_for_is_joined(void **state)
{
	struct joined *j = joined_new(1, NULL);

	(void)state;
	joined_ask(j, 0);
	add(j, "a, b");
	add(j, "c");
	assert_true(joined_is(j, 0));
	assert_string_equal(joined_separator(j, 0), ",");
	check_options(j, "a|b|c");
	/* A semicolon anywhere decides for the whole column. */
	add(j, "c;d");
	assert_string_equal(joined_separator(j, 0), ";");
	check_options(j, "a, b|c|d");
	joined_free(j);
}

static void
the_separator_may_be_said(void **state)
{
	struct joined *j = joined_new(1, " / ");

	(void)state;
	joined_ask(j, 0);
	add(j, "and/or / Tea");
	assert_string_equal(joined_separator(j, 0), " / ");
	check_options(j, "Tea|and/or");
	joined_free(j);
}

static void
the_separator_is_for_what_was_asked(void **state)
{
	struct joined *j = joined_new(1, "|");

	(void)state;
	add(j, "a;b;");
	assert_true(joined_is(j, 0));
	assert_string_equal(joined_separator(j, 0), ";");
	check_options(j, "a|b");
	joined_free(j);
}

static void
so_many_are_no_options(void **state)
{
	struct joined *j = joined_new(1, NULL), *asked = joined_new(1, NULL);
	char field[16];

	(void)state;
	joined_ask(asked, 0);
	for (int i = 0; i <= JOINED_MOST; i++) {
		assert_int_equal(joined_is(j, 0), i > 0);
		assert_false(joined_too_many(asked, 0));
		snprintf(field, sizeof(field), "%d;", i);
		add(j, field);
		add(asked, field);
	}
	assert_false(joined_is(j, 0));
	assert_false(joined_too_many(j, 0));
	assert_true(joined_too_many(asked, 0));
	joined_free(j);
	joined_free(asked);
}

static void
columns_are_apart(void **state)
{
	struct joined *j = joined_new(2, NULL);
	struct slice row[] = { { "a;", 2 }, { "a", 1 } };

	(void)state;
	joined_add(j, row);
	assert_true(joined_is(j, 0));
	assert_false(joined_is(j, 1));
	joined_free(j);
}

static void
lines_are_answers_where_they_are_frequent(void **state)
{
	struct joined *j = joined_new(1, NULL);

	(void)state;
	joined_ask(j, 0);
	add(j, "Tea\nMilk, warm");
	assert_string_equal(joined_separator(j, 0), "\n");
	check_options(j, "Milk, warm|Tea");
	add(j, "Beer; ale");
	assert_string_equal(joined_separator(j, 0), ";");
	add(j, "Tea\n\n Coffee");
	assert_string_equal(joined_separator(j, 0), "\n");
	check_options(j, "Beer; ale|Coffee|Milk, warm|Tea");
	joined_free(j);
}

static void
lines_within_others_are_blanks(void **state)
{
	struct joined *j = joined_new(1, ";");

	(void)state;
	joined_ask(j, 0);
	add(j, "Tea;Milk\nwarm");
	check_options(j, "Milk warm|Tea");
	joined_free(j);
	j = joined_new(1, NULL);
	add(j, "Tea;Milk\nwarm;");
	assert_true(joined_is(j, 0));
	check_options(j, "Milk warm|Tea");
	joined_free(j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    fields_that_all_end_with_a_semicolon_are_joined),
		cmocka_unit_test(one_that_does_not_is_enough),
		cmocka_unit_test(semicolons_alone_are_no_answers),
		cmocka_unit_test(a_column_that_was_asked_for_is_joined),
		cmocka_unit_test(the_separator_may_be_said),
		cmocka_unit_test(the_separator_is_for_what_was_asked),
		cmocka_unit_test(so_many_are_no_options),
		cmocka_unit_test(columns_are_apart),
		cmocka_unit_test(lines_are_answers_where_they_are_frequent),
		cmocka_unit_test(lines_within_others_are_blanks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
