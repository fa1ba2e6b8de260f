/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "hide_table.h"
#include "random.h"

/* A table as a reader sees it, who works out what they can. */
struct reader {
	const struct table *t;
	bool cells[32][MOST_COLUMNS];	/* is it known? */
	bool bases[MOST_COLUMNS];
};

/* The one that is false, of the n that there are; NULL for none or several. */
static bool *
single(bool **known, size_t n)
{
	bool *found = NULL;

	for (size_t i = 0; i < n; i++) {
		if (*known[i])
			continue;
		if (found != NULL)
			return NULL;
		found = known[i];
	}
	return found;
}

static bool
learn(bool **known, size_t n)
{
	bool *unknown = single(known, n);

	if (unknown == NULL || n < 2)
		return false;
	return *unknown = true;
}

/* Net = its answers; base = net + the other answers, if there are any. */
static bool
read_net(struct reader *reader, size_t net, size_t c)
{
	const struct table *t = reader->t;
	bool *in[34], *out[34], learnt;
	size_t nin = 0, nout = 0;

	in[nin++] = out[nout++] = &reader->cells[net][c];
	out[nout++] = &reader->bases[c];
	for (size_t r = 0; r < t->nrows; r++) {
		struct slice members = t->rows[net].members;

		if (t->rows[r].kind != TABLE_ANSWER)
			continue;
		if (memchr(members.p, t->rows[r].label.p[0], members.n))
			in[nin++] = &reader->cells[r][c];
		else
			out[nout++] = &reader->cells[r][c];
	}
	learnt = learn(in, nin);
	return (nout > 2 && learn(out, nout)) || learnt;
}

/* Base = answers. */
static bool
read_column(struct reader *reader, size_t c)
{
	const struct table *t = reader->t;
	bool *all[34], learnt;
	size_t n = 0;

	all[n++] = &reader->bases[c];
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_ANSWER)
			all[n++] = &reader->cells[r][c];
	learnt = learn(all, n);
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET)
			learnt |= read_net(reader, r, c);
	return learnt;
}

/* Total = the columns of a block. */
static bool
read_row(struct reader *reader, bool *row, size_t block)
{
	bool *all[MOST_COLUMNS];
	size_t n = 0;

	all[n++] = &row[0];
	for (size_t c = 1; c < reader->t->ncolumns; c++)
		if (reader->t->columns[c].block == block)
			all[n++] = &row[c];
	return learn(all, n);
}

static bool
read_once(struct reader *reader)
{
	const struct table *t = reader->t;
	bool learnt = false;

	for (size_t c = 0; c < t->ncolumns; c++)
		learnt |= read_column(reader, c);
	for (size_t b = 0; b < t->nblocks; b++) {
		for (size_t r = 0; r < t->nrows; r++)
			if (t->rows[r].kind != TABLE_MEAN)
				learnt |= read_row(reader, reader->cells[r],
				    b);
		learnt |= read_row(reader, reader->bases, b);
	}
	return learnt;
}

/* Do they find what is a secret: hidden as [c], or small? */
static void
assert_secrets_kept(const struct table *t, uint64_t min_cell)
{
	struct reader reader = { .t = t };

	for (size_t c = 0; c < t->ncolumns; c++) {
		for (size_t r = 0; r < t->nrows; r++)
			reader.cells[r][c] = !table_at(t, r, c)->hidden;
		reader.bases[c] = !t->columns[c].hidden;
	}
	while (read_once(&reader))
		;
	for (size_t c = 0; c < t->ncolumns; c++) {
		uint64_t base = t->columns[c].base.n;

		assert_false(reader.bases[c] && t->columns[c].hidden);
		assert_false(reader.bases[c] && base > 0 && base < min_cell);
		for (size_t r = 0; r < t->nrows; r++) {
			const struct table_cell *cell = table_at(t, r, c);

			if (t->rows[r].kind == TABLE_MEAN)
				continue;
			assert_false(reader.cells[r][c] && cell->hidden &&
			    cell->status == TABLE_SECRET);
			assert_false(reader.cells[r][c] && cell->sum.n > 0 &&
			    cell->sum.n < min_cell);
		}
	}
}

/* A skewed number below n. */
static unsigned
skewed(uint64_t *seed, unsigned n)
{
	unsigned a = random_below(seed, n), b = random_below(seed, n);

	return a < b ? a : b;
}

/* Each respondent gives one answer and is in one column of each block. */
static void
interview(uint64_t *seed, struct row *rows, unsigned nanswers,
    const char *blocks)
{
	struct row *row = &rows[skewed(seed, nanswers)];
	size_t first = 0, end;

	row->counts[0]++;
	for (; blocks[first] != '\0'; first = end) {
		for (end = first; blocks[end] == blocks[first]; )
			end++;
		row->counts[1 + first + skewed(seed,
		    (unsigned)(end - first))]++;
	}
}

static void
add_nets(uint64_t *seed, struct table *t, struct row *rows, unsigned nanswers)
{
	unsigned n = random_below(seed, 3);

	for (unsigned i = 0; i < n; i++) {
		struct row net = { "n", { 0 } };
		char what[32] = "n";

		for (unsigned a = 0; a < nanswers; a++) {
			if (random_below(seed, 2) == 0)
				continue;
			sprintf(what + strlen(what), " %c", 'a' + a);
			for (size_t c = 0; c < MOST_COLUMNS; c++)
				net.counts[c] += rows[a].counts[c];
		}
		net.what = what;
		add_row(t, &net);
	}
}

static struct table *
random_table(uint64_t *seed)
{
	static const char *const blocks[] = { "", "0", "00", "000", "00000",
	    "0011", "0001122", "01122", "000001111", "00111222333" };
	unsigned nanswers = 1 + random_below(seed, 7);
	unsigned n = 1 + random_below(seed, 30) * random_below(seed, 30);
	const char *shape = blocks[random_below(seed, 10)];
	struct row rows[8] = { { "a", { 0 } } };
	struct table *t;

	for (unsigned i = 0; i < nanswers; i++)
		rows[i].what = "a";
	for (unsigned i = 0; i < n; i++)
		interview(seed, rows, nanswers, shape);
	t = table_of(shape, rows, nanswers);
	add_nets(seed, t, rows, nanswers);
	return t;
}

/* Tables of all shapes, every other one behind hide_small_bases. */
static void
nothing_hidden_can_be_worked_out(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 4000; i++) {
		struct table *t = random_table(&seed);
		struct hide_log log = { 0, 0 };
		struct table_look look;
		uint64_t min_cell = 2 + random_below(&seed, 9);

		t->percent = (enum table_percent)random_below(&seed, 3);
		set_look(&look, 50, random_below(&seed, 40));
		if (i % 2 > 0)
			hide_small_bases(t, &look);
		hide_small_cells(t, min_cell, &log);
		assert_secrets_kept(t, min_cell);
		table_free(t);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_hidden_can_be_worked_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
