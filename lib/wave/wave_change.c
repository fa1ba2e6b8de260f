/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/wave_change.h"

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

void
wave_change_tables(struct wave *cells, const struct tidy_table *now,
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
