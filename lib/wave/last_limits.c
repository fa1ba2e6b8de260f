/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"
#include "table/beside.h"
#include "table/table.h"
#include "tidy/tidy.h"
#include "wave/last_limits.h"

static bool
is_few(const struct tidy_count *n, uint64_t limit)
{
	return n->known && n->n > 0 && n->n < limit;
}

static bool
is_small(const struct tidy_base *base, const struct table_small *small)
{
	if (!base->unweighted.known || base->unweighted.n == 0)
		return false;
	return small->effective ? base->effective.known &&
	    base->effective.value < (double)small->hide :
	    base->unweighted.n < small->hide;
}

static struct tidy_cell *
cell_at(struct tidy_table *t, size_t row, size_t column)
{
	return &t->cells[column * t->nrows + row];
}

/* Are so few in the cell, or not in it? */
static bool
tells_few(enum table_kind kind, const struct tidy_cell *cell, uint64_t limit)
{
	struct tidy_count rest = { cell->unweighted.known &&
	    cell->base.unweighted.known && cell->base.unweighted.n >=
	    cell->unweighted.n, 0 };

	if (beside_is(kind))
		return false;
	if (rest.known)
		rest.n = cell->base.unweighted.n - cell->unweighted.n;
	return is_few(&cell->unweighted, limit) || (kind != TABLE_ANSWER &&
	    is_few(&rest, limit));
}

static bool
column_tells_few(struct tidy_table *t, size_t column, uint64_t limit)
{
	bool few = is_few(&t->columns[column].base.unweighted, limit);

	for (size_t r = 0; r < t->nrows; r++)
		few |= tells_few(t->rows[r].kind, cell_at(t, r, column),
		    limit);
	return few;
}

static bool
hide_cell(struct tidy_cell *cell, unsigned status)
{
	const struct tidy_number none = { false, 0 };

	if (!cell->figure.known)
		return false;
	cell->figure = cell->se = cell->lower = cell->upper =
	    cell->weighted = none;
	cell->unweighted = (struct tidy_count){ false, 0 };
	cell->sig = slice_of("");
	cell->nps = 0;
	cell->status = status;
	return true;
}

static bool
hide_small(struct tidy_table *t, size_t column,
    const struct table_small *small)
{
	bool all = is_small(&t->columns[column].base, small), any = false;

	for (size_t r = 0; r < t->nrows; r++) {
		struct tidy_cell *cell = cell_at(t, r, column);

		if (all || is_small(&cell->base, small) ||
		    (!table_is_share(t->rows[r].kind) &&
		    is_few(&cell->unweighted, small->hide)))
			any |= hide_cell(cell, TABLE_SMALL);
	}
	return any;
}

/* A base that is hidden is so in every line. */
static bool
hide_secret(struct tidy_table *t, size_t column, bool base)
{
	const struct tidy_base none = { { false, 0 }, { false, 0 },
	    { false, 0 } };
	bool any = false;

	for (size_t r = 0; r < t->nrows; r++) {
		struct tidy_cell *cell = cell_at(t, r, column);

		any |= hide_cell(cell, TABLE_SECRET);
		if (base)
			cell->base = none;
	}
	if (base) {
		t->columns[column].base = none;
		t->columns[column].status = TABLE_SECRET;
	}
	return any;
}

/* The columns of the break that begins there. */
static size_t
hide_break(struct tidy_table *t, size_t from, uint64_t limit, size_t *behind)
{
	bool few = false, base = false;
	size_t n = 0, to = from;

	for (; to < t->ncolumns && slice_eq(t->columns[to].heading,
	    t->columns[from].heading); to++) {
		few |= column_tells_few(t, to, limit);
		base |= is_few(&t->columns[to].base.unweighted, limit);
	}
	for (size_t c = from; few && c < to; c++)
		n += hide_secret(t, c, base);
	*behind = to;
	return n;
}

static size_t
hide_table(struct tidy_table *t, const struct table_small *small)
{
	size_t n = 0;

	for (size_t c = 0; c < t->ncolumns;)
		n += hide_break(t, c, small->min_cell, &c);
	for (size_t c = 0; c < t->ncolumns; c++)
		n += hide_small(t, c, small);
	return n;
}

size_t
last_limits_put(struct tidy *last, const struct tidy *now)
{
	size_t n = 0;

	for (size_t i = 0; i < now->n; i++)
		for (size_t k = 0; k < last->n; k++)
			if (slice_eq(now->tables[i].question,
			    last->tables[k].question))
				n += hide_table(&last->tables[k],
				    &now->tables[i].made.look.small);
	return n;
}
