/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/map.h"
#include "base/xalloc.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/wave_meaning.h"
#include "wave/wave_tables.h"
#include "wave/waves.h"

struct waves {
	const struct tidy *now;
	const struct tidy *last;
	enum adjust correction;
	struct map *families;	/* breaks; the total is "" */
	size_t *tested;		/* in each of them */
	struct wave_tables *tables;	/* of last, for each table of now */
	struct wave **cells;		/* like its cells; or NULL */
};

static struct change_figure
figure_of(enum table_kind kind, const struct tidy_cell *cell)
{
	const struct tidy_count *n = table_is_share(kind) ?
	    &cell->base.unweighted : &cell->unweighted;

	return (struct change_figure){ cell->figure.value, cell->se.known,
	    cell->se.value, n->known ? n->n : 0 };
}

static void
compare_cell(struct wave *v, enum table_kind kind,
    const struct tidy_cell *cell, const struct tidy_cell *last)
{
	const struct change_figure was = figure_of(kind, last);
	const struct change_figure is = figure_of(kind, cell);

	v->before = last;
	v->compared = v->broken == NULL && cell->figure.known &&
	    last->figure.known;
	if (v->compared)
		v->change = change_of(&was, &is);
	v->compared = v->compared && isfinite(v->change.difference);
	v->p = v->change.p;
}

/* The row of another table that has the name of one.  What stands beside an
 * answer says no more of a change than the answer does. */
struct match {
	size_t row;		/* or its number of rows */
	bool same;		/* and means the same */
};

static struct match *
match_rows(const struct tidy_table *now, const struct tidy_table *before)
{
	struct match *rows = xcalloc(now->nrows, sizeof(*rows));

	for (size_t r = 0; r < now->nrows; r++) {
		rows[r].row = beside_is(now->rows[r].kind) ? before->nrows :
		    tidy_find_same(before, &now->rows[r]);
		rows[r].same = rows[r].row < before->nrows &&
		    tidy_notes_same(now, r, before, rows[r].row);
	}
	return rows;
}

/* Fills the cells that the other table has too; a figure that can be compared
 * goes before one that is hidden in an earlier table. */
static void
compare_tables(struct wave *cells, const struct tidy_table *now,
    const struct tidy_table *before)
{
	struct match *rows = match_rows(now, before);

	for (size_t c = 0; c < now->ncolumns; c++) {
		size_t column = tidy_find_column(before,
		    now->columns[c].heading, now->columns[c].label);

		for (size_t r = 0; r < now->nrows; r++) {
			struct wave *v = &cells[c * now->nrows + r];

			if (v->compared || column == before->ncolumns ||
			    rows[r].row == before->nrows)
				continue;
			v->broken = rows[r].same ? NULL : before;
			compare_cell(v, now->rows[r].kind, tidy_at(now, r, c),
			    tidy_at(before, rows[r].row, column));
		}
	}
	free(rows);
}

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
			compare_tables(cells, t, &before->tables[i]);
	w->cells[table] = cells;
}

/* The family of tests that a column belongs to. */
static struct slice
family_of(const struct tidy_table *t, size_t column)
{
	return column == 0 ? slice_of("") : t->columns[column].heading;
}

static void
find_families(struct waves *w)
{
	w->families = map_new();
	for (size_t i = 0; i < w->now->n; i++)
		for (size_t c = 0; c < w->now->tables[i].ncolumns; c++)
			map_add(w->families, family_of(&w->now->tables[i], c));
	w->tested = xcalloc(map_count(w->families), sizeof(*w->tested));
}

/* What is done with each test that counts for the correction. */
typedef void visit_fn(struct wave *v, double *p);

static void
take_p(struct wave *v, double *p)
{
	*p = v->p;
}

static void
give_p(struct wave *v, double *p)
{
	v->p = *p;
}

/* Those of a column that are the first of their figure; returns how many. */
static size_t
visit_column(struct wave *cells, size_t nrows, double *ps, visit_fn *fn)
{
	size_t n = 0;

	for (size_t r = 0; r < nrows; r++)
		if (cells[r].first && cells[r].change.tested)
			fn(&cells[r], &ps[n++]);
	return n;
}

/* All of a family. */
static void
visit(struct waves *w, size_t family, double *ps, visit_fn *fn)
{
	struct slice name = map_member(w->families, family);
	size_t n = 0;

	for (size_t i = 0; i < w->now->n; i++) {
		const struct tidy_table *t = &w->now->tables[i];

		for (size_t c = 0; c < t->ncolumns; c++)
			if (slice_eq(family_of(t, c), name))
				n += visit_column(&w->cells[i][c * t->nrows],
				    t->nrows, &ps[n], fn);
	}
	w->tested[family] = n;
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

static void
correct(struct waves *w)
{
	size_t cells = 0;
	double *ps;

	for (size_t i = 0; i < w->now->n; i++)
		cells += w->now->tables[i].ncells;
	ps = xcalloc(cells, sizeof(*ps));
	for (size_t f = 0; f < map_count(w->families); f++) {
		visit(w, f, ps, take_p);
		adjust_p(w->correction, ps, w->tested[f]);
		visit(w, f, ps, give_p);
	}
	copy_repeated(w);
	free(ps);
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
	find_families(w);
	correct(w);
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
	map_free(w->families);
	free(w->tested);
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
	size_t n = 0;

	for (size_t f = 0; f < map_count(w->families); f++)
		n += w->tested[f];
	return n;
}

size_t
waves_family(const struct waves *w, const struct tidy_table *t, size_t column)
{
	return w->tested[map_find(w->families, family_of(t, column))];
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
