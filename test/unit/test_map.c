/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/map.h"

#include "close.h"

static void
an_empty_map_has_no_members(void **state)
{
	struct map *m = map_new();

	(void)state;
	assert_int_equal(map_count(m), 0);
	assert_true(map_find(m, slice_of("")) == MAP_NONE);
	assert_true(map_find(m, slice_of("Yes")) == MAP_NONE);
	map_free(m);
	map_free(NULL);
}

static void
members_are_numbered_as_they_come(void **state)
{
	struct map *m = map_new();

	(void)state;
	assert_int_equal(map_add(m, slice_of("Yes")), 0);
	assert_int_equal(map_add(m, slice_of("No")), 1);
	assert_int_equal(map_add(m, slice_of("Yes")), 0);
	assert_int_equal(map_add(m, slice_of("")), 2);
	assert_int_equal(map_add(m, slice_of("")), 2);
	assert_int_equal(map_count(m), 3);
	assert_int_equal(map_find(m, slice_of("No")), 1);
	assert_true(map_find(m, slice_of("no")) == MAP_NONE);
	assert_string_equal(map_member(m, 0).p, "Yes");
	assert_int_equal(map_member(m, 2).n, 0);
	map_free(m);
}

static void
members_are_copies(void **state)
{
	struct map *m = map_new();
	char text[] = "London";

	(void)state;
	map_add(m, slice_of(text));
	memset(text, 'x', 6);
	assert_int_equal(map_find(m, slice_of("London")), 0);
	assert_string_equal(map_member(m, 0).p, "London");
	map_free(m);
}

static void
nul_bytes_count(void **state)
{
	struct map *m = map_new();
	struct slice one = { "a\0b", 3 }, other = { "a\0c", 3 };

	(void)state;
	assert_int_equal(map_add(m, one), 0);
	assert_int_equal(map_add(m, other), 1);
	assert_int_equal(map_add(m, slice_of("a")), 2);
	assert_int_equal(map_find(m, other), 1);
	map_free(m);
}

/* No guess tells them apart. */
static void
a_few_may_be_alike_at_both_ends(void **state)
{
	static const char *const texts[] = { "January 2026 to March 2027",
	    "January 2026 or March 2027", "January 2025 to March 2027" };
	struct map *m = map_new();

	(void)state;
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < 3; i++)
			assert_int_equal(map_add(m, slice_of(texts[i])), i);
	assert_true(map_find(m, slice_of("January 2025 or March 2027")) ==
	    MAP_NONE);
	map_free(m);
}

/* Up to more than are guessed, each time after all that came before. */
static void
each_new_member_leaves_the_others(void **state)
{
	struct map *m = map_new();
	char text[32];

	(void)state;
	for (unsigned i = 0; i < 80; i++)
		for (unsigned k = 0; k <= i; k++) {
			sprintf(text, "%u%s", k, k % 3 == 0 ? " years old" :
			    "");
			assert_int_equal(map_add(m, slice_of(text)), k);
		}
	assert_int_equal(map_count(m), 80);
	map_free(m);
}

static void
thousands_of_members_are_found_again(void **state)
{
	struct map *m = map_new();
	char text[64];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (unsigned i = 0; i < 20000; i++) {
			sprintf(text, "%u", i);
			assert_int_equal(map_add(m, slice_of(text)), i);
		}
	for (unsigned i = 0; i < 300; i++) {
		sprintf(text, "begins the same %04u in the middle and so "
		    "on to the end", i);
		assert_int_equal(map_add(m, slice_of(text)), 20000 + i);
	}
	assert_int_equal(map_count(m), 20300);
	for (unsigned i = 0; i < 20000; i++) {
		sprintf(text, "%u", i);
		assert_int_equal(map_find(m, slice_of(text)), i);
		assert_string_equal(map_member(m, i).p, text);
	}
	map_free(m);
}

/* A moment; with the same hash for all it would be some 10^10 comparisons. */
static void
texts_alike_at_both_ends_take_no_longer(void **state)
{
	struct map *m = map_new();
	char text[80];

	(void)state;
	alarm(60);
	for (unsigned i = 0; i < 200000; i++) {
		sprintf(text, "begins the same as others %06u in the middle "
		    "and so on to the end", i);
		assert_int_equal(map_add(m, slice_of(text)), i);
	}
	alarm(0);
	assert_int_equal(map_count(m), 200000);
	map_free(m);
}

/* Of every length to beyond what is compared at once. */
static void
every_byte_counts(void **state)
{
	struct map *m = map_new();
	char text[80];
	size_t wanted = 0;

	(void)state;
	memset(text, 'a', sizeof(text));
	for (size_t n = 0; n < sizeof(text); n++) {
		assert_int_equal(map_add(m, (struct slice){ text, n }),
		    wanted++);
		for (size_t i = 0; i < n; i++) {
			text[i] = 'b';
			assert_int_equal(map_add(m, (struct slice){ text, n }),
			    wanted++);
			text[i] = 'a';
		}
	}
	wanted = 0;
	for (size_t n = 0; n < sizeof(text); n++) {
		assert_int_equal(map_find(m, (struct slice){ text, n }),
		    wanted);
		wanted += n + 1;
	}
	map_free(m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_map_has_no_members),
		cmocka_unit_test(members_are_numbered_as_they_come),
		cmocka_unit_test(members_are_copies),
		cmocka_unit_test(nul_bytes_count),
		cmocka_unit_test(every_byte_counts),
		cmocka_unit_test(a_few_may_be_alike_at_both_ends),
		cmocka_unit_test(each_new_member_leaves_the_others),
		cmocka_unit_test(thousands_of_members_are_found_again),
		cmocka_unit_test(texts_alike_at_both_ends_take_no_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
