/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "table/table.h"
#include "hide/tablesum.h"

#include "close.h"

/* The sums of a table as text: "6=0+2 ", the first being the sum. */
static void
assert_sums(const struct table *t, const char *wanted)
{
	struct tablesums s;
	char found[512] = "";

	tablesums_init(&s, t);
	for (size_t i = 0; i < s.n; i++) {
		struct tablesum sum = tablesums_at(&s, i);

		for (size_t k = 0; k < sum.n; k++)
			sprintf(found + strlen(found), "%zu%s",
			    sum.counts[k], k == 0 ? "=" :
			    k + 1 < sum.n ? "+" : " ");
	}
	assert_string_equal(found, wanted);
	tablesums_clear(&s);
}

static void
add(struct table *t, enum table_kind kind, const char *label,
    const char *members)
{
	table_add(t, kind, slice_of(label), slice_of(members));
}

static void
a_table_without_answers_has_no_sums(void **state)
{
	struct table *t = table_new(1);

	(void)state;
	assert_sums(t, "");
	add(t, TABLE_MEAN, "Mean", "");
	add(t, TABLE_NET, "Nobody", "x\ny");
	assert_sums(t, "");
	add(t, TABLE_ANSWER, "x", "");
	assert_sums(t, "3=2 1=2 ");
	table_free(t);
}

/* Rows 0 to 2 are answers, 3 their net, 4 a mean; bases are 5. */
static void
a_topline_has_bases_and_nets(void **state)
{
	struct table *t = table_new(1);

	(void)state;
	add(t, TABLE_ANSWER, "a", "");
	add(t, TABLE_ANSWER, "ab", "");
	add(t, TABLE_ANSWER, "c", "");
	add(t, TABLE_NET, "N", "c\nab");
	add(t, TABLE_MEAN, "Mean", "");
	assert_sums(t, "5=0+1+2 3=1+2 5=3+0 ");
	table_free(t);
}

/* The nets of agreement: 10 = 6 + 3 + 1.  With an answer beside them, or with
 * somebody in no net or in two, they are no sum. */
static void
nets_without_answers_may_add_up(void **state)
{
	struct table *t = table_new(1);
	static const unsigned people[] = { 6, 3, 1 };

	(void)state;
	t->columns[0].base.n = 10;
	for (size_t i = 0; i < 3; i++)
		table_add(t, TABLE_NET, slice_of("N"),
		    slice_of("x"))->sum.n = people[i];
	assert_sums(t, "3=0+1+2 ");
	t->columns[0].base.n = 11;
	assert_sums(t, "");
	t->columns[0].base.n = 10;
	t->columns[0].base.w = 1;
	assert_sums(t, "");
	t->columns[0].base.w = 0;
	add(t, TABLE_ANSWER, "a", "");
	assert_sums(t, "4=3 ");
	t->cells[3].sum.n = 4;	/* 6 and these 4: of the first net alone */
	assert_sums(t, "4=3 4=0+3 ");
	table_free(t);
}

/* A set: 6 of a and 7 of b are 9 of both, of 10; c has the one left, so that
 * base, net and c may be a sum, and the net of its two is none. */
static void
nets_of_sets_are_sums_where_they_add_up(void **state)
{
	struct table *t = table_new(1);

	(void)state;
	t->columns[0].base.n = 10;
	table_add(t, TABLE_ANSWER, slice_of("a"), slice_of(""))->sum.n = 6;
	table_add(t, TABLE_ANSWER, slice_of("b"), slice_of(""))->sum.n = 7;
	table_add(t, TABLE_ANSWER, slice_of("c"), slice_of(""))->sum.n = 1;
	table_add(t, TABLE_NET, slice_of("N"), slice_of("a\nb"))->sum.n = 9;
	assert_sums(t, "4=0+1+2 4=3+2 ");
	t->cells[2].sum.n = 3;
	assert_sums(t, "4=0+1+2 ");
	t->cells[3].sum.n = 13;
	assert_sums(t, "4=0+1+2 3=0+1 ");
	table_free(t);
}

/* Total, A, B in one block and C in another: rows 0 and 4, means 8, bases
 * 12. */
static void
a_banner_has_totals(void **state)
{
	struct table *t = table_new(4);

	(void)state;
	table_add_blocks(t, 2);
	t->columns[1].block = t->columns[2].block = 0;
	t->columns[3].block = 1;
	add(t, TABLE_ANSWER, "a", "");
	add(t, TABLE_ANSWER, "b", "");
	add(t, TABLE_MEAN, "Mean", "");
	assert_sums(t, "12=0+4 13=1+5 14=2+6 15=3+7 "
	    "0=1+2 4=5+6 8=9+10 12=13+14 0=3 4=7 8=11 12=15 ");
	table_free(t);
}

static void
the_only_unknown_count_is_found(void **state)
{
	static const size_t counts[] = { 3, 0, 2 };
	struct tablesum sum = { counts, 3 };
	bool known[] = { true, false, true, true };
	size_t count = 9;

	(void)state;
	assert_false(tablesum_unknown(sum, known, &count));
	known[2] = false;
	assert_true(tablesum_unknown(sum, known, &count));
	assert_int_equal(count, 2);
	known[3] = false;
	assert_false(tablesum_unknown(sum, known, &count));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_without_answers_has_no_sums),
		cmocka_unit_test(a_topline_has_bases_and_nets),
		cmocka_unit_test(nets_without_answers_may_add_up),
		cmocka_unit_test(nets_of_sets_are_sums_where_they_add_up),
		cmocka_unit_test(a_banner_has_totals),
		cmocka_unit_test(the_only_unknown_count_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
