/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "table/beside.h"
#include "table/table.h"
#include "table/table_empty.h"

/* The answer that a cumulative row ends with. */
static size_t
last_step(const struct table *t, size_t row)
{
	struct slice answer = beside_answer(TABLE_CUMULATIVE,
	    t->rows[row].label);
	size_t r = 0;

	while (t->rows[r].kind != TABLE_ANSWER ||
	    !slice_eq(t->rows[r].label, answer))
		r++;
	return r;
}

static bool
is_empty(const struct table *t, size_t row)
{
	if (t->rows[row].kind == TABLE_CUMULATIVE)
		row = last_step(t, row);
	if (t->rows[row].kind != TABLE_ANSWER)
		return false;
	for (size_t c = 0; c < t->ncolumns; c++)
		if (table_at(t, row, c)->sum.n > 0)
			return false;
	return true;
}

static void
free_row(struct table *t, size_t row)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		free(t->cells[row * t->ncolumns + c].ps);
}

static void
move_row(struct table *t, size_t to, size_t from)
{
	t->rows[to] = t->rows[from];
	for (size_t c = 0; c < t->ncolumns; c++)
		t->cells[to * t->ncolumns + c] = *table_at(t, from, c);
}

/* The labels of what is left out, one a line, go to empty. */
static void
drop(struct table *t, struct buf *empty)
{
	size_t *to = xcalloc(t->nrows, sizeof(*to));
	bool *gone = xcalloc(t->nrows, sizeof(*gone));
	size_t n = 0;

	for (size_t r = 0; r < t->nrows; r++)
		gone[r] = is_empty(t, r);
	for (size_t r = 0; r < t->nrows; r++) {
		if (!gone[r]) {
			to[r] = n;
			move_row(t, n++, r);
			continue;
		}
		to[r] = TABLE_NO_ROW;
		free_row(t, r);
		if (t->rows[r].kind != TABLE_ANSWER)
			continue;
		if (t->n_empty++ > 0)
			buf_putc(empty, '\n');
		buf_slice(empty, t->rows[r].label);
	}
	t->nrows = n;
	table_move_gaps(t, to);
	free(gone);
	free(to);
}

int
table_empty_drop(const struct table_set *set, struct diag *d)
{
	for (size_t i = 0; i < set->n; i++) {
		struct table *t = set->tables[i];
		struct buf empty;

		buf_init(&empty);
		drop(t, &empty);
		t->empty = table_text(t, buf_all(&empty));
		buf_clear(&empty);
		if (t->n_empty > 0 && t->nrows == 0)
			return diag_set(d, "--drop-empty: %.*s: nobody gave "
			    "any of its answers, so no row is left",
			    (int)t->question.n, t->question.p);
	}
	return 0;
}
