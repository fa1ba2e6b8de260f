/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "weighting/transport.h"

/* A share below this is none. */
#define NOTHING 1e-9

#define NOBODY ((size_t)-1)

/* Rows are the nodes from 0, columns those behind them. */
struct flow {
	const struct transport *t;
	double *of;		/* rows by columns */
	double *supply, *demand;	/* what is left of them */
	size_t *from;		/* the node before it on a path, or NOBODY */
	bool *seen;
	size_t *queue;
	size_t queued;
};

static void
start(struct flow *f, const struct transport *t)
{
	size_t n = t->nrows + t->ncolumns;

	*f = (struct flow){ .t = t };
	f->of = xcalloc(t->nrows * t->ncolumns, sizeof(*f->of));
	f->supply = xcalloc(t->nrows, sizeof(*f->supply));
	f->demand = xcalloc(t->ncolumns, sizeof(*f->demand));
	f->from = xcalloc(n, sizeof(*f->from));
	f->seen = xcalloc(n, sizeof(*f->seen));
	f->queue = xcalloc(n, sizeof(*f->queue));
	for (size_t i = 0; i < t->nrows; i++)
		f->supply[i] = t->rows[i];
	for (size_t j = 0; j < t->ncolumns; j++)
		f->demand[j] = t->columns[j];
}

static void
end(struct flow *f)
{
	free(f->of);
	free(f->supply);
	free(f->demand);
	free(f->from);
	free(f->seen);
	free(f->queue);
}

static void
see(struct flow *f, size_t node, size_t from)
{
	if (f->seen[node])
		return;
	f->seen[node] = true;
	f->from[node] = from;
	f->queue[f->queued++] = node;
}

/* What can be reached over the node: columns that its row has respondents in,
 * rows whose flow into its column can be taken back. */
static void
look_around(struct flow *f, size_t node)
{
	const struct transport *t = f->t;

	if (node < t->nrows) {
		for (size_t j = 0; j < t->ncolumns; j++)
			if (t->filled[node * t->ncolumns + j])
				see(f, t->nrows + j, node);
		return;
	}
	for (size_t i = 0; i < t->nrows; i++)
		if (f->of[i * t->ncolumns + node - t->nrows] > NOTHING)
			see(f, i, node);
}

/* From the nodes in the queue to a column with demand, or NOBODY. */
static size_t
search(struct flow *f)
{
	const struct transport *t = f->t;

	for (size_t k = 0; k < f->queued; k++) {
		size_t node = f->queue[k];

		if (node >= t->nrows && f->demand[node - t->nrows] > NOTHING)
			return node;
		look_around(f, node);
	}
	return NOBODY;
}

static void
forget(struct flow *f)
{
	f->queued = 0;
	for (size_t i = 0; i < f->t->nrows + f->t->ncolumns; i++)
		f->seen[i] = false;
}

/* The end of a path from any supply, or NOBODY. */
static size_t
find_path(struct flow *f)
{
	forget(f);
	for (size_t i = 0; i < f->t->nrows; i++)
		if (f->supply[i] > NOTHING)
			see(f, i, NOBODY);
	return search(f);
}

/* The flow on the arrow into the node. */
static double *
arrow(struct flow *f, size_t node)
{
	size_t from = f->from[node], n = f->t->nrows;

	return node >= n ? &f->of[from * f->t->ncolumns + node - n] :
	    &f->of[node * f->t->ncolumns + from - n];
}

static void
send(struct flow *f, size_t last)
{
	size_t n = f->t->nrows, node;
	double most = f->demand[last - n];

	for (node = last; f->from[node] != NOBODY; node = f->from[node])
		if (node < n && *arrow(f, node) < most)
			most = *arrow(f, node);
	if (f->supply[node] < most)
		most = f->supply[node];
	f->supply[node] -= most;
	f->demand[last - n] -= most;
	for (node = last; f->from[node] != NOBODY; node = f->from[node])
		*arrow(f, node) += node >= n ? most : -most;
}

static void
fill(struct flow *f)
{
	size_t last;

	while ((last = find_path(f)) != NOBODY)
		send(f, last);
}

bool
transport_check(const struct transport *t, bool *rows, bool *columns)
{
	bool possible = true;
	struct flow f;

	start(&f, t);
	fill(&f);
	for (size_t i = 0; i < t->nrows; i++) {
		rows[i] = f.seen[i];
		possible = possible && f.supply[i] <= NOTHING * 100;
	}
	for (size_t j = 0; j < t->ncolumns; j++)
		columns[j] = f.seen[t->nrows + j];
	end(&f);
	return possible;
}

/* A crossing without flow can have some if its row is reached from its
 * column. */
static bool
stays_empty(struct flow *f, size_t i, size_t j)
{
	const struct transport *t = f->t;

	if (!t->filled[i * t->ncolumns + j] ||
	    f->of[i * t->ncolumns + j] > NOTHING)
		return false;
	forget(f);
	see(f, t->nrows + j, NOBODY);
	for (size_t k = 0; k < f->queued; k++)
		look_around(f, f->queue[k]);
	return !f->seen[i];
}

bool
transport_zero(const struct transport *t, size_t *row, size_t *column)
{
	bool found = false;
	struct flow f;

	start(&f, t);
	fill(&f);
	for (size_t i = 0; i < t->nrows && !found; i++)
		for (size_t j = 0; j < t->ncolumns && !found; j++)
			if (stays_empty(&f, i, j)) {
				*row = i;
				*column = j;
				found = true;
			}
	end(&f);
	return found;
}
