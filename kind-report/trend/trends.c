/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "wave/wave_meaning.h"
#include "kind-report/trend/trend_table.h"
#include "kind-report/trend/trends.h"

/* Has a every row of b? */
static bool
has_rows(const struct tidy_table *a, const struct tidy_table *b)
{
	for (size_t r = 0; r < b->nrows; r++)
		if (!beside_is(b->rows[r].kind) &&
		    tidy_find_same(a, &b->rows[r]) == a->nrows)
			return false;
	return true;
}

/* Is the same shown with another table: one that has more, or comes before?
 * Those that only titles tell apart are apart. */
static bool
is_covered(const struct tidy *now, size_t i, bool titled)
{
	const struct tidy_table *t = &now->tables[i];

	for (size_t k = 0; k < now->n; k++) {
		const struct tidy_table *other = &now->tables[k];

		if (k == i || !wave_meaning_same(other, t) ||
		    (titled && !slice_eq(other->title, t->title)))
			continue;
		if (has_rows(other, t) && (k < i || !has_rows(t, other)))
			return true;
	}
	return false;
}

void
trends_init(struct trends *t, const struct series_given *waves, size_t n)
{
	const struct tidy *now = waves[n - 1].tidy;

	*t = (struct trends){ .waves = waves, .nwaves = n };
	t->of = xcalloc(now->n, sizeof(struct tidy_table *));
	for (size_t i = 0; i < now->n; i++) {
		struct series s;

		series_init(&s, waves, n, &now->tables[i]);
		if (series_table(&s, n - 1) != NULL && series_count(&s) > 1 &&
		    !is_covered(now, i, s.waves[n - 1].tables.titled)) {
			t->of[t->tidy.n] = &now->tables[i];
			trend_table_add(&t->tidy, &s);
		}
		series_clear(&s);
	}
}

void
trends_clear(struct trends *t)
{
	free(t->of);
	tidy_clear(&t->tidy);
}

const struct tidy_table *
trends_find(const struct trends *t, const struct tidy_table *of)
{
	for (size_t i = 0; i < t->tidy.n; i++)
		if (t->of[i] == of)
			return &t->tidy.tables[i];
	return NULL;
}
