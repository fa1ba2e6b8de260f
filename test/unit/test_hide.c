/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "hide_table.h"

static const char *
sign(bool hidden, unsigned status)
{
	if (!hidden)
		return status & TABLE_SMALL ? "u" : ".";
	return status == TABLE_SECRET ? "C" : status == TABLE_SMALL ? "U" :
	    "?";
}

/* What is hidden, one word for each row and one for the bases: "." is shown,
 * "u" with [u]; "C" and "U" are hidden as [c] and [u]. */
static void
assert_hidden(const struct table *t, const char *wanted)
{
	char found[256] = "";

	for (size_t r = 0; r < t->nrows; r++) {
		for (size_t c = 0; c < t->ncolumns; c++) {
			const struct table_cell *cell = table_at(t, r, c);

			strcat(found, sign(cell->hidden, cell->status));
			if (cell->hidden)
				assert_false(cell->defined || cell->has_se ||
				    cell->has_interval || cell->nps > 0 ||
				    cell->sig.n > 0);
		}
		strcat(found, " ");
	}
	for (size_t c = 0; c < t->ncolumns; c++)
		strcat(found, sign(t->columns[c].hidden,
		    t->columns[c].status));
	assert_string_equal(found, wanted);
}

/* Z08, Z09, Z10, Z11 */
static void
bases_of_health_surveys(void **state)
{
	static const struct row rows[] = {
		{ "a", { 79, 14, 15, 24, 26 } },
		{ "a", { 79, 15, 15, 25, 24 } },
		{ "n ab", { 158, 29, 30, 49, 50 } },
		{ "m", { 158, 29, 30, 49, 50 } },
	};
	struct table *t = table_of("0000", rows, 4);
	struct table_look look;

	(void)state;
	set_look(&look, 50, 30);
	hide_small_bases(t, &look);
	assert_hidden(t, ".Uuu. .Uuu. .Uuu. .Uuu. .uuu.");
	assert_true(table_at(t, 0, 2)->defined && table_at(t, 0, 2)->has_se);
	table_free(t);
}

/* Half have weight 1 and half 7, so of 100 there are 64 effective. */
static void
bases_can_be_effective(void **state)
{
	static const struct row rows[] = { { "a", { 100, 100 } } };
	struct table *t = table_of("0", rows, 1);
	struct table_look look;

	(void)state;
	t->columns[1].base = (struct fixed_sum){ .n = 0 };
	for (int i = 0; i < 50; i++) {
		fixed_add(&t->columns[1].base, WEIGHT_ONE);
		fixed_add(&t->columns[1].base, 7 * WEIGHT_ONE);
	}
	set_look(&look, 65, 64);
	hide_small_bases(t, &look);
	assert_hidden(t, ".. ..");
	look.small.effective = true;
	hide_small_bases(t, &look);
	assert_hidden(t, ".u .u");
	look.small.hide = 65;
	hide_small_bases(t, &look);
	assert_hidden(t, ".U .u");
	table_free(t);
}

static void
no_limits_hide_nothing(void **state)
{
	static const struct row rows[] = { { "a", { 1, 1 } } };
	struct table *t = table_of("0", rows, 1);
	struct hide_log log = { 0, 0 };
	struct table_look look;

	(void)state;
	set_look(&look, 0, 0);
	hide_small_bases(t, &look);
	hide_small_cells(t, 0, &log);
	hide_small_cells(t, 1, &log);
	assert_hidden(t, ".. ..");
	assert_int_equal(log.primary + log.secondary, 0);
	table_free(t);
}

static void
nobody_has_no_figures(void **state)
{
	static const struct row rows[] = { { "a", { 60, 60, 0, 0 } },
	    { "m", { 60, 60, 0, 0 } } };
	struct table *t = table_of("000", rows, 2);
	struct table_look look;

	(void)state;
	t->columns[2].status = TABLE_NO_COLUMN;
	set_look(&look, 50, 30);
	hide_small_bases(t, &look);
	assert_hidden(t, ".... .... ....");
	for (size_t r = 0; r < 2; r++) {
		assert_true(table_at(t, r, 1)->defined);
		assert_false(table_at(t, r, 2)->defined);
		assert_false(table_at(t, r, 3)->defined);
		assert_int_equal(table_at(t, r, 2)->status, TABLE_NO_COLUMN);
		assert_int_equal(table_at(t, r, 3)->status, TABLE_NO_FIGURE);
	}
	assert_int_equal(t->columns[2].status, TABLE_NO_COLUMN);
	assert_int_equal(t->columns[3].status, TABLE_NO_FIGURE);
	table_free(t);
}

