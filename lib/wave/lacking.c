/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/map.h"
#include "base/num.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/waves.h"
#include "wave/lacking.h"

/* So many names are told. */
enum { MOST = 5 };

/* The tables of a wave that mean the same as t. */
struct group {
	const struct waves *waves;
	const struct tidy_table *t;
	const struct tidy *wave;
};

static struct group
group_of(const struct waves *w, const struct tidy_table *t, bool last)
{
	return (struct group){ w, t, last ? waves_last(w) : waves_now(w) };
}

/* The next of them from the i-th table on, behind which i is then; or NULL. */
static const struct tidy_table *
next_table(const struct group *g, size_t *i)
{
	while (*i < g->wave->n) {
		const struct tidy_table *t = &g->wave->tables[(*i)++];

		if (g->wave == waves_now(g->waves) ?
		    waves_together(g->waves, g->t, t) :
		    waves_compares(g->waves, g->t, t))
			return t;
	}
	return NULL;
}

static bool
has_row(const struct group *g, const struct tidy_row *row)
{
	const struct tidy_table *t;

	for (size_t i = 0; (t = next_table(g, &i)) != NULL;)
		if (tidy_find_same(t, row) < t->nrows ||
		    (row->kind == TABLE_ANSWER &&
		    tidy_notes_nobody(t, row->label)))
			return true;
	return false;
}

static bool
has_break(const struct group *g, const struct tidy_column *c)
{
	const struct tidy_table *t;

	for (size_t i = 0; (t = next_table(g, &i)) != NULL;)
		for (size_t k = 1; k < t->ncolumns; k++)
			if (slice_eq(t->columns[k].heading, c->heading))
				return true;
	return false;
}

static bool
has_column(const struct group *g, const struct tidy_column *c)
{
	const struct tidy_table *t;

	for (size_t i = 0; (t = next_table(g, &i)) != NULL;)
		if (tidy_find_column(t, c->heading, c->label) < t->ncolumns)
			return true;
	return false;
}

static bool
is_number(struct slice label)
{
	double value;

	return num_parse(label, &value);
}

/* A net is called so, where the other wave has something else of its name. */
static void
add_row(struct map *names, const struct tidy_row *row,
    const struct group *other)
{
	const struct tidy_row answer = { TABLE_ANSWER, row->label };
	struct buf b;

	buf_init(&b);
	buf_slice(&b, row->label);
	if (row->kind == TABLE_NET && has_row(other, &answer))
		buf_puts(&b, TIDY_NET);
	map_add(names, buf_all(&b));
	buf_clear(&b);
}

static void
add_column(struct map *names, const struct tidy_column *c, enum lacking what)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, what == LACKING_BREAKS ? "break \"" : "");
	buf_slice(&b, tidy_break(c));
	buf_puts(&b, what == LACKING_BREAKS ? "\"" : ": ");
	buf_slice(&b, what == LACKING_BREAKS ? slice_of("") : c->label);
	map_add(names, buf_all(&b));
	buf_clear(&b);
}

/* Adds what the table has and the other wave lacks. */
static void
add_table(struct map *names, const struct tidy_table *t, enum lacking what,
    const struct group *other)
{
	for (size_t r = 0; what == LACKING_ROWS && r < t->nrows; r++) {
		const struct tidy_row *row = &t->rows[r];

		if (!beside_is(row->kind) && !is_number(row->label) &&
		    !has_row(other, row))
			add_row(names, row, other);
	}
	for (size_t c = 1; what != LACKING_ROWS && c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];
		bool has = has_break(other, column);

		if (what == LACKING_BREAKS ? !has : has &&
		    !is_number(column->label) && !has_column(other, column))
			add_column(names, column, what);
	}
}

/* What is gone, or new, as readers call it, in the order of the tables. */
static struct map *
find(const struct waves *w, const struct tidy_table *t,
    enum lacking what, bool gone)
{
	const struct group of = group_of(w, t, gone);
	const struct group other = group_of(w, t, !gone);
	const struct tidy_table *has;
	struct map *names = map_new();

	for (size_t i = 0; (has = next_table(&of, &i)) != NULL;)
		add_table(names, has, what, &other);
	return names;
}

/* "A, B, C, D, E and 3 others" */
static void
put_names(struct buf *b, const struct map *names)
{
	size_t n = map_count(names), most = n == MOST + 1 ? n : MOST;

	for (size_t i = 0; i < n && i < most; i++) {
		buf_puts(b, i > 0 ? ", " : "");
		buf_slice(b, map_member(names, i));
	}
	if (n > most)
		buf_printf(b, " and %zu others", n - most);
}

void
lacking_put(struct buf *b, const struct waves *w, const struct tidy_table *t,
    enum lacking what)
{
	struct map *gone = find(w, t, what, true);
	struct map *new = find(w, t, what, false);
	size_t n = map_count(gone);

	put_names(b, gone);
	if (n > 0)
		buf_puts(b, n == 1 ? " was in the last wave, and is not in "
		    "this one" : " were in the last wave, and are not in this "
		    "one");
	buf_puts(b, n > 0 && map_count(new) > 0 ? "; " : "");
	put_names(b, new);
	if (map_count(new) > 0)
		buf_puts(b, map_count(new) == 1 ? " is new" : " are new");
	map_free(gone);
	map_free(new);
}
