/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"
#include "wave/wave_meaning.h"
#include "kind-report/trend/series.h"

void
series_init(struct series *s, const struct series_given *given, size_t n,
    const struct tidy_table *t)
{
	const struct tidy *next = given[n - 1].tidy;

	s->n = n;
	s->waves = xcalloc(n, sizeof(*s->waves));
	for (size_t i = n; i-- > 0; ) {
		struct series_wave *w = &s->waves[i];

		*w = (struct series_wave){ &given[i], wave_tables_of(next, t,
		    given[i].tidy), t };
		if (series_table(s, i) == NULL)
			continue;
		t = series_table(s, i);
		next = given[i].tidy;
	}
}

void
series_clear(struct series *s)
{
	free(s->waves);
}

const struct tidy_table *
series_table(const struct series *s, size_t wave)
{
	const struct wave_tables *tables = &s->waves[wave].tables;

	return tables->several ? NULL : tables->first;
}

size_t
series_count(const struct series *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += series_table(s, i) != NULL;
	return n;
}

size_t
series_before(const struct series *s, size_t wave)
{
	while (wave-- > 0)
		if (series_table(s, wave) != NULL)
			return wave;
	return s->n;
}

const char *
series_break(const struct series *s, size_t wave)
{
	const struct tidy_table *t = series_table(s, wave);
	size_t before = series_before(s, wave);

	return t == NULL || before == s->n ? NULL :
	    wave_meaning_other(t, series_table(s, before));
}

/* Is the table one of those that the series has of the wave? */
static bool
has(const struct series_wave *w, const struct tidy_table *t)
{
	return w->tables.any ? wave_tables_has(&w->tables, w->next, t) :
	    t == w->tables.first;
}

bool
series_find(const struct series *s, size_t wave, const struct tidy_row *row,
    struct series_place *place)
{
	const struct series_wave *w = &s->waves[wave];
	const struct tidy *tidy = w->given->tidy;
	bool found = false;

	for (size_t i = 0; i < tidy->n; i++) {
		const struct tidy_table *t = &tidy->tables[i];
		size_t r;

		if (!has(w, t) || (r = tidy_find_same(t, row)) == t->nrows)
			continue;
		if (!found || tidy_at(t, r, 0)->figure.known)
			*place = (struct series_place){ t, r };
		found = true;
		if (tidy_at(t, r, 0)->figure.known)
			break;
	}
	return found;
}

bool
series_row_breaks(const struct series *s, size_t wave,
    const struct tidy_row *row, struct series_place *before)
{
	struct series_place now;

	if (!series_find(s, wave, row, &now))
		return false;
	while (wave-- > 0)
		if (series_find(s, wave, row, before))
			return !tidy_notes_same(now.table, now.row,
			    before->table, before->row);
	return false;
}
