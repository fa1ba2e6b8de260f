/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/diag.h"
#include "table/table.h"
#include "table/table_empty.h"

#include "close.h"

static void
add(struct table *t, enum table_kind kind, const char *name, uint64_t first,
    uint64_t second)
{
	struct table_cell *cells = table_add(t, kind, slice_of(name),
	    slice_of(""));

	cells[0].sum.n = first;
	cells[1].sum.n = second;
	cells[1].ps = calloc(1, sizeof(*cells[1].ps));
	cells[1].nps = 1;
}

/* One in each row, that row's number. */
static void
add_differences(struct table *t)
{
	struct table_difference *d = calloc(1, sizeof(*d));

	d->gaps = calloc(t->nrows, sizeof(*d->gaps));
	for (d->n = 0; d->n < t->nrows; d->n++)
		d->gaps[d->n] = (struct table_gap){ .row = d->n,
		    .value = (double)d->n };
	t->differences = d;
	t->ndifferences = 1;
}

static void
answers_of_nobody_go(void **state)
{
	struct table *t = table_new(2);
	const struct table_set set = { .tables = &t, .n = 1 };
	struct diag d;

	(void)state;
	add(t, TABLE_ANSWER, "a", 0, 0);
	add(t, TABLE_ANSWER, "b", 1, 0);
	add(t, TABLE_ANSWER, "c", 0, 0);
	add(t, TABLE_ANSWER, "d", 2, 2);
	add(t, TABLE_NET, "n", 0, 0);
	add(t, TABLE_MEAN, "m", 0, 0);
	add_differences(t);
	assert_int_equal(table_empty_drop(&set, &d), 0);
	assert_int_equal(t->nrows, 4);
	assert_int_equal(t->differences[0].n, 4);
	assert_int_equal(t->differences[0].gaps[1].row, 1);
	assert_true(t->differences[0].gaps[1].value == 3);
	assert_int_equal(t->n_empty, 2);
	assert_true(slice_is(t->empty, "a\nc"));
	assert_true(slice_is(t->rows[0].label, "b"));
	assert_true(slice_is(t->rows[1].label, "d"));
	assert_int_equal(table_at(t, 1, 1)->sum.n, 2);
	assert_int_equal(table_at(t, 1, 1)->nps, 1);
	assert_true(slice_is(t->rows[2].label, "n"));
	assert_true(slice_is(t->rows[3].label, "m"));
	table_free(t);
}

static void
a_table_keeps_a_row(void **state)
{
	struct table *tables[] = { table_new(2), table_new(2) };
	const struct table_set set = { .tables = tables, .n = 2 };
	struct diag d;

	(void)state;
	assert_int_equal(table_empty_drop(&set, &d), 0);
	add(tables[0], TABLE_NET, "n", 0, 0);
	add(tables[0], TABLE_ANSWER, "a", 0, 0);
	tables[1]->question = slice_of("vote");
	add(tables[1], TABLE_ANSWER, "a", 0, 0);
	assert_int_equal(table_empty_drop(&set, &d), -1);
	assert_string_equal(d.text, "--drop-empty: vote: nobody gave any of "
	    "its answers, so no row is left");
	assert_int_equal(tables[0]->nrows, 1);
	table_free(tables[0]);
	table_free(tables[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_of_nobody_go),
		cmocka_unit_test(a_table_keeps_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
