/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "hide/redact.h"
#include "table/table.h"

#include "close.h"

/* The total, the columns A, B, C in a block, and Z, AA, T in another; one
 * row. */
static struct table *
new_table(void)
{
	static const char *const letters[] = { "", "A", "B", "C", "Z", "AA",
	    "T" };
	struct table *t = table_new(7);

	table_add_blocks(t, 2);
	table_add(t, TABLE_ANSWER, slice_of("a"), slice_of(""));
	for (size_t c = 0; c < 7; c++) {
		t->columns[c].letter = slice_of(letters[c]);
		if (c > 0)
			t->columns[c].block = c > 3;
		t->cells[c].defined = t->cells[c].has_se = true;
		t->cells[c].has_interval = true;
		t->cells[c].sum.n = 7;
	}
	return t;
}

static void
compare(struct table_cell *cell, const char *sig, const size_t *with,
    size_t n)
{
	free(cell->ps);
	cell->ps = calloc(n, sizeof(*cell->ps));
	cell->nps = n;
	for (size_t i = 0; i < n; i++)
		cell->ps[i] = (struct table_p){ with[i], 0.01 };
	cell->sig = slice_of(sig);
}

static void
only_counts_stay_in_a_hidden_cell(void **state)
{
	static const size_t with[] = { 2, TABLE_REST };
	struct table *t = new_table();
	struct table_cell *cell = &t->cells[1];

	(void)state;
	cell->status = TABLE_LOW;
	compare(cell, "b T+", with, 2);
	redact_cell(cell, TABLE_SMALL);
	assert_true(cell->hidden);
	assert_false(cell->defined || cell->has_se || cell->has_interval);
	assert_true(cell->sig.n == 0 && cell->nps == 0 && cell->ps == NULL);
	assert_int_equal(cell->sum.n, 7);
	assert_int_equal(cell->status, TABLE_SMALL);
	redact_cell(cell, TABLE_SECRET);
	assert_int_equal(cell->status, TABLE_SMALL);
	table_free(t);
}

/* What is left of these marks of a column when another one is hidden. */
static void
assert_marks(size_t column, const char *sig, size_t hidden,
    const char *wanted)
{
	struct table *t = new_table();

	t->cells[column].sig = slice_of(sig);
	redact_cell(&t->cells[hidden], TABLE_SECRET);
	redact_marks(t);
	if (!slice_is(t->cells[column].sig, wanted))
		fail_msg("%s is %.*s, not %s", sig,
		    (int)t->cells[column].sig.n, t->cells[column].sig.p,
		    wanted);
	table_free(t);
}

static void
marks_of_hidden_columns_go(void **state)
{
	(void)state;
	assert_marks(1, "bC", 2, "C");
	assert_marks(1, "bC", 3, "b");
	assert_marks(1, "bC T+", 3, "b T+");
	assert_marks(1, "bC t-", 2, "C t-");
	assert_marks(1, "bC T+", 0, "bC");
	assert_marks(1, "B T-", 2, "T-");
	assert_marks(1, "t+", 2, "t+");
	assert_marks(1, "t+", 0, "");
	assert_marks(1, "C", 2, "C");
	assert_marks(1, "bC", 4, "bC");
	assert_marks(1, "", 2, "");
}

/* aa is one letter, T one without a sign; the rest goes with the total. */
static void
marks_are_told_apart(void **state)
{
	(void)state;
	assert_marks(4, "aat", 6, "aa");
	assert_marks(4, "AAT", 5, "T");
	assert_marks(4, "t T+", 6, "T+");
	assert_marks(4, "aa T-", 0, "aa");
	assert_marks(6, "Z,aa T+", 4, "aa T+");
	assert_marks(6, "z,AA", 4, "AA");
	assert_marks(6, "z,AA", 5, "z");
	assert_marks(6, "z,AA", 1, "z,AA");
	assert_marks(1, "b,C", 6, "b,C");
}

/* Better none than one too many. */
static void
what_is_no_mark_is_not_kept(void **state)
{
	(void)state;
	assert_marks(1, "b, C", 2, "");
	assert_marks(1, "b C", 2, "");
	assert_marks(1, "C ", 2, "");
	assert_marks(1, "bC!", 6, "");
	assert_marks(1, "Z", 2, "");
}

static void
marks_in_a_row_with_nothing_hidden_stay(void **state)
{
	struct table *t = new_table();

	(void)state;
	t->cells[1].sig = slice_of("what?");
	redact_marks(t);
	assert_true(slice_is(t->cells[1].sig, "what?"));
	table_free(t);
}

static void
assert_ps(const struct table_cell *cell, const size_t *with, size_t n)
{
	assert_int_equal(cell->nps, n);
	for (size_t i = 0; i < n; i++)
		assert_true(cell->ps[i].column == with[i]);
}

static void
p_values_against_hidden_columns_go(void **state)
{
	static const size_t with[] = { 2, 3, TABLE_REST };
	static const size_t without_b[] = { 3, TABLE_REST };
	struct table *t = new_table();

	(void)state;
	compare(&t->cells[1], "", with, 3);
	redact_marks(t);
	assert_ps(&t->cells[1], with, 3);
	redact_cell(&t->cells[2], TABLE_SECRET);
	redact_marks(t);
	assert_ps(&t->cells[1], without_b, 2);
	redact_cell(&t->cells[3], TABLE_SECRET);	/* now all the rest */
	redact_marks(t);
	assert_int_equal(t->cells[1].nps, 0);
	compare(&t->cells[5], "", with + 2, 1);
	redact_marks(t);
	assert_ps(&t->cells[5], with + 2, 1);
	redact_cell(&t->cells[0], TABLE_SECRET);
	redact_marks(t);
	assert_int_equal(t->cells[5].nps, 0);
	table_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_counts_stay_in_a_hidden_cell),
		cmocka_unit_test(marks_of_hidden_columns_go),
		cmocka_unit_test(marks_are_told_apart),
		cmocka_unit_test(what_is_no_mark_is_not_kept),
		cmocka_unit_test(marks_in_a_row_with_nothing_hidden_stay),
		cmocka_unit_test(p_values_against_hidden_columns_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
