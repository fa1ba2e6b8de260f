/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/map.h"
#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "wave/wave_change.h"
#include "wave/wave_families.h"

struct wave_families {
	const struct tidy *now;
	struct wave **cells;	/* of each table */
	enum adjust correction;
	struct map *families;	/* breaks; the total is "" */
	size_t *tested;		/* in each of them */
};

/* The family of tests that a column belongs to. */
static struct slice
family_of(const struct tidy_table *t, size_t column)
{
	return column == 0 ? slice_of("") : t->columns[column].heading;
}

static void
find_families(struct wave_families *w)
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
visit(struct wave_families *w, size_t family, double *ps, visit_fn *fn)
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

static void
correct(struct wave_families *w)
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
	free(ps);
}

struct wave_families *
wave_families_new(const struct tidy *now, struct wave **cells,
    enum adjust correction)
{
	struct wave_families *w = xcalloc(1, sizeof(*w));

	*w = (struct wave_families){ now, cells, correction, NULL, NULL };
	find_families(w);
	correct(w);
	return w;
}

void
wave_families_free(struct wave_families *w)
{
	map_free(w->families);
	free(w->tested);
	free(w);
}

size_t
wave_families_all(const struct wave_families *w)
{
	size_t n = 0;

	for (size_t f = 0; f < map_count(w->families); f++)
		n += w->tested[f];
	return n;
}

size_t
wave_families_tested(const struct wave_families *w,
    const struct tidy_table *t, size_t column)
{
	return w->tested[map_find(w->families, family_of(t, column))];
}
