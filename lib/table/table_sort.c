/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/fixed.h"
#include "table/table.h"
#include "table/table_sort.h"

struct table_sort_key
table_sort_key(const struct table *t, size_t row, size_t column)
{
	const struct table_cell *cell = table_at(t, row, column);

	if (cell->hidden || !cell->defined)
		return (struct table_sort_key){ .part = TABLE_SORT_NO_FIGURE };
	return (struct table_sort_key){ TABLE_SORT_FIGURE,
	    table_figure(t, row, column), &cell->sum,
	    table_base(t, row, column), 0 };
}

static struct table_sort_key
key_of(const struct table *t, size_t row, size_t column)
{
	if (t->rows[row].kind != TABLE_ANSWER || t->rows[row].last)
		return (struct table_sort_key){ .part = TABLE_SORT_LAST };
	return table_sort_key(t, row, column);
}

static int
by_place(const void *a, const void *b)
{
	const struct table_sort_key *x = a, *y = b;

	return x->was < y->was ? -1 : x->was > y->was;
}

static int
compare(const void *a, const void *b)
{
	const struct table_sort_key *x = a, *y = b;

	if (x->part != y->part)
		return x->part < y->part ? -1 : 1;
	if (x->figure != y->figure)
		return x->figure > y->figure ? -1 : 1;
	return by_place(a, b);
}

static bool
are_alike(const struct table_sort_key *a, const struct table_sort_key *b)
{
	return a->part == TABLE_SORT_FIGURE && b->part == TABLE_SORT_FIGURE &&
	    fixed_alike(a->sum, a->base, b->sum, b->base);
}

/* Which of two weighted shares is higher is noise of the last decimal of the
 * weights, where a target made them equal. */
static void
settle_ties(struct table_sort_key *keys, size_t n)
{
	for (size_t i = 0, same; i < n; i += same) {
		same = 1;
		while (i + same < n && are_alike(&keys[i], &keys[i + same]))
			same++;
		qsort(&keys[i], same, sizeof(*keys), by_place);
	}
}

void
table_sort_keys(struct table_sort_key *keys, size_t n)
{
	for (size_t i = 0; i < n; i++)
		keys[i].was = i;
	qsort(keys, n, sizeof(*keys), compare);
	settle_ties(keys, n);
}

/* Makes the table one of the rows of the keys, in their order. */
static void
arrange(struct table *t, const struct table_sort_key *keys)
{
	struct table_row *rows = xcalloc(t->nrows, sizeof(*rows));
	size_t *to = xcalloc(t->nrows, sizeof(*to));
	size_t n = t->ncolumns;
	struct table_cell *cells = xcalloc(t->nrows * n, sizeof(*cells));

	for (size_t r = 0; r < t->nrows; r++) {
		rows[r] = t->rows[keys[r].was];
		to[keys[r].was] = r;
		for (size_t c = 0; c < n; c++)
			cells[r * n + c] = *table_at(t, keys[r].was, c);
	}
	for (size_t r = 0; r < t->nrows; r++)
		t->rows[r] = rows[r];
	for (size_t i = 0; i < t->nrows * n; i++)
		t->cells[i] = cells[i];
	table_move_gaps(t, to);
	free(to);
	free(rows);
	free(cells);
}

void
table_sort(struct table *t, size_t column)
{
	struct table_sort_key *keys = xcalloc(t->nrows, sizeof(*keys));

	for (size_t r = 0; r < t->nrows; r++)
		keys[r] = key_of(t, r, column);
	table_sort_keys(keys, t->nrows);
	arrange(t, keys);
	free(keys);
}
