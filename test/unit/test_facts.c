/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/facts.h"

#include "close.h"

static void
check(void (*show)(const struct facts *, struct buf *), const struct facts *f,
    const char *wanted)
{
	struct buf b;

	buf_init(&b);
	buf_add(&b, "", 0);
	show(f, &b);
	assert_string_equal(b.p, wanted);
	buf_clear(&b);
}

static void
none_say_nothing(void **state)
{
	struct facts f = { .n = 0 };

	(void)state;
	assert_false(facts_told(&f));
	check(facts_line, &f, "");
	check(facts_list, &f, "");
	facts_clear(&f);
}

static void
the_line_has_what_matters(void **state)
{
	struct facts f = { .n = 0 };

	(void)state;
	facts_add(&f, "respondents", FACTS_LINE, "%d respondents", 2);
	facts_add(&f, "columns", FACTS_LINE, "3 columns");
	facts_add(&f, "encoding", FACTS_LIST, "UTF-8");
	assert_false(facts_told(&f));
	facts_add(&f, "dropped", FACTS_TOLD, "x");
	assert_true(facts_told(&f));
	check(facts_line, &f, "2 respondents, 3 columns; x");
	facts_clear(&f);
	assert_int_equal(f.n, 0);
}

static void
the_list_has_all_and_each_key_once(void **state)
{
	struct facts f = { .n = 0 };

	(void)state;
	facts_add(&f, "encoding", FACTS_LIST, "UTF-8");
	facts_add(&f, "dropped", FACTS_TOLD, "x");
	facts_add(&f, "dropped", FACTS_TOLD, "y");
	check(facts_list, &f,
	    "  encoding     UTF-8\n"
	    "  dropped      x\n"
	    "               y\n");
	facts_clear(&f);
}

static void
counts_agree_with_their_words(void **state)
{
	struct facts f = { .n = 0 };

	(void)state;
	facts_count(&f, "mended", 0, "line", "lines");
	assert_int_equal(f.n, 0);
	facts_count(&f, "mended", 1, "line", "lines");
	facts_count(&f, "mended", 12345, "line", "lines");
	assert_true(facts_told(&f));
	check(facts_line, &f, "1 line; 12,345 lines");
	facts_clear(&f);
}

static void
long_texts_are_not_cut(void **state)
{
	struct facts f = { .n = 0 };
	char text[5001];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	facts_add(&f, "dropped", FACTS_TOLD, "%s", text);
	check(facts_line, &f, text);
	facts_clear(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none_say_nothing),
		cmocka_unit_test(the_line_has_what_matters),
		cmocka_unit_test(the_list_has_all_and_each_key_once),
		cmocka_unit_test(counts_agree_with_their_words),
		cmocka_unit_test(long_texts_are_not_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
