/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_stacked.h"
#include "kind-report/chart/chart_grid.h"

static bool
same_answers(const struct tidy_table *a, const struct tidy_table *b)
{
	if (a->nrows != b->nrows)
		return false;
	for (size_t r = 0; r < a->nrows; r++)
		if (!slice_eq(a->rows[r].label, b->rows[r].label))
			return false;
	return true;
}

static struct slice
stem_of(const struct tidy_table *a, const struct tidy_table *b)
{
	const struct tidy_table *both[] = { a, b };

	return bases_stem(&(struct bases){ both, 2 }).shared;
}

/* Does the section belong to the grid that the two before begin, or the one?
 */
static bool
goes_on(const struct section *first, const struct section *s)
{
	const struct tidy_table *a = first->tables[0], *b = s->tables[0];
	struct slice stem;

	if (s->kind != SECTION_QUESTION || a->title.n > 0 || b->title.n > 0 ||
	    !slice_eq(a->base, b->base) || !same_answers(a, b) ||
	    !made_text_same(&a->made, &b->made))
		return false;
	stem = stem_of(a, b);
	return stem.n > 0 &&
	    slice_eq(stem, stem_of(a, (first + 1)->tables[0]));
}

static bool
is_scale(const struct tidy_table *t)
{
	struct chart *c = t->made.shown.as == MADE_COUNTS ? NULL :
	    chart_stacked_question(t);

	if (c == NULL)
		return false;
	chart_free(c);
	return true;
}

size_t *
chart_grid_firsts(const struct report *r)
{
	size_t *firsts = xcalloc(r->nsections + 1, sizeof(*firsts));

	for (size_t i = 0; i < r->nsections;) {
		size_t first = i;
		bool can = r->sections[i].kind == SECTION_QUESTION &&
		    is_scale(r->sections[i].tables[0]);

		do
			firsts[i++] = first;
		while (can && i < r->nsections &&
		    goes_on(&r->sections[first], &r->sections[i]));
	}
	return firsts;
}

bool
chart_grid_has(const size_t *firsts, size_t nsections, size_t section)
{
	return firsts[section] < section ||
	    (section + 1 < nsections && firsts[section + 1] == section);
}

struct chart *
chart_grid(const struct report *r, const size_t *firsts, size_t first)
{
	struct chart *c;
	const struct tidy_table **tables = xcalloc(r->nsections - first,
	    sizeof(const struct tidy_table *));
	size_t n = 0;

	for (size_t i = first; i < r->nsections && firsts[i] == first; i++)
		tables[n++] = r->sections[i].tables[0];
	c = chart_stacked_several(&(struct bases){ tables, n });
	c->tables = tables;
	c->ntables = n;
	return c;
}
