/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "wave/wave_meaning.h"
#include "wave/wave_tables.h"
#include "wave/wave_families.h"
#include "wave/waves.h"

struct waves {
	const struct tidy *now;
	const struct tidy *last;
	enum adjust correction;
	struct wave_families *families;
	struct wave_tables *tables;	/* of last, for each table of now */
	struct wave **cells;		/* like its cells; or NULL */
};

/* Where a figure is. */
struct place {
	size_t table;
	size_t row;
	size_t column;
};

static const struct wave *
wave_at(const struct waves *w, const struct place *p)
{
	return &w->cells[p->table][p->column *
	    w->now->tables[p->table].nrows + p->row];
}

static bool
same_value(const struct tidy_cell *a, const struct tidy_cell *b)
{
	return a->figure.known && b->figure.known &&
	    a->figure.value == b->figure.value &&
	    a->weighted.value == b->weighted.value &&
	    a->unweighted.n == b->unweighted.n;
}

/* Have they the same values in both waves? */
static bool
same_values(const struct waves *w, const struct place *x,
    const struct place *y)
{
	const struct tidy_cell *before = wave_at(w, x)->before;
	const struct tidy_cell *other = wave_at(w, y)->before;

	return before != NULL && other != NULL && same_value(before, other) &&
	    same_value(tidy_at(&w->now->tables[x->table], x->row, x->column),
	    tidy_at(&w->now->tables[y->table], y->row, y->column));
}

/* Are two rows of that column the same figure?  A net with the name of an
 * answer is, if nobody else is in it. */
static bool
same_row(const struct waves *w, const struct place *x, const struct place *y)
{
	const struct tidy_row *r = &w->now->tables[x->table].rows[x->row];
	const struct tidy_row *s = &w->now->tables[y->table].rows[y->row];

	if (!slice_eq(tidy_name(r), tidy_name(s)))
		return false;
	return r->kind == s->kind || (table_is_share(r->kind) &&
	    table_is_share(s->kind) && same_values(w, x, y));
}

/* Are figures of both tables compared with the same ones? */
static bool
same_tables(const struct waves *w, size_t a, size_t b)
{
	const struct tidy_table *t = &w->now->tables[a];
	const struct tidy_table *e = &w->now->tables[b];

	return wave_meaning_same(e, t) && ((!w->tables[a].titled &&
	    !w->tables[b].titled) || slice_eq(t->title, e->title));
}

/* Finds the same figure in that table, among those that were tested. */
static bool
find_tested(const struct waves *w, const struct place *at, struct place *p)
{
	const struct tidy_table *t = &w->now->tables[at->table];
	const struct tidy_table *e = &w->now->tables[p->table];
	const struct tidy_column *c = &t->columns[at->column];

	if (!same_tables(w, at->table, p->table))
		return false;
	p->column = tidy_find_column(e, c->heading, c->label);
	if (p->column == e->ncolumns)
		return false;
	for (p->row = 0; p->row < e->nrows; p->row++)
		if (same_row(w, at, p) && wave_at(w, p)->change.tested)
			return true;
	return false;
}

/* The first place where the same figure was tested; its own if none was. */
static struct place
first_place(const struct waves *w, const struct place *at)
{
	for (size_t i = 0; i < w->now->n; i++) {
		struct place p = { i, 0, 0 };

		if (find_tested(w, at, &p))
			return p;
	}
	return *at;
}

static struct place
place_of(const struct tidy *now, size_t table, size_t cell)
{
	size_t nrows = now->tables[table].nrows;

	return (struct place){ table, cell % nrows, cell / nrows };
}

static void
compare_table(struct waves *w, size_t table, const struct tidy *before)
{
	const struct tidy_table *t = &w->now->tables[table];
	struct wave *cells = xcalloc(t->ncells, sizeof(*cells));

	w->tables[table] = wave_tables_of(w->now, t, before);
	for (size_t i = 0; i < before->n; i++)
		if (wave_tables_has(&w->tables[table], t, &before->tables[i]))
			wave_change_tables(cells, t, &before->tables[i]);
	w->cells[table] = cells;
}

