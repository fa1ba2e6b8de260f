/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "tidy.h"
#include "waves.h"

struct waves {
	const struct tidy *now;
	const struct tidy *last;
	enum adjust correction;
	size_t tested;
	enum waves_state *states;	/* of each table of now */
	struct wave **cells;		/* like its cells; or NULL */
};

static bool
same_question(const struct tidy_table *a, const struct tidy_table *b)
{
	return slice_eq(a->question, b->question);
}

static bool
same_meaning(const struct tidy_table *a, const struct tidy_table *b)
{
	return same_question(a, b) && slice_eq(a->wording, b->wording) &&
	    slice_eq(a->base, b->base) && a->made.percent == b->made.percent;
}

static struct change_figure
figure_of(const struct tidy_table *t, const struct tidy_cell *cell)
{
	return (struct change_figure){ cell->figure.value, cell->se.known,
	    cell->se.value, t->made.look.interviewed };
}

static void
compare_cell(struct wave *v, const struct tidy_table *now,
    const struct tidy_cell *cell, const struct tidy_table *before,
    const struct tidy_cell *last)
{
	const struct change_figure was = figure_of(before, last);
	const struct change_figure is = figure_of(now, cell);

	v->before = last;
	v->compared = cell->figure.known && last->figure.known;
	if (v->compared)
		v->change = change_of(&was, &is);
	v->p = v->change.p;
}

/* Fills the cells that the other table has too, and no earlier one had. */
static void
compare_tables(struct wave *cells, const struct tidy_table *now,
    const struct tidy_table *before)
{
	size_t *rows = xcalloc(now->nrows, sizeof(*rows));

	for (size_t r = 0; r < now->nrows; r++)
		rows[r] = tidy_find_row(before, now->rows[r].kind,
		    now->rows[r].label);
	for (size_t c = 0; c < now->ncolumns; c++) {
		size_t column = tidy_find_column(before,
		    now->columns[c].heading, now->columns[c].label);

		for (size_t r = 0; r < now->nrows; r++) {
			struct wave *v = &cells[c * now->nrows + r];

			if (v->before == NULL && column < before->ncolumns &&
			    rows[r] < before->nrows)
				compare_cell(v, now, tidy_at(now, r, c),
				    before, tidy_at(before, rows[r], column));
		}
	}
	free(rows);
}

/* A row of the same figure: an answer may have a net to itself. */
static size_t
same_row(const struct tidy_table *t, const struct tidy_row *row, size_t end)
{
	size_t r = 0;

	while (r < end && (!slice_eq(t->rows[r].label, row->label) ||
	    (t->rows[r].kind != row->kind &&
	    !(table_is_share(t->rows[r].kind) && table_is_share(row->kind)))))
		r++;
	return r;
}

/* Where a figure comes for the first time. */
struct place {
	size_t table;
	size_t row;
	size_t column;
};

static struct place
first_place(const struct tidy *now, const struct place *at)
{
	const struct tidy_table *t = &now->tables[at->table];
	const struct tidy_row *row = &t->rows[at->row];
	const struct tidy_column *c = &t->columns[at->column];

	for (size_t i = 0; i < at->table; i++) {
		const struct tidy_table *e = &now->tables[i];
		struct place p = { i, same_row(e, row, e->nrows),
		    tidy_find_column(e, c->heading, c->label) };

		if (same_meaning(e, t) && p.row < e->nrows &&
		    p.column < e->ncolumns)
			return p;
	}
	return (struct place){ at->table, same_row(t, row, at->row),
	    at->column };
}

static struct place
place_of(const struct tidy *now, size_t table, size_t cell)
{
	size_t nrows = now->tables[table].nrows;

	return (struct place){ table, cell % nrows, cell / nrows };
}

static struct wave *
wave_at(const struct waves *w, const struct place *p)
{
	return &w->cells[p->table][p->column *
	    w->now->tables[p->table].nrows + p->row];
}

static void
compare_table(struct waves *w, size_t table, const struct tidy *before)
{
	const struct tidy_table *t = &w->now->tables[table];
	struct wave *cells = xcalloc(t->ncells, sizeof(*cells));

	for (size_t i = 0; i < before->n; i++) {
		if (!same_question(t, &before->tables[i]))
			continue;
		if (w->states[table] == WAVES_NEW)
			w->states[table] = WAVES_BROKEN;
		if (!same_meaning(t, &before->tables[i]))
			continue;
		w->states[table] = WAVES_SAME;
		compare_tables(cells, t, &before->tables[i]);
	}
	w->cells[table] = cells;
	for (size_t i = 0; i < t->ncells; i++) {
		struct place at = place_of(w->now, table, i);
		struct place first = first_place(w->now, &at);

		cells[i].first = wave_at(w, &first) == &cells[i];
	}
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

static void
visit(struct waves *w, double *ps, visit_fn *fn)
{
	size_t n = 0;

	for (size_t i = 0; i < w->now->n; i++)
		for (size_t k = 0; k < w->now->tables[i].ncells; k++)
			if (w->cells[i][k].first &&
			    w->cells[i][k].change.tested)
				fn(&w->cells[i][k], &ps[n++]);
	w->tested = n;
}

/* The first place of a figure has its corrected p. */
static void
copy_repeated(struct waves *w)
{
	for (size_t i = 0; i < w->now->n; i++)
		for (size_t k = 0; k < w->now->tables[i].ncells; k++) {
			struct place at = place_of(w->now, i, k);
			struct place first = first_place(w->now, &at);

			w->cells[i][k].p = wave_at(w, &first)->p;
		}
}

static void
correct(struct waves *w)
{
	size_t cells = 0;
	double *ps;

	for (size_t i = 0; i < w->now->n; i++)
		cells += w->now->tables[i].ncells;
	ps = xcalloc(cells, sizeof(*ps));
	visit(w, ps, take_p);
	adjust_p(w->correction, ps, w->tested);
	visit(w, ps, give_p);
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
	w->states = xcalloc(now->n, sizeof(*w->states));
	w->cells = xcalloc(now->n, sizeof(*w->cells));
	for (size_t i = 0; i < now->n; i++)
		compare_table(w, i, before);
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
	free(w->states);
	free(w);
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
	return w->tested;
}

static size_t
number_of(const struct waves *w, const struct tidy_table *t)
{
	return (size_t)(t - w->now->tables);
}

enum waves_state
waves_of(const struct waves *w, const struct tidy_table *t)
{
	return w->states[number_of(w, t)];
}

const struct wave *
waves_at(const struct waves *w, const struct tidy_table *t, size_t row,
    size_t column)
{
	return &w->cells[number_of(w, t)][column * t->nrows + row];
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
