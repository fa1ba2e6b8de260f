/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "base/slice.h"
#include "stream/repeated.h"

#include "close.h"

static void
fields_are_numbered_in_each_column(void **state)
{
	struct repeated *r = repeated_new();
	const struct repeated_field *a = repeated_column(r, 2);
	const struct repeated_field *b = repeated_column(r, 0);
	const char nul[] = "Yes\0";
	struct slice fields[3] = { slice_of("Yes"), slice_of(""),
	    slice_of("No") };

	(void)state;
	assert_ptr_equal(repeated_column(r, 2), a);
	assert_true(a->number == MAP_NONE);
	repeated_next(r, fields);
	assert_int_equal(a->number, 0);
	assert_int_equal(b->number, 0);
	fields[0] = slice_of("");
	repeated_next(r, fields);
	assert_int_equal(a->number, 0);
	assert_int_equal(b->number, 1);
	fields[0] = (struct slice){ nul, sizeof(nul) - 1 };
	repeated_next(r, fields);
	assert_int_equal(b->number, 2);
	fields[0] = slice_of("Yes");
	repeated_next(r, fields);
	assert_int_equal(b->number, 0);
	repeated_free(r);
	repeated_free(NULL);
}

static void
a_column_of_many_is_given_up(void **state)
{
	struct repeated *r = repeated_new();
	const struct repeated_field *f = repeated_column(r, 0);
	char text[16];
	struct slice field;

	(void)state;
	for (size_t i = 0; i < REPEATED_MOST + 3; i++) {
		snprintf(text, sizeof(text), "%zu", i);
		field = slice_of(text);
		repeated_next(r, &field);
		assert_true(f->number == (i < REPEATED_MOST ? i : MAP_NONE));
	}
	field = slice_of("0");
	repeated_next(r, &field);
	assert_true(f->number == MAP_NONE);
	repeated_free(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_are_numbered_in_each_column),
		cmocka_unit_test(a_column_of_many_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
