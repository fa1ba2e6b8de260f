/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/untaken.h"

#include "close.h"

static void
add(struct untaken *u, const char *text)
{
	untaken_add(u, slice_of(text));
}

/* "Jersey 2, Sark 1"; a cut one ends with "...". */
static void
assert_list(const struct untaken *u, const char *wanted)
{
	struct untaken_value *list;
	size_t n = untaken_list(u, &list);
	char got[1024] = "";

	for (size_t i = 0; i < n; i++)
		sprintf(got + strlen(got), "%s%.*s%s %d", i > 0 ? ", " : "",
		    (int)list[i].text.n, list[i].text.p,
		    list[i].cut ? "..." : "", (int)list[i].n);
	assert_string_equal(got, wanted);
	free(list);
}

static void
nothing_is_an_empty_list(void **state)
{
	struct untaken *u = untaken_new();

	(void)state;
	assert_list(u, "");
	assert_int_equal(untaken_total(u), 0);
	assert_false(untaken_many(u));
	untaken_free(u);
	untaken_free(NULL);
}

/* Most respondents first, then by bytes, whatever came first. */
static void
most_come_first(void **state)
{
	static const char *const orders[][6] = {
		{ "Sark", "Jersey", "Alderney", "Jersey", "Man", "Man" },
		{ "Man", "Man", "Jersey", "Jersey", "Alderney", "Sark" } };

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		struct untaken *u = untaken_new();

		for (size_t i = 0; i < 6; i++)
			add(u, orders[k][i]);
		assert_list(u, "Jersey 2, Man 2, Alderney 1, Sark 1");
		assert_int_equal(untaken_total(u), 6);
		untaken_free(u);
	}
}

/* A NUL or an empty text is a value like another. */
static void
values_differ_by_every_byte(void **state)
{
	struct untaken *u = untaken_new();
	struct untaken_value *list;

	(void)state;
	untaken_add(u, (struct slice){ "a\0b", 3 });
	untaken_add(u, (struct slice){ "a\0c", 3 });
	add(u, "a");
	add(u, "A");
	add(u, "");
	assert_int_equal(untaken_list(u, &list), 5);
	assert_int_equal(list[0].text.n, 0);
	free(list);
	untaken_free(u);
}

/* Values of UNTAKEN_BYTES are whole, longer ones count by their beginning. */
static void
long_values_are_cut(void **state)
{
	struct untaken *u = untaken_new();
	char text[UNTAKEN_BYTES + 2], wanted[2 * UNTAKEN_BYTES];

	(void)state;
	memset(text, 'x', sizeof(text));
	untaken_add(u, (struct slice){ text, UNTAKEN_BYTES });
	snprintf(wanted, sizeof(wanted), "%.*s 1", UNTAKEN_BYTES, text);
	assert_list(u, wanted);
	untaken_add(u, (struct slice){ text, UNTAKEN_BYTES + 1 });
	text[UNTAKEN_BYTES] = 'y';
	untaken_add(u, (struct slice){ text, UNTAKEN_BYTES + 2 });
	snprintf(wanted, sizeof(wanted), "%.*s... 3", UNTAKEN_BYTES, text);
	assert_list(u, wanted);
	untaken_free(u);
}

/* The letter that the limit is in goes as a whole: here one of three bytes,
 * of which two are below it. */
static void
letters_are_not_cut(void **state)
{
	struct untaken *u = untaken_new();
	struct untaken_value *list;
	char text[UNTAKEN_BYTES + 8];

	(void)state;
	memset(text, 'x', sizeof(text));
	memcpy(text + UNTAKEN_BYTES - 2, "\xe6\x97\xa5", 3);
	untaken_add(u, (struct slice){ text, sizeof(text) });
	assert_int_equal(untaken_list(u, &list), 1);
	assert_int_equal(list[0].text.n, UNTAKEN_BYTES - 2);
	assert_true(list[0].cut);
	free(list);
	untaken_free(u);
}

/* UNTAKEN_MOST are listed; one more, and only the sum is known. */
static void
of_many_only_the_sum_is_known(void **state)
{
	struct untaken *u = untaken_new();
	struct untaken_value *list;
	char text[32];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < UNTAKEN_MOST; i++) {
			sprintf(text, "%d", i);
			add(u, text);
		}
	assert_false(untaken_many(u));
	assert_int_equal(untaken_list(u, &list), UNTAKEN_MOST);
	assert_int_equal(list[0].n, 2);
	free(list);
	add(u, "one more");
	add(u, "0");
	assert_true(untaken_many(u));
	assert_int_equal(untaken_total(u), 2 * UNTAKEN_MOST + 2);
	assert_int_equal(untaken_list(u, &list), 0);
	free(list);
	untaken_free(u);
}

/* The same as if all had been counted by one. */
static void
what_others_counted_is_added(void **state)
{
	struct untaken *u = untaken_new(), *other = untaken_new();
	struct untaken_value *list;
	char text[UNTAKEN_BYTES + 9];

	(void)state;
	add(u, "a");
	add(u, "b");
	add(other, "b");
	add(other, "c");
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	add(other, text);
	untaken_join(u, other);
	assert_int_equal(untaken_total(u), 5);
	assert_int_equal(untaken_list(u, &list), 4);
	assert_true(slice_is(list[0].text, "b"));
	assert_int_equal(list[0].n, 2);
	assert_true(list[3].cut);
	free(list);
	for (int i = 0; i < UNTAKEN_MOST - 3; i++) {
		sprintf(text, "%d", i);
		add(other, text);
	}
	untaken_join(u, other);
	assert_true(untaken_many(u));
	assert_int_equal(untaken_total(u), 5 + UNTAKEN_MOST);
	untaken_free(other);
	other = untaken_new();
	untaken_join(other, u);
	assert_true(untaken_many(other));
	untaken_free(u);
	untaken_free(other);
}

static void
all_are_kept_to_be_added(void **state)
{
	struct untaken *u = untaken_new();
	struct untaken_value *list;
	char text[UNTAKEN_BYTES + 2];

	(void)state;
	untaken_keep(u);
	for (int i = 0; i < UNTAKEN_MOST + 9; i++) {
		sprintf(text, "%d", i);
		add(u, text);
		add(u, text);
	}
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	add(u, text);
	assert_int_equal(untaken_kept(u), UNTAKEN_MOST + 10);
	assert_true(slice_is(untaken_text(u, 7), "7"));
	assert_int_equal(untaken_count(u, slice_of("7"))->n, 2);
	assert_int_equal(untaken_count(u, slice_of("7"))->cut, 0);
	assert_int_equal(untaken_count(u, untaken_text(u,
	    UNTAKEN_MOST + 9))->cut, 1);
	assert_true(untaken_many(u));
	assert_int_equal(untaken_total(u), 2 * (UNTAKEN_MOST + 9) + 1);
	assert_int_equal(untaken_list(u, &list), 0);
	free(list);
	untaken_free(u);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_an_empty_list),
		cmocka_unit_test(most_come_first),
		cmocka_unit_test(values_differ_by_every_byte),
		cmocka_unit_test(long_values_are_cut),
		cmocka_unit_test(letters_are_not_cut),
		cmocka_unit_test(of_many_only_the_sum_is_known),
		cmocka_unit_test(what_others_counted_is_added),
		cmocka_unit_test(all_are_kept_to_be_added),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
