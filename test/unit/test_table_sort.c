/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stats/weight.h"
#include "table/table.h"
#include "table/table_sort.h"

#include "close.h"
#include "random.h"

static struct fixed_sum
people(unsigned n)
{
	return (struct fixed_sum){ .n = n, .w = (fixed_uint)n * WEIGHT_ONE };
}

/* A row with the name, of so many people in the only column of 100. */
static struct table_cell *
add(struct table *t, enum table_kind kind, const char *name, unsigned n)
{
	struct table_cell *cell = table_add(t, kind, slice_of(name),
	    slice_of(""));

	cell->sum = people(n);
	cell->defined = true;
	return cell;
}

static struct table *
new_table(void)
{
	struct table *t = table_new(1);

	t->columns[0].base = people(100);
	return t;
}

/* The names of the rows, one letter each. */
static void
assert_order(const struct table *t, const char *wanted)
{
	char found[64] = "";

	for (size_t r = 0; r < t->nrows; r++)
		strncat(found, t->rows[r].label.p, 1);
	assert_string_equal(found, wanted);
}

static void
nothing_to_sort(void **state)
{
	struct table *t = new_table();

	(void)state;
	table_sort(t, 0);
	assert_order(t, "");
	add(t, TABLE_ANSWER, "a", 0);
	table_sort(t, 0);
	assert_order(t, "a");
	table_free(t);
}

static void
the_highest_is_first_and_equal_ones_stay(void **state)
{
	struct table *t = new_table();

	(void)state;
	add(t, TABLE_ANSWER, "a", 5);
	add(t, TABLE_ANSWER, "b", 0);
	add(t, TABLE_ANSWER, "c", 20);
	add(t, TABLE_ANSWER, "d", 5);
	add(t, TABLE_ANSWER, "e", 0);
	add(t, TABLE_ANSWER, "f", 70);
	table_sort(t, 0);
	assert_order(t, "fcadbe");
	assert_int_equal(table_at(t, 1, 0)->sum.n, 20);
	table_free(t);
}

/* Units of the twelfth decimal of weights: the sum of 33 is known to 16.5 of
 * them, and two of these can be 33 apart. */
static void
figures_are_as_exact_as_weights(void **state)
{
	for (unsigned off = 0; off < 100; off++) {
		struct table *t = new_table();

		(void)state;
		add(t, TABLE_ANSWER, "a", 33);
		add(t, TABLE_ANSWER, "b", 33)->sum.w += off;
		table_sort(t, 0);
		assert_order(t, off <= 33 ? "ab" : "ba");
		table_free(t);
	}
}

/* a, b, c, d, 30 units apart from each to the next, the last the highest: c is
 * as d, and so are b and a among themselves. */
static void
equal_to_the_highest_of_them(void **state)
{
	struct table *t = new_table();

	(void)state;
	for (unsigned i = 0; i < 4; i++)
		add(t, TABLE_ANSWER, i == 0 ? "a" : i == 1 ? "b" : i == 2 ?
		    "c" : "d", 33)->sum.w += 30 * i + 1;
	table_sort(t, 0);
	assert_order(t, "cdab");
	table_free(t);
}

static void
open_answers_nets_and_means_stay_behind(void **state)
{
	struct table *t = new_table();

	(void)state;
	add(t, TABLE_ANSWER, "o", 30);
	t->rows[0].last = true;
	add(t, TABLE_ANSWER, "a", 1);
	add(t, TABLE_ANSWER, "n", 40);
	t->rows[2].last = true;
	add(t, TABLE_ANSWER, "b", 29);
	add(t, TABLE_NET, "x", 60);
	add(t, TABLE_NET, "y", 70);
	add(t, TABLE_MEAN, "m", 100);
	add(t, TABLE_SD, "s", 100);
	table_sort(t, 0);
	assert_order(t, "baonxyms");
	table_free(t);
}

