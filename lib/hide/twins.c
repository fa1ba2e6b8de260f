/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/table.h"
#include "hide/twins.h"

/* The columns of a block, which stand side by side. */
struct run {
	size_t first;
	size_t n;
};

struct twins {
	const struct table *t;
	size_t *columns;	/* of the left, then of the right */
	size_t nleft;
	size_t n;
	twins_fn *found;
	void *ctx;
};

static struct run
block_run(const struct table *t, size_t block)
{
	struct run run = { 0, 0 };

	for (size_t c = t->ncolumns; c-- > 0;)
		if (t->columns[c].block == block)
			run = (struct run){ c, run.n + 1 };
	return run;
}

static const struct fixed_sum *
count_at(const struct table *t, size_t row, size_t column)
{
	return row < t->nrows ? &table_at(t, row, column)->sum :
	    &t->columns[column].base;
}

/* Do both sides have the same counts in that row, and anybody at all? */
static bool
same_row(const struct twins *w, size_t row)
{
	struct fixed_sum left = { 0 }, right = { 0 };

	for (size_t i = 0; i < w->n; i++)
		fixed_merge(i < w->nleft ? &left : &right,
		    count_at(w->t, row, w->columns[i]));
	return left.n == right.n && left.w == right.w &&
	    (left.n > 0 || row < w->t->nrows);
}

static void
check(const struct twins *w)
{
	const struct table *t = w->t;

	for (size_t r = t->nrows + 1; r-- > 0;)
		if ((r == t->nrows || table_is_share(t->rows[r].kind)) &&
		    !same_row(w, r))
			return;
	w->found(w->ctx, w->columns, w->n);
}

static void
add_run(struct twins *w, struct run run)
{
	for (size_t i = 0; i < run.n; i++)
		w->columns[w->n++] = run.first + i;
}

static void
begin(struct twins *w, struct run left)
{
	w->n = 0;
	add_run(w, left);
	w->nleft = w->n;
}

/* Each run in the right block. */
static void
check_runs(struct twins *w, struct run left, struct run right, bool whole)
{
	for (size_t i = 0; i < right.n; i++)
		for (size_t n = 1; i + n <= right.n; n++) {
			if (whole && n == right.n)
				continue;
			begin(w, left);
			add_run(w, (struct run){ right.first + i, n });
			check(w);
		}
}

/* Each choice of columns in the right block that is no run. */
static void
check_choices(struct twins *w, size_t left, struct run right)
{
	if (right.n > TWINS_CHOICES)
		return;
	for (unsigned chosen = 1; chosen < 1u << right.n; chosen++) {
		unsigned top = chosen + (chosen & -chosen);

		if ((top & chosen) == 0)
			continue;
		begin(w, (struct run){ left, 1 });
		for (size_t i = 0; i < right.n; i++)
			if (chosen & 1u << i)
				w->columns[w->n++] = right.first + i;
		check(w);
	}
}

static void
check_blocks(struct twins *w, struct run a, struct run b)
{
	for (size_t i = 0; i < a.n; i++) {
		for (size_t n = 1; i + n <= a.n; n++)
			check_runs(w, (struct run){ a.first + i, n }, b,
			    n == a.n);
		check_choices(w, a.first + i, b);
	}
	for (size_t i = 0; i < b.n; i++)
		check_choices(w, b.first + i, a);
}

void
twins_find(const struct table *t, twins_fn *found, void *ctx)
{
	struct twins w = { .t = t, .columns = xcalloc(t->ncolumns,
	    sizeof(*w.columns)), .found = found, .ctx = ctx };

	for (size_t a = 0; a < t->nblocks; a++)
		for (size_t b = a + 1; b < t->nblocks; b++)
			check_blocks(&w, block_run(t, a), block_run(t, b));
	free(w.columns);
}
