/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "kind-read/stat/mrset.h"

#include "close.h"

static void
assert_text(struct slice s, const char *want)
{
	assert_int_equal(s.n, strlen(want));
	assert_memory_equal(s.p, want, s.n);
}

/* The texts are those that the PSPP developer's guide shows. */
static void
the_sets_of_the_guide(void **state)
{
	struct slice text = slice_of("$a=C 10 my mcgroup a b c\n"
	    "$b=D2 55 0  g e f d\n"
	    "$c=D3 Yes 10 mdgroup #2 h i j\n"
	    "$d=E 1 2 34 13 third mdgroup k l m\n"
	    "$e=E 11 6 choice 0  n o p\n");
	static const struct { const char *name, *counted, *label, *members;
	    char kind; bool first; } want[] = {
		{ "$a", "", "my mcgroup", " a b c", 'C', false },
		{ "$b", "55", "", " g e f d", 'D', false },
		{ "$c", "Yes", "mdgroup #2", " h i j", 'D', false },
		{ "$d", "34", "third mdgroup", " k l m", 'E', false },
		{ "$e", "choice", "", " n o p", 'E', true },
	};
	struct mrset set;

	(void)state;
	for (size_t i = 0; i < LENGTH(want); i++) {
		assert_int_equal(mrset_next(&text, &set), MRSET_FOUND);
		assert_text(set.name, want[i].name);
		assert_text(set.counted, want[i].counted);
		assert_text(set.label, want[i].label);
		assert_text(set.members, want[i].members);
		assert_int_equal(set.kind, want[i].kind);
		assert_int_equal(set.first_label, want[i].first);
	}
	assert_int_equal(mrset_next(&text, &set), MRSET_END);
}

static void
members_stand_between_blanks(void **state)
{
	struct slice members = slice_of("  k.1 k2   @3"), name;

	(void)state;
	assert_true(mrset_member(&members, &name));
	assert_text(name, "k.1");
	assert_true(mrset_member(&members, &name));
	assert_text(name, "k2");
	assert_true(mrset_member(&members, &name));
	assert_text(name, "@3");
	assert_false(mrset_member(&members, &name));
	assert_false(mrset_member(&members, &name));
}

static void
names_with_dots_and_sets_without_members(void **state)
{
	struct slice text = slice_of("\n\n$my.own.set=C 0 \n$e=D1 1 0 "), name;
	struct mrset set;

	(void)state;
	assert_int_equal(mrset_next(&text, &set), MRSET_FOUND);
	assert_text(set.name, "$my.own.set");
	assert_false(mrset_member(&set.members, &name));
	assert_int_equal(mrset_next(&text, &set), MRSET_FOUND);
	assert_text(set.name, "$e");
	assert_false(mrset_member(&set.members, &name));
	assert_int_equal(mrset_next(&text, &set), MRSET_END);
}

/* What is counted may hold anything, line ends and blanks too. */
static void
lengths_are_believed(void **state)
{
	struct slice text = slice_of("$a=D5 a b\nc 6 $x=C\n\n v\n");
	struct mrset set;

	(void)state;
	assert_int_equal(mrset_next(&text, &set), MRSET_FOUND);
	assert_text(set.counted, "a b\nc");
	assert_text(set.label, "$x=C\n\n");
	assert_text(set.members, " v");
	assert_int_equal(mrset_next(&text, &set), MRSET_END);
}

static void
a_bad_set_does_not_spoil_the_next(void **state)
{
	static const char *const bad[] = { "a=C 1 x a b", "$=C 1 x a", "$a",
	    "$a=", "$a=X 1 x a", "$a=C x a", "$a=C99 x a", "$a=C 99 x a",
	    "$a=D 1 1 x a", "$a=D1 12 x a", "$a=E1 1 1 1 x a",
	    "$a=E 2 1 1 1 x a", "$a=E 111 1 1 1 x a", "$a=E 1 ", "$a=E 1 1",
	    "$a=D18446744073709551617 1 1 x a", "$a=C -1 x a", "$a=C 1 xa",
	    "$a=D99999999999999999999999999999999 1 0  a" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++) {
		char whole[200];
		struct slice text;
		struct mrset set;

		snprintf(whole, sizeof(whole), "%s\n$b=C 1 y v w\n", bad[i]);
		text = slice_of(whole);
		assert_int_equal(mrset_next(&text, &set), MRSET_BAD);
		assert_int_equal(mrset_next(&text, &set), MRSET_FOUND);
		assert_text(set.name, "$b");
		assert_int_equal(mrset_next(&text, &set), MRSET_END);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sets_of_the_guide),
		cmocka_unit_test(members_stand_between_blanks),
		cmocka_unit_test(names_with_dots_and_sets_without_members),
		cmocka_unit_test(lengths_are_believed),
		cmocka_unit_test(a_bad_set_does_not_spoil_the_next),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