static void
other_percentages_rest_on_their_bases_too(void **state)
{
	static const struct row rows[] = {
		{ "a", { 20, 5, 15 } },
		{ "a", { 90, 15, 75 } },
		{ "m", { 110, 20, 90 } },
	};
	struct table *t = table_of("00", rows, 3);
	struct table_look look;

	(void)state;
	t->percent = TABLE_OF_ROW;
	set_look(&look, 100, 30);
	hide_small_bases(t, &look);
	assert_hidden(t, "UUU uUu .Uu .uu");
	table_free(t);
	t = table_of("00", rows, 3);
	t->percent = TABLE_OF_TOTAL;
	set_look(&look, 120, 110);
	hide_small_bases(t, &look);
	assert_hidden(t, "uUU uUU uUU uuu");
	table_free(t);
	t = table_of("00", rows, 3);
	t->percent = TABLE_OF_TOTAL;
	set_look(&look, 120, 120);
	hide_small_bases(t, &look);
	assert_hidden(t, "UUU UUU UUU uuu");
	table_free(t);
}

static struct hide_log
assert_cells(struct table *t, uint64_t min_cell, const char *wanted)
{
	struct hide_log log = { 0, 0 };

	hide_small_cells(t, min_cell, &log);
	assert_hidden(t, wanted);
	return log;
}

/*
 * 2 of A say b.  So that it is not 70 - 8 - 60: the smallest other, a; so that
 * b is not 52 - 50 and a not 48 - 40: B's a and b.
 */
static void
one_small_cell_hides_three_more(void **state)
{
	static const struct row rows[] = {
		{ "a", { 48, 8, 40, 0 } },
		{ "a", { 52, 2, 50, 0 } },
		{ "a", { 150, 60, 60, 30 } },
		{ "a", { 0, 0, 0, 0 } },
	};
	struct table *t = table_of("000", rows, 4);
	struct hide_log log;

	(void)state;
	log = assert_cells(t, 5, ".CC. .CC. .... .... ....");
	assert_int_equal(log.primary, 1);
	assert_int_equal(log.secondary, 3);
	assert_true(t->blocks[0].hidden);
	table_free(t);
}

/* Of 60 only 4 have a number, and of B none; and 24, of whom 20 are in B: its
 * mean would tell that of A. */
static void
a_mean_of_few_is_hidden(void **state)
{
	static const struct row rows[] = {
		{ "a", { 60, 30, 30 } },
		{ "m", { 4, 4, 0 } },
		{ "m", { 24, 4, 20 } },
	};
	struct table *t = table_of("00", rows, 3);

	(void)state;
	assert_cells(t, 4, "... ... ... ...");
	assert_cells(t, 5, "... CC. .CC ...");
	table_free(t);
}

/* b and c are equally small, and b comes first. */
static void
of_equal_cells_the_first_is_hidden(void **state)
{
	static const struct row rows[] = {
		{ "a", { 4 } }, { "a", { 9 } }, { "a", { 9 } },
	};
	struct table *t = table_of("", rows, 3);
	struct hide_log log = assert_cells(t, 5, "C C . .");

	(void)state;
	assert_int_equal(log.primary, 1);
	assert_int_equal(log.secondary, 1);
	table_free(t);
}

/* Else the base would be told by the only answer. */
static void
without_another_answer_an_empty_one_or_the_base(void **state)
{
	static const struct row rows[] = { { "a", { 4 } }, { "a", { 0 } } };
	struct table *t = new_table("");

	(void)state;
	add_row(t, &rows[0]);
	add_row(t, &rows[1]);
	t->columns[0].base = people(10);	/* as of a set */
	assert_cells(t, 5, "C C .");
	table_free(t);
	t = new_table("");
	add_row(t, &rows[0]);
	t->columns[0].base = people(10);
	assert_cells(t, 5, "C C");
	table_free(t);
}

/* A has 4 in all: its zero too.  Then B has to go with it, since 64 - 60 is 4;
 * as a whole, for all its answers tell its base. */
static void
a_small_base_goes_with_its_column(void **state)
{
	static const struct row rows[] = {
		{ "a", { 104, 4, 20, 80 } },
		{ "a", { 110, 0, 40, 70 } },
		{ "m", { 214, 4, 60, 150 } },
	};
	struct table *t = table_of("000", rows, 3);
	struct hide_log log = assert_cells(t, 5, ".CC. .CC. .CC. .CC.");

	(void)state;
	assert_int_equal(log.primary, 4);
	assert_int_equal(log.secondary, 4);
	table_free(t);
}

/* The net of a and b would tell b, and the mean too. */
static void
what_tells_a_hidden_answer_is_hidden(void **state)
{
	static const struct row rows[] = {
		{ "a", { 70 } }, { "a", { 2 } }, { "a", { 30 } },
		{ "n ab", { 72 } }, { "n a", { 70 } }, { "m", { 102 } },
	};
	struct table *t = table_of("", rows, 6);

	(void)state;
	assert_cells(t, 5, ". C C C . C .");
	table_free(t);
}

/*
 * A is the only column of its block, so its a and b would be told by the
 * total's, which go; so that they are not the sums of B and C, the smaller of
 * each row; B's b would be told by its base, so c; C's c and b likewise.
 */
static void
blocks_share_their_total(void **state)
{
	static const struct row rows[] = {
		{ "a", { 50, 20, 35, 15 } },
		{ "a", { 14, 4, 6, 8 } },
		{ "a", { 60, 30, 15, 45 } },
	};
	struct table *t = table_of("011", rows, 3);

	(void)state;
	assert_cells(t, 5, "CC.C CCCC ..CC ....");
	assert_true(t->blocks[0].hidden && t->blocks[1].hidden);
	table_free(t);
}