/* 9 is hidden, and 8 has no figure. */
static void
what_is_not_shown_is_behind(void **state)
{
	struct table *t = new_table();

	(void)state;
	add(t, TABLE_ANSWER, "a", 9)->hidden = true;
	add(t, TABLE_ANSWER, "b", 8)->defined = false;
	add(t, TABLE_ANSWER, "c", 7);
	add(t, TABLE_ANSWER, "d", 10);
	add(t, TABLE_ANSWER, "o", 11);
	t->rows[4].last = true;
	table_sort(t, 0);
	assert_order(t, "dcabo");
	table_free(t);
}

/* Rows of two columns, where the percentages of a row are of its total. */
static void
a_row_takes_all_its_cells_along(void **state)
{
	struct table *t = table_new(2);
	struct table_cell *cells;

	(void)state;
	t->percent = TABLE_OF_ROW;
	for (unsigned i = 0; i < 2; i++) {
		cells = table_add(t, TABLE_ANSWER, slice_of(i == 0 ? "a" :
		    "b"), slice_of(""));
		cells[0].sum = people(i == 0 ? 60 : 40);
		cells[1].sum = people(i == 0 ? 20 : 19);
		cells[0].defined = cells[1].defined = true;
		cells[1].ps = calloc(1, sizeof(*cells[1].ps));
		cells[1].ps[cells[1].nps++].p = i;
	}
	table_sort(t, 0);
	assert_order(t, "ab");
	table_sort(t, 1);	/* 20 of 60, 19 of 40 */
	assert_order(t, "ba");
	assert_int_equal(table_at(t, 0, 0)->sum.n, 40);
	assert_int_equal(table_at(t, 1, 1)->sum.n, 20);
	assert_close(table_at(t, 0, 1)->ps[0].p, 1, 0);
	table_free(t);
}

/* Two tables that show the same figures are in the same order, whatever the
 * hidden ones are. */
static void
the_order_tells_nothing_hidden(void **state)
{
	uint64_t seed = 7;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		struct table *t = new_table(), *u = new_table();
		char name[] = "a", order[32] = "";

		for (; name[0] < 'i'; name[0]++) {
			bool hidden = random_below(&seed, 3) == 0;
			unsigned n = random_below(&seed, 6);

			add(t, TABLE_ANSWER, name, n)->hidden = hidden;
			add(u, TABLE_ANSWER, name, hidden ?
			    random_below(&seed, 6) : n)->hidden = hidden;
		}
		table_sort(t, 0);
		table_sort(u, 0);
		for (size_t r = 0; r < t->nrows; r++)
			strncat(order, t->rows[r].label.p, 1);
		assert_order(u, order);
		table_free(t);
		table_free(u);
	}
}

static void
differences_go_with_their_rows(void **state)
{
	struct table *t = new_table();
	struct table_difference *d;

	(void)state;
	add(t, TABLE_ANSWER, "a", 1);
	add(t, TABLE_ANSWER, "b", 3);
	add(t, TABLE_ANSWER, "c", 2);
	add(t, TABLE_LEAD, "l", 9);
	t->differences = calloc(1, sizeof(*t->differences));
	t->ndifferences = 1;
	d = &t->differences[0];
	d->gaps = calloc(t->nrows, sizeof(*d->gaps));
	for (d->n = 0; d->n < t->nrows; d->n++)
		d->gaps[d->n] = (struct table_gap){ .row = d->n,
		    .value = (double)d->n };
	table_sort(t, 0);
	assert_order(t, "bcal");
	for (size_t i = 0; i < d->n; i++)
		assert_int_equal(d->gaps[i].row, i);
	assert_true(d->gaps[0].value == 1 && d->gaps[1].value == 2);
	assert_true(d->gaps[2].value == 0 && d->gaps[3].value == 3);
	table_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_to_sort),
		cmocka_unit_test(the_highest_is_first_and_equal_ones_stay),
		cmocka_unit_test(figures_are_as_exact_as_weights),
		cmocka_unit_test(equal_to_the_highest_of_them),
		cmocka_unit_test(open_answers_nets_and_means_stay_behind),
		cmocka_unit_test(what_is_not_shown_is_behind),
		cmocka_unit_test(a_row_takes_all_its_cells_along),
		cmocka_unit_test(differences_go_with_their_rows),
		cmocka_unit_test(the_order_tells_nothing_hidden),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
