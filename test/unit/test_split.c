/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/slice.h"
#include "kind-read/columns/split.h"

#include "close.h"

#define MOST 8

/* Reads the field and compares the ticks, one character each, and the rest. */
static void
check(struct split *s, const char *field, const char *ticks,
    const char *others)
{
	struct slice out[MOST];
	struct buf rest;
	size_t n = split_noptions(s);

	buf_init(&rest);
	buf_add(&rest, "", 0);
	split_read(s, slice_of(field), out, &rest);
	for (size_t i = 0; i < n; i++)
		assert_true(slice_eq(out[i], (struct slice){ ticks + i,
		    *ticks != '\0' }));
	assert_true(slice_is(buf_all(&rest), others));
	buf_clear(&rest);
}

static struct split *
drinks(const char *separator)
{
	struct split *s = split_new(separator, 4);

	split_add(s, slice_of("Tea"), 0);
	split_add(s, slice_of("Tea, with milk"), 1);
	split_add(s, slice_of("Tea with lemon"), 2);
	split_add(s, slice_of("Water"), 3);
	return s;
}

static void
answers_tick_their_options(void **state)
{
	struct split *s = drinks(",");

	(void)state;
	check(s, "Tea", "1000", "");
	check(s, "Water,Tea", "1001", "");
	check(s, "Water, Tea", "1001", "");
	check(s, "Water ,\tTea ", "1001", "");
	assert_int_equal(split_others(s), 0);
	split_free(s);
}

static void
the_longest_option_is_meant(void **state)
{
	struct split *s = drinks(",");

	(void)state;
	check(s, "Tea, with milk", "0100", "");
	check(s, "Tea, with milk, Tea", "1100", "");
	check(s, "Tea, Tea, with milk", "1100", "");
	check(s, "Tea with lemon", "0010", "");
	split_free(s);
}

static void
an_option_is_a_whole_answer(void **state)
{
	struct split *s = drinks(",");

	(void)state;
	check(s, "Tea with", "0000", "Tea with");
	check(s, "Teapot, Water", "0001", "Teapot");
	check(s, "tea", "0000", "tea");
	split_free(s);
}

static void
what_fits_none_is_left_over(void **state)
{
	struct split *s = drinks(",");

	(void)state;
	check(s, "Tea, with sugar", "1000", "with sugar");
	check(s, "beer, Tea,wine ", "1000", "beer; wine");
	check(s, "Tea", "1000", "");
	assert_int_equal(split_others(s), 2);
	split_free(s);
}

static void
an_empty_field_is_missing(void **state)
{
	struct split *s = drinks(NULL);

	(void)state;
	check(s, "", "", "");
	split_free(s);
}

static void
empty_answers_and_repeated_ones_do_not_matter(void **state)
{
	struct split *s = drinks(NULL);

	(void)state;
	check(s, ";", "0000", "");
	check(s, ";;Tea;;Tea;", "1000", "");
	check(s, " , ,Water", "0001", "");
	split_free(s);
}

static void
a_semicolon_is_the_separator_where_there_is_one(void **state)
{
	struct split *s = drinks(NULL);

	(void)state;
	check(s, "Tea;Water", "1001", "");
	check(s, "Tea,Water", "1001", "");
	check(s, "Tea,Water;", "0000", "Tea,Water");
	check(s, "Tea, with milk;Water", "0101", "");
	split_free(s);
}

static void
a_separator_can_be_several_bytes_or_a_blank(void **state)
{
	struct split *s = drinks(" / "), *words = split_new(" ", 2);

	(void)state;
	check(s, "Tea / Water", "1001", "");
	check(s, "Tea/Water", "0000", "Tea/Water");
	split_add(words, slice_of("a"), 0);
	split_add(words, slice_of("b"), 1);
	check(words, "a b", "11", "");
	check(words, "b", "01", "");
	check(words, "b  c", "01", "c");
	split_free(s);
	split_free(words);
}

static void
the_first_option_of_a_text_keeps_it(void **state)
{
	struct split *s = split_new(",", 2);

	(void)state;
	split_add(s, slice_of("1"), 1);
	split_add(s, slice_of("1"), 0);
	split_add(s, slice_of(""), 0);
	check(s, "1", "01", "");
	split_free(s);
}

static void
no_options_leave_all_over(void **state)
{
	struct split *s = split_new(",", 0);

	(void)state;
	check(s, "a,b", "", "a; b");
	split_free(s);
}

static void
items_are_walked_over(void **state)
{
	struct slice field = slice_of("; Python;C ;;R"), item;
	size_t n;

	(void)state;
	n = split_item(field, ";", &item);
	assert_true(slice_is(item, "Python"));
	field = slice_behind(field, n);
	n = split_item(field, ";", &item);
	assert_true(slice_is(item, "C"));
	field = slice_behind(field, n);
	n = split_item(field, ";", &item);
	assert_true(slice_is(item, "R"));
	field = slice_behind(field, n);
	assert_int_equal(split_item(field, ";", &item), 0);
	assert_int_equal(split_item(slice_of(" ; "), ";", &item), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_tick_their_options),
		cmocka_unit_test(the_longest_option_is_meant),
		cmocka_unit_test(an_option_is_a_whole_answer),
		cmocka_unit_test(what_fits_none_is_left_over),
		cmocka_unit_test(an_empty_field_is_missing),
		cmocka_unit_test(empty_answers_and_repeated_ones_do_not_matter),
		cmocka_unit_test(
		    a_semicolon_is_the_separator_where_there_is_one),
		cmocka_unit_test(a_separator_can_be_several_bytes_or_a_blank),
		cmocka_unit_test(the_first_option_of_a_text_keeps_it),
		cmocka_unit_test(no_options_leave_all_over),
		cmocka_unit_test(items_are_walked_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
