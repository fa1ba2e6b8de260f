/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/fixed.h"
#include "table/table.h"
#include "table/table_sort.h"

/* What decides about the place of a row. */
struct key {
	enum { KEY_FIGURE, KEY_NO_FIGURE, KEY_LAST } part;
	double figure;
	size_t row;
};

static struct key
key_of(const struct table *t, size_t row, size_t column)
{
	const struct table_cell *cell = table_at(t, row, column);

	if (t->rows[row].kind != TABLE_ANSWER || t->rows[row].last)
		return (struct key){ KEY_LAST, 0, row };
	if (cell->hidden || !cell->defined)
		return (struct key){ KEY_NO_FIGURE, 0, row };
	return (struct key){ KEY_FIGURE, table_figure(t, row, column), row };
}

static int
compare(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->part != y->part)
		return x->part < y->part ? -1 : 1;
	if (x->figure != y->figure)
		return x->figure > y->figure ? -1 : 1;
	return x->row < y->row ? -1 : 1;
}

/* Makes the table one of the rows of the keys, in their order. */
static void
arrange(struct table *t, const struct key *keys)
{
	struct table_row *rows = xcalloc(t->nrows, sizeof(*rows));
	size_t *to = xcalloc(t->nrows, sizeof(*to));
	size_t n = t->ncolumns;
	struct table_cell *cells = xcalloc(t->nrows * n, sizeof(*cells));

	for (size_t r = 0; r < t->nrows; r++) {
		rows[r] = t->rows[keys[r].row];
		to[keys[r].row] = r;
		for (size_t c = 0; c < n; c++)
			cells[r * n + c] = *table_at(t, keys[r].row, c);
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

static int
by_row(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	return x->row < y->row ? -1 : x->row > y->row;
}

static bool
are_alike(const struct table *t, size_t column, const struct key *a,
    const struct key *b)
{
	return a->part == KEY_FIGURE && b->part == KEY_FIGURE &&
	    fixed_alike(&table_at(t, a->row, column)->sum,
	    table_base(t, a->row, column), &table_at(t, b->row, column)->sum,
	    table_base(t, b->row, column));
}

/* Which of two weighted shares is higher is noise of the last decimal of the
 * weights, where a target made them equal. */
static void
settle_ties(const struct table *t, size_t column, struct key *keys)
{
	for (size_t i = 0, n; i < t->nrows; i += n) {
		n = 1;
		while (i + n < t->nrows && are_alike(t, column, &keys[i],
		    &keys[i + n]))
			n++;
		qsort(&keys[i], n, sizeof(*keys), by_row);
	}
}

void
table_sort(struct table *t, size_t column)
{
	struct key *keys = xcalloc(t->nrows, sizeof(*keys));

	for (size_t r = 0; r < t->nrows; r++)
		keys[r] = key_of(t, r, column);
	qsort(keys, t->nrows, sizeof(*keys), compare);
	settle_ties(t, column, keys);
	arrange(t, keys);
	free(keys);
}
