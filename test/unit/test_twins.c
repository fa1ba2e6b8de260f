/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "table/table.h"
#include "hide/twins.h"
#include "stats/weight.h"

#include "close.h"

static struct fixed_sum
people(unsigned n)
{
	struct fixed_sum s = { 0 };

	while (n-- > 0)
		fixed_add(&s, WEIGHT_ONE);
	return s;
}

/* Two answers; the first count of each column is of "yes", the other of "no".
 * blocks has a digit for each column behind the total. */
static struct table *
new_table(const unsigned (*counts)[2], const char *blocks)
{
	size_t n = strlen(blocks) + 1;
	struct table *t = table_new(n);
	struct table_cell *yes, *no;

	table_add_blocks(t, 3);
	table_add(t, TABLE_ANSWER, slice_of("yes"), slice_of(""));
	table_add(t, TABLE_ANSWER, slice_of("no"), slice_of(""));
	yes = t->cells;
	no = t->cells + n;
	for (size_t c = 0; c < n; c++) {
		yes[c].sum = people(counts[c][0]);
		no[c].sum = people(counts[c][1]);
		t->columns[c].base = people(counts[c][0] + counts[c][1]);
		if (c > 0)
			t->columns[c].block = (size_t)(blocks[c - 1] - '0');
	}
	return t;
}

/* "1=34 " for each that is found. */
static void
write_down(void *ctx, const size_t *columns, size_t n)
{
	char *text = ctx;

	for (size_t i = 0; i < n; i++)
		sprintf(text + strlen(text), "%zu", columns[i]);
	strcat(text, " ");
}

static void
assert_found(const unsigned (*counts)[2], const char *blocks,
    const char *wanted)
{
	struct table *t = new_table(counts, blocks);
	char text[1000] = "";

	twins_find(t, write_down, text);
	assert_string_equal(text, wanted);
	table_free(t);
}

/* Young and old; young, middle and old: 1 is 3, and 2 is 4 with 5. */
static void
a_group_may_be_cut_up(void **state)
{
	static const unsigned counts[][2] = { { 31, 69 }, { 10, 28 },
	    { 21, 41 }, { 10, 28 }, { 13, 20 }, { 8, 21 } };

	(void)state;
	assert_found(counts, "00111", "13 245 ");
}

/* Men and women; each of them young and old, so the young are no run. */
static void
nested_columns_are_chosen_from(void **state)
{
	static const unsigned counts[][2] = { { 40, 60 }, { 11, 20 },
	    { 29, 40 }, { 5, 9 }, { 10, 17 }, { 6, 11 }, { 19, 23 } };

	(void)state;
	assert_found(counts, "001111", "135 246 ");
}

/* The base is the same, the answers are not; nobody is like nobody. */
static void
others_are_no_twins(void **state)
{
	static const unsigned counts[][2] = { { 30, 30 }, { 10, 20 },
	    { 20, 10 }, { 11, 19 }, { 19, 11 } };
	static const unsigned nobody[][2] = { { 9, 9 }, { 0, 0 }, { 9, 9 },
	    { 0, 0 }, { 4, 5 }, { 5, 4 } };

	(void)state;
	assert_found(counts, "0011", "");
	assert_found(nobody, "00111", "1245 2345 245 ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_may_be_cut_up),
		cmocka_unit_test(nested_columns_are_chosen_from),
		cmocka_unit_test(others_are_no_twins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
