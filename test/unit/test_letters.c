/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "stats/letters.h"

#include "close.h"

static void
is_named(size_t i, const char *wanted)
{
	struct buf b;

	buf_init(&b);
	letters_name(i, &b);
	assert_string_equal(b.p, wanted);
	buf_clear(&b);
}

static void
columns_are_named_as_in_spreadsheets(void **state)
{
	(void)state;
	is_named(0, "A");
	is_named(1, "B");
	is_named(25, "Z");
	is_named(26, "AA");
	is_named(27, "AB");
	is_named(51, "AZ");
	is_named(52, "BA");
	is_named(701, "ZZ");
	is_named(702, "AAA");
	is_named(16383, "XFD");		/* the last one there is */
}

static void
is_marked(const struct letters_other *others, size_t n, size_t nlevels,
    const char *wanted)
{
	static const double levels[] = { 0.05, 0.01 };
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "");
	letters_mark(others, n, levels, nlevels, &b);
	assert_int_equal(b.len, strlen(wanted));
	assert_memory_equal(b.p, wanted, b.len);
	buf_clear(&b);
}

/* The marks of 60, 45 and 30 of 100 with these p for A-B, A-C, B-C. */
static void
three(double ab, double ac, double bc, const char *a, const char *b)
{
	const struct letters_other in_a[] = { { 1, true, ab },
	    { 2, true, ac } };
	const struct letters_other in_b[] = { { 0, false, ab },
	    { 2, true, bc } };
	const struct letters_other in_c[] = { { 0, false, ac },
	    { 1, false, bc } };

	is_marked(in_a, 2, 2, a);
	is_marked(in_b, 2, 2, b);
	is_marked(in_c, 2, 2, "");
}

/* L01 to L04 */
static void
the_higher_cell_has_the_letter(void **state)
{
	(void)state;
	three(0.0336720688563458, 0.0000200786561242648, 0.0284597369163106,
	    "bC", "c");
}

/* L05, L06: times three, and R's p.adjust(method = "BH") */
static void
corrected_values_have_their_letters(void **state)
{
	(void)state;
	three(0.1010162065690374, 0.0000602359683727944, 0.0853792107489318,
	    "C", "");
	three(0.0336720688563458, 0.0000602359683727944, 0.0336720688563458,
	    "bC", "c");
}

static void
one_level_has_only_capitals(void **state)
{
	static const struct letters_other others[] = { { 0, true, 0.05 },
	    { 1, true, 0.001 }, { 3, true, 0.06 } };

	(void)state;
	is_marked(others, 3, 1, "AB");
	is_marked(others, 3, 2, "aB");
}

static void
a_level_itself_is_significant(void **state)
{
	static const struct letters_other others[] = { { 0, true, 0.05 },
	    { 1, true, 0.01 }, { 2, true, 0.0501 } };

	(void)state;
	is_marked(others, 3, 2, "aB");
}

static void
double_letters_stand_apart(void **state)
{
	static const struct letters_other others[] = { { 0, true, 0.001 },
	    { 1, true, 0.02 }, { 26, true, 0.001 }, { 27, true, 0.02 },
	    { 2, true, 0.001 } };

	(void)state;
	is_marked(others, 2, 2, "Ab");
	is_marked(others, 3, 2, "A,b,AA");
	is_marked(others, 5, 2, "A,b,AA,ab,C");
	is_marked(others + 2, 1, 2, "AA");
}

static void
without_others_there_is_no_mark(void **state)
{
	static const struct letters_other nan = { 0, true, NAN };

	(void)state;
	is_marked(NULL, 0, 2, "");
	is_marked(&nan, 1, 2, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_named_as_in_spreadsheets),
		cmocka_unit_test(the_higher_cell_has_the_letter),
		cmocka_unit_test(corrected_values_have_their_letters),
		cmocka_unit_test(one_level_has_only_capitals),
		cmocka_unit_test(a_level_itself_is_significant),
		cmocka_unit_test(double_letters_stand_apart),
		cmocka_unit_test(without_others_there_is_no_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
