/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/wave_figures.h"

/* Two programs may differ in the last bits of a double. */
#define ROUNDING 1e-9

bool
wave_figures_near(const struct tidy_number *a, const struct tidy_number *b)
{
	return fabs(a->value - b->value) <= ROUNDING * fmax(1,
	    fabs(a->value));
}

static bool
cells_differ(const struct tidy_cell *a, const struct tidy_cell *b)
{
	return a->figure.known && b->figure.known &&
	    !wave_figures_near(&a->figure, &b->figure);
}

static bool
bases_differ(const struct tidy_column *a, const struct tidy_column *b)
{
	const struct tidy_count *m = &a->base.unweighted;
	const struct tidy_count *n = &b->base.unweighted;

	return m->known && n->known && m->n != n->n;
}

static bool
columns_differ(const struct tidy_table *a, size_t at,
    const struct tidy_table *b, size_t column)
{
	for (size_t r = 0; r < b->nrows; r++) {
		size_t row = tidy_find_same(a, &b->rows[r]);

		if (row < a->nrows && cells_differ(tidy_at(a, row, at),
		    tidy_at(b, r, column)) && tidy_notes_same(a, row, b, r))
			return true;
	}
	return bases_differ(&a->columns[at], &b->columns[column]);
}

bool
wave_figures_differ(const struct tidy_table *a, const struct tidy_table *b)
{
	for (size_t c = 0; c < b->ncolumns; c++) {
		size_t at = tidy_find_column(a, b->columns[c].heading,
		    b->columns[c].label);

		if (at < a->ncolumns && columns_differ(a, at, b, c))
			return true;
	}
	return false;
}
