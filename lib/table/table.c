/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "table/table.h"

static const char *const kinds[] = { "answer", "net", "mean", "median", "sd",
    "nps", "lead", "cumulative", "raw", "weight" };

const char *const table_percents[] = { "column", "row", "total", NULL };

const char *const table_samples[] = { "random", "nonprob", NULL };

const char *const table_small_bases[] = { "unweighted", "effective", NULL };

const char *const table_weightings[] = { "none", "raking",
    "post-stratification", "linear", "logit", NULL };

/* By the bits of the status. */
static const char *const codes[] = { "[low]", "[w]", "[u]", "[x]", "[z]",
    "[c]", "[b]" };

#define NCODES LENGTH(codes)

const char *
table_kind_name(enum table_kind kind)
{
	return kinds[kind];
}

bool
table_kind_find(struct slice word, enum table_kind *kind)
{
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		if (!slice_is(word, kinds[i]))
			continue;
		*kind = (enum table_kind)i;
		return true;
	}
	return false;
}

bool
table_is_share(enum table_kind kind)
{
	return kind == TABLE_ANSWER || kind == TABLE_RAW ||
	    table_is_net(kind);
}

bool
table_is_net(enum table_kind kind)
{
	return kind == TABLE_NET || kind == TABLE_CUMULATIVE;
}

bool
table_is_compared(enum table_kind kind)
{
	return kind == TABLE_ANSWER || kind == TABLE_NET ||
	    kind == TABLE_MEAN || kind == TABLE_NPS || kind == TABLE_LEAD;
}

void
table_status(unsigned status, struct buf *out)
{
	for (size_t i = 0; i < NCODES; i++)
		if (status & 1u << i)
			buf_puts(out, codes[i]);
}

/* Which code does the text begin with?  NCODES: none. */
static size_t
first_code(struct slice text)
{
	size_t i = 0;

	while (i < NCODES && !slice_begins(text, codes[i]))
		i++;
	return i;
}

bool
table_status_find(struct slice text, unsigned *status)
{
	*status = 0;
	while (text.n > 0) {
		size_t i = first_code(text);

		if (i == NCODES)
			return false;
		*status |= 1u << i;
		text = slice_behind(text, strlen(codes[i]));
	}
	return true;
}

struct table *
table_new(size_t ncolumns)
{
	struct table *t = xcalloc(1, sizeof(*t));

	t->columns = xcalloc(ncolumns, sizeof(*t->columns));
	t->ncolumns = ncolumns;
	for (size_t i = 0; i < ncolumns; i++)
		t->columns[i].block = TABLE_NO_BLOCK;
	return t;
}

void
table_add_blocks(struct table *t, size_t n)
{
	t->blocks = xcalloc(n, sizeof(*t->blocks));
	t->nblocks = n;
}

void
table_forget(struct table *t)
{
	for (size_t i = 0; i < t->nrows * t->ncolumns; i++)
		free(t->cells[i].ps);
	for (size_t i = 0; i < t->ndifferences; i++)
		free(t->differences[i].gaps);
	free(t->differences);
	free(t->columns);
	free(t->blocks);
	free(t->cells);
	t->differences = NULL;
	t->columns = NULL;
	t->blocks = NULL;
	t->cells = NULL;
	t->ndifferences = t->ncolumns = t->nblocks = 0;
}

void
table_free(struct table *t)
{
	if (t == NULL)
		return;
	table_forget(t);
	arena_clear(&t->arena);
	free(t->rows);
	free(t);
}

struct slice
table_text(struct table *t, struct slice s)
{
	return (struct slice){ arena_string(&t->arena, s), s.n };
}

struct table_cell *
table_add(struct table *t, enum table_kind kind, struct slice label,
    struct slice members)
{
	size_t first = t->nrows * t->ncolumns;

	if (t->nrows == t->rows_cap) {
		t->rows = xgrow(t->rows, t->nrows, &t->rows_cap,
		    sizeof(*t->rows));
		t->cells = xreallocarray(t->cells, t->rows_cap,
		    t->ncolumns * sizeof(*t->cells));
	}
	members = table_text(t, members);
	t->rows[t->nrows++] = (struct table_row){ kind, table_text(t, label),
	    members, members, false };
	for (size_t i = 0; i < t->ncolumns; i++)
		t->cells[first + i] = (struct table_cell){ 0 };
	return t->cells + first;
}

const struct table_cell *
table_at(const struct table *t, size_t row, size_t column)
{
	return &t->cells[row * t->ncolumns + column];
}

/* A raw row is one of a net if it has answers. */
static bool
may_be_member(const struct table_row *net, const struct table_row *row)
{
	return net->kind == TABLE_RAW ? row->kind == TABLE_RAW &&
	    row->answers.n == 0 : table_is_net(net->kind) &&
	    row->kind == TABLE_ANSWER;
}

