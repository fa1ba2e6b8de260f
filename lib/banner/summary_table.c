/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "banner/summary_table.h"

size_t
summary_table_row(const struct tidy_table *t, size_t summary)
{
	return t->made.shown.summary.rows[summary] - 1;
}

struct slice
summary_table_label(const struct tidy_table *t, const struct stem *stem)
{
	return t->wording.n > 0 ? stem_own(stem, t->wording) : t->question;
}

/* Is the table's base larger? */
static bool
is_larger(const struct tidy_table *t, const struct tidy_table *than)
{
	return t->columns[0].base.unweighted.n >
	    than->columns[0].base.unweighted.n;
}

const struct tidy_table *
summary_table_base(const struct bases *b, bool largest)
{
	const struct tidy_table *found = b->tables[0];

	for (size_t i = 1; i < b->n; i++) {
		const struct tidy_table *t = b->tables[i];

		if (t->columns[0].base.unweighted.known &&
		    (!found->columns[0].base.unweighted.known ||
		    (largest ? is_larger(t, found) : is_larger(found, t))))
			found = t;
	}
	return found;
}

/* A net is a share of statements, and not one of their answers. */
static void
add_row(struct tidy_table *to, size_t at, const struct tidy_table *t,
    size_t row, const struct stem *stem)
{
	enum table_kind kind = t->rows[row].kind;

	to->rows[at] = (struct tidy_row){ table_is_share(kind) ?
	    TABLE_ANSWER : kind, summary_table_label(t, stem) };
	for (size_t c = 0; c < to->ncolumns; c++)
		to->cells[c * to->nrows + at] = *tidy_at(t, row, c);
}

/* A table of the summary that has no last wave says so in its cells. */
static void
add_wave_row(struct tidy_wave *to, size_t at, const struct tidy_table *t,
    size_t row)
{
	if (t->wave != NULL) {
		to->cells[at] = t->wave->cells[row];
		to->changes[at] = t->wave->changes[row];
		return;
	}
	to->cells[at] = (struct tidy_cell){ .sig = slice_of(""),
	    .status = TABLE_NO_FIGURE };
	to->changes[at] = (struct tidy_change){ .status = TABLE_NO_FIGURE };
}

/* The last wave, which has the base of the table that to is a copy of. */
static void
add_wave(struct tidy_table *to, const struct bases *b, size_t summary)
{
	const struct tidy_wave *of = to->wave;

	to->wave = xcalloc(1, sizeof(*to->wave));
	*to->wave = (struct tidy_wave){ .label = of->label, .base = of->base,
	    .has_base = true, .status = of->status,
	    .cells = xcalloc(b->n, sizeof(*of->cells)), .ncells = b->n,
	    .changes = xcalloc(b->n, sizeof(*of->changes)),
	    .nchanges = b->n };
	for (size_t i = 0; i < b->n; i++)
		add_wave_row(to->wave, i, b->tables[i],
		    summary_table_row(b->tables[i], summary));
}

void
summary_table_init(struct tidy_table *to, const struct bases *b,
    size_t summary)
{
	const struct stem stem = bases_stem(b);

	*to = *summary_table_base(b, false);
	to->nrows = b->n;
	to->rows = xcalloc(b->n, sizeof(*to->rows));
	to->ncells = to->nrows * to->ncolumns;
	to->cells = xcalloc(to->ncells, sizeof(*to->cells));
	to->ntests = to->nnotes = to->ndifferences = 0;
	for (size_t i = 0; i < b->n; i++)
		add_row(to, i, b->tables[i], summary_table_row(b->tables[i],
		    summary), &stem);
	if (to->wave != NULL)
		add_wave(to, b, summary);
}

void
summary_table_clear(struct tidy_table *t)
{
	free(t->rows);
	free(t->cells);
	if (t->wave == NULL)
		return;
	free(t->wave->cells);
	free(t->wave->changes);
	free(t->wave);
}