/* C's b is not 14 - 10: nothing is known of the other block. */
static void
blocks_without_small_cells_stay(void **state)
{
	static const struct row rows[] = {
		{ "a", { 50, 20, 30, 35, 15 } },
		{ "a", { 14, 7, 7, 10, 4 } },
		{ "a", { 60, 30, 30, 15, 45 } },
	};
	struct table *t = table_of("0011", rows, 3);

	(void)state;
	assert_cells(t, 5, "...CC ...CC ..... .....");
	assert_true(!t->blocks[0].hidden && t->blocks[1].hidden);
	table_free(t);
}

/* Of a set: the column is not all hidden because of a net of all answers. */
static void
a_net_of_all_is_not_the_base(void **state)
{
	static const struct row rows[] = {
		{ "a", { 70 } }, { "a", { 2 } }, { "a", { 30 } },
		{ "n abc", { 90 } },
	};
	struct table *t = table_of("", rows, 4);

	(void)state;
	assert_cells(t, 5, ". C C C .");
	table_free(t);
}

/* A's shares of a row tell its total, which is hidden. */
static void
percentages_of_hidden_totals_are_hidden(void **state)
{
	static const struct row rows[] = {
		{ "a", { 4, 0, 4 } },
		{ "a", { 40, 30, 10 } },
		{ "a", { 90, 40, 50 } },
	};
	struct table *t = table_of("00", rows, 3);

	(void)state;
	assert_cells(t, 5, "C.C C.C ... ...");
	table_free(t);
	t = table_of("00", rows, 3);
	t->percent = TABLE_OF_ROW;
	assert_cells(t, 5, "CCC CCC ... ...");
	table_free(t);
	t = new_table("00");	/* a total base of 4 */
	t->percent = TABLE_OF_TOTAL;
	add_row(t, &rows[0]);
	assert_cells(t, 5, "CCC CCC");	/* A base tells its only answer */
	table_free(t);
}

/* B is hidden because of its base of 20, but 15 is 78 - 3 - 60 and 4 is 79 - 30
 * - 45.  So that 1 is not 71 - 40 - 30: C's c, and then its b for its base; so
 * that it is not 20 - 15 - 4, B's b needs cover too, and has it. */
static void
hidden_columns_are_no_cover(void **state)
{
	static const struct row rows[] = {
		{ "a", { 78, 3, 15, 60 } },
		{ "a", { 79, 30, 4, 45 } },
		{ "a", { 71, 40, 1, 30 } },
	};
	struct table *t = table_of("000", rows, 3);
	struct table_look look;

	(void)state;
	set_look(&look, 0, 30);
	hide_small_bases(t, &look);
	assert_hidden(t, "..U. ..U. ..U. ..u.");
	assert_cells(t, 2, "..U. ..UC ..UC ..u.");
	table_free(t);
}

static void
letters_against_hidden_cells_go(void **state)
{
	static const struct row rows[] = {
		{ "a", { 60, 10, 20, 30 } },
		{ "a", { 113, 40, 3, 70 } },
	};
	struct table *t = table_of("000", rows, 2);
	struct table_cell *cell = &t->cells[4 + 3];
	struct hide_log log = { 0, 0 };

	(void)state;
	cell->sig = slice_of("AbT+");
	cell->ps = calloc(3, sizeof(*cell->ps));
	cell->nps = 3;
	cell->ps[0] = (struct table_p){ 1, 0.001 };
	cell->ps[1] = (struct table_p){ 2, 0.04 };
	cell->ps[2] = (struct table_p){ TABLE_REST, 0.02 };
	hide_small_cells(t, 5, &log);
	assert_hidden(t, ".CC. .CC. ....");
	assert_true(slice_is(cell->sig, ""));
	assert_int_equal(cell->nps, 0);
	table_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bases_of_health_surveys),
		cmocka_unit_test(bases_can_be_effective),
		cmocka_unit_test(no_limits_hide_nothing),
		cmocka_unit_test(nobody_has_no_figures),
		cmocka_unit_test(other_percentages_rest_on_their_bases_too),
		cmocka_unit_test(one_small_cell_hides_three_more),
		cmocka_unit_test(a_mean_of_few_is_hidden),
		cmocka_unit_test(of_equal_cells_the_first_is_hidden),
		cmocka_unit_test(
		    without_another_answer_an_empty_one_or_the_base),
		cmocka_unit_test(a_small_base_goes_with_its_column),
		cmocka_unit_test(what_tells_a_hidden_answer_is_hidden),
		cmocka_unit_test(blocks_share_their_total),
		cmocka_unit_test(blocks_without_small_cells_stay),
		cmocka_unit_test(a_net_of_all_is_not_the_base),
		cmocka_unit_test(percentages_of_hidden_totals_are_hidden),
		cmocka_unit_test(hidden_columns_are_no_cover),
		cmocka_unit_test(letters_against_hidden_cells_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