/* Finds the first place of each figure. */
static void
find_first(struct waves *w)
{
	for (size_t i = 0; i < w->now->n; i++)
		for (size_t k = 0; k < w->now->tables[i].ncells; k++) {
			struct place at = place_of(w->now, i, k);
			struct place first = first_place(w, &at);

			w->cells[i][k].same = wave_at(w, &first);
			w->cells[i][k].first = w->cells[i][k].same ==
			    &w->cells[i][k];
		}
}

/* The first place of a figure has its corrected p. */
static void
copy_repeated(struct waves *w)
{
	for (size_t i = 0; i < w->now->n; i++)
		for (size_t k = 0; k < w->now->tables[i].ncells; k++)
			w->cells[i][k].p = w->cells[i][k].same->p;
}

struct waves *
waves_new(const struct tidy *now, const struct tidy *before,
    enum adjust correction)
{
	struct waves *w = xcalloc(1, sizeof(*w));

	w->now = now;
	w->last = before;
	w->correction = correction;
	w->tables = xcalloc(now->n, sizeof(*w->tables));
	w->cells = xcalloc(now->n, sizeof(*w->cells));
	for (size_t i = 0; i < now->n; i++)
		compare_table(w, i, before);
	find_first(w);
	w->families = wave_families_new(now, w->cells, correction);
	copy_repeated(w);
	return w;
}

void
waves_free(struct waves *w)
{
	if (w == NULL)
		return;
	for (size_t i = 0; i < w->now->n; i++)
		free(w->cells[i]);
	free(w->cells);
	free(w->tables);
	wave_families_free(w->families);
	free(w);
}

const struct tidy *
waves_now(const struct waves *w)
{
	return w->now;
}

const struct tidy *
waves_last(const struct waves *w)
{
	return w->last;
}

enum adjust
waves_correction(const struct waves *w)
{
	return w->correction;
}

size_t
waves_tested(const struct waves *w)
{
	return wave_families_all(w->families);
}

size_t
waves_family(const struct waves *w, const struct tidy_table *t, size_t column)
{
	return wave_families_tested(w->families, t, column);
}

static size_t
number_of(const struct waves *w, const struct tidy_table *t)
{
	return (size_t)(t - w->now->tables);
}

enum waves_state
waves_of(const struct waves *w, const struct tidy_table *t)
{
	const struct wave_tables *tables = &w->tables[number_of(w, t)];

	if (tables->first == NULL)
		return WAVES_NEW;
	if (!tables->any)
		return WAVES_BROKEN;
	return tables->several ? WAVES_SEVERAL : WAVES_SAME;
}

const struct tidy_table *
waves_table(const struct waves *w, const struct tidy_table *t)
{
	return w->tables[number_of(w, t)].first;
}

bool
waves_compares(const struct waves *w, const struct tidy_table *t,
    const struct tidy_table *before)
{
	return wave_tables_has(&w->tables[number_of(w, t)], t, before);
}

bool
waves_together(const struct waves *w, const struct tidy_table *a,
    const struct tidy_table *b)
{
	return same_tables(w, number_of(w, a), number_of(w, b));
}

const struct wave *
waves_at(const struct waves *w, const struct tidy_table *t, size_t row,
    size_t column)
{
	return &w->cells[number_of(w, t)][column * t->nrows + row];
}

bool
waves_any(const struct waves *w, const struct tidy_table *t)
{
	for (size_t i = 0; i < t->ncells; i++)
		if (w->cells[number_of(w, t)][i].compared)
			return true;
	return false;
}

const struct tidy_table *
waves_broken(const struct waves *w, const struct tidy_table *t, size_t row)
{
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct wave *v = waves_at(w, t, row, c);

		if (v->broken != NULL)
			return v->broken;
	}
	return NULL;
}

bool
waves_significant(const struct wave *v)
{
	return v->change.tested && v->p <= WAVES_LEVEL;
}

bool
waves_is_news(const struct wave *v)
{
	return v->first && waves_significant(v);
}
