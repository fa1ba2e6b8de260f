/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tidy/tidy.h"
#include "kind-report/content/views.h"
#include "kind-report/workbook/book_name.h"

#include "close.h"

/* A table of the question q that has a wording. */
static struct tidy_table
table(const char *wording)
{
	return (struct tidy_table){ .question = slice_of("q"),
	    .wording = slice_of(wording), .title = slice_of("") };
}

/* The views of these tables have these names; n of them. */
static void
assert_names(const struct tidy_table *tables, enum view_kind kind, size_t n,
    const char *const *wanted)
{
	struct view items[8];
	struct views views = { items, n };
	char **names;

	for (size_t i = 0; i < n; i++)
		items[i] = (struct view){ kind, NULL, &tables[i] };
	names = book_name_all(&views);
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(names[i], wanted[i]);
		assert_true(strlen(names[i]) <= 31);
	}
	book_name_free(names, &views);
}

static void
assert_name(const char *wording, const char *wanted)
{
	const struct tidy_table t = table(wording);

	assert_names(&t, VIEW_BANNER, 1, &wanted);
}

static void
words_as_far_as_there_is_room(void **state)
{
	(void)state;
	assert_name("How old are you?", "Table_1_How_old_are_you");
	assert_name("Do you trust the police where you live?",
	    "Table_1_Do_you_trust_the_police");
	assert_name("Supercalifragilisticexpialidocious?",
	    "Table_1_Supercalifragilisticexp");
	assert_name("It's, \xe2\x80\x9cthat\xe2\x80\x99s\xe2\x80\x9d -- it",
	    "Table_1_Its_thats_it");
}

static void
a_title_goes_before_the_wording(void **state)
{
	struct tidy_table t = table("How old are you?");
	const char *wanted = "Table_1_Age";

	(void)state;
	t.title = slice_of("Age");
	assert_names(&t, VIEW_TOPLINE, 1, &wanted);
}

/* With marks on letters, and in another alphabet. */
static void
letters_are_ascii(void **state)
{
	(void)state;
	assert_name("\xc3\x89t\xc3\xa9", "Table_1_Ete");
	assert_name("\xd0\x94\xd0\xb0", "Table_1_q");
	assert_name("???", "Table_1_q");
}

static void
what_others_begin_with_is_left_out(void **state)
{
	const struct tidy_table tables[] = {
		table("How much do you trust the police?"),
		table("How much do you trust the courts?"),
		table("How much is it?"),
		table("How much do you trust the police?"),
	};
	static const char *const wanted[] = { "Table_1_police",
	    "Table_2_courts", "Table_3_How_much_is_it", "Table_4_police" };

	(void)state;
	assert_names(tables, VIEW_BANNER, 4, wanted);
}

static void
one_is_the_beginning_of_the_other(void **state)
{
	const struct tidy_table tables[] = {
		table("How much do you trust the police"),
		table("How much do you trust the police here"),
	};
	static const char *const wanted[] = { "Table_1_police",
	    "Table_2_police_here" };

	(void)state;
	assert_names(tables, VIEW_BANNER, 2, wanted);
}

static void
the_kind_of_table_is_said(void **state)
{
	const struct tidy_table t = table("Age");
	const char *change = "Table_1_change_Age", *all = "Table_1_answers";

	(void)state;
	assert_names(&t, VIEW_CHANGE, 1, &change);
	assert_names(&t, VIEW_ANSWERS, 1, &all);
}

/* A program could read _x0041_ as A (ECMA-376 part 1, 22.9.2.19). */
static void
no_name_has_an_escape(void **state)
{
	(void)state;
	assert_name("x0041 is", "Table_1_X0041_is");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_as_far_as_there_is_room),
		cmocka_unit_test(a_title_goes_before_the_wording),
		cmocka_unit_test(letters_are_ascii),
		cmocka_unit_test(what_others_begin_with_is_left_out),
		cmocka_unit_test(one_is_the_beginning_of_the_other),
		cmocka_unit_test(the_kind_of_table_is_said),
		cmocka_unit_test(no_name_has_an_escape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