bool
table_is_member(const struct table *t, size_t net, size_t row)
{
	struct slice answers = t->rows[net].answers;

	if (!may_be_member(&t->rows[net], &t->rows[row]))
		return false;
	while (answers.n > 0)
		if (slice_eq(slice_line(&answers), t->rows[row].label))
			return true;
	return false;
}

double
table_figure(const struct table *t, size_t row, size_t column)
{
	const struct table_cell *cell = table_at(t, row, column);

	if (!table_is_share(t->rows[row].kind))
		return cell->value;
	return fixed_percent(&cell->sum, table_base(t, row, column));
}

/* Is the percentage one of the row's cell in the first column? */
static bool
is_of_row(const struct table *t, size_t row)
{
	return t->percent == TABLE_OF_ROW &&
	    table_is_share(t->rows[row].kind);
}

/* Else it is of the base of this column. */
static size_t
base_column(const struct table *t, size_t row, size_t column)
{
	return t->percent == TABLE_OF_TOTAL &&
	    table_is_share(t->rows[row].kind) ? 0 : column;
}

const struct fixed_sum *
table_base(const struct table *t, size_t row, size_t column)
{
	if (t->rows[row].kind == TABLE_RAW)
		return &t->columns[column].all;
	return is_of_row(t, row) ? &table_at(t, row, 0)->sum :
	    &t->columns[base_column(t, row, column)].base;
}

const struct fixed_sum *
table_base_people(const struct table *t, size_t row, size_t column)
{
	if (t->rows[row].kind == TABLE_RAW)
		return &t->columns[column].all;
	return is_of_row(t, row) ? &table_at(t, row, 0)->sum :
	    table_people(t, base_column(t, row, column));
}

bool
table_base_hidden(const struct table *t, size_t row, size_t column)
{
	return is_of_row(t, row) ? table_at(t, row, 0)->hidden :
	    t->columns[base_column(t, row, column)].hidden;
}

const struct fixed_sum *
table_people(const struct table *t, size_t column)
{
	const struct table_column *c = &t->columns[column];

	return t->of_responses ? &c->people : &c->base;
}

bool
table_is_small(const struct fixed_sum *people, uint64_t limit, bool effective)
{
	if (people->n == 0)
		return false;
	return effective ? fixed_effective(people) < (double)limit :
	    people->n < limit;
}

unsigned
table_base_status(const struct fixed_sum *people,
    const struct table_small *small)
{
	if (people->n == 0)
		return TABLE_NO_FIGURE;
	return table_is_small(people, small->flag, small->effective) ?
	    TABLE_SMALL : 0;
}

unsigned
table_column_status(const struct table *t, size_t column,
    const struct table_small *small)
{
	const struct table_column *c = &t->columns[column];

	if (c->hidden || (c->status & TABLE_NO_COLUMN))
		return c->status;
	if (c->base.n == 0)
		return c->status | TABLE_NO_FIGURE;
	return c->status | table_base_status(table_people(t, column), small);
}

struct slice
table_p_name(const struct table *t, const struct table_p *p)
{
	return p->column == TABLE_REST ? slice_of("rest") :
	    t->columns[p->column].letter;
}

bool
table_test_shown(const struct table_block *b)
{
	return b->test.defined && !b->hidden;
}

unsigned
table_test_status(const struct table_block *b)
{
	if (b->hidden)
		return TABLE_SECRET;
	if (b->test.defined)
		return 0;
	return b->test.single ? TABLE_NO_COLUMN : TABLE_NO_FIGURE;
}

static int
by_row(const void *a, const void *b)
{
	const struct table_gap *x = a, *y = b;

	return x->row < y->row ? -1 : x->row > y->row;
}

static void
move_gaps(struct table_difference *d, const size_t *to)
{
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++) {
		struct table_gap gap = d->gaps[i];

		gap.row = to[gap.row];
		if (gap.row != TABLE_NO_ROW)
			d->gaps[n++] = gap;
	}
	d->n = n;
	if (n > 0)
		qsort(d->gaps, n, sizeof(*d->gaps), by_row);
}

void
table_move_gaps(struct table *t, const size_t *to)
{
	for (size_t i = 0; i < t->ndifferences; i++)
		move_gaps(&t->differences[i], to);
}

/* A base that is small marks a difference too; of what was hidden or not
 * compared the gap knows why, or its cells do. */
unsigned
table_gap_status(const struct table *t, const struct table_difference *d,
    const struct table_gap *gap)
{
	unsigned both = table_at(t, gap->row, d->first)->status |
	    table_at(t, gap->row, d->second)->status;
	unsigned none = both & (TABLE_NO_FIGURE | TABLE_NO_COLUMN);

	if (gap->hidden)
		return gap->status;
	if (gap->defined)
		return both & TABLE_SMALL;
	if (none != 0)
		return none;
	return gap->status != 0 ? gap->status : TABLE_NO_FIGURE;
}
