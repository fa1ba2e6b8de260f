/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/estimate.h"
#include "weighting/precision.h"
#include "table/figure.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/significance.h"
#include "kind-crosstab/scored.h"

static void
merge_scored(struct scored *to, const struct scored *same)
{
	if (to->merged == NULL) {
		to->merged = xcalloc(1, sizeof(*to->merged));
		sums_merge(to->merged, to->sum);
		to->sum = to->merged;
	}
	sums_merge(to->merged, same->sum);
}

static void
merge_equal(struct scores *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		if (n > 0 && s->items[n - 1].value >= s->items[i].value)
			merge_scored(&s->items[n - 1], &s->items[i]);
		else
			s->items[n++] = s->items[i];
	s->n = n;
}

void
scored_clear(struct scores *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->items[i].merged != NULL) {
			sums_clear(s->items[i].merged);
			free(s->items[i].merged);
		}
	free(s->items);
}

struct scores
scored_find(const struct making *w, const struct banner *b)
{
	struct scores s = { w, b, NULL, 0, NULL };
	struct precision_value *values = making_values(w, &s.n);

	s.items = xcalloc(s.n, sizeof(*s.items));
	for (size_t i = 0; i < s.n; i++)
		s.items[i] = (struct scored){ values[i].value, values[i].sum,
		    NULL };
	free(values);
	merge_equal(&s);
	return s;
}

/* Who has which value among those of some parts; the caller frees them. */
static struct estimate_value *
values_of(const struct scores *s, const struct sums_parts *parts)
{
	struct estimate_value *values = xcalloc(s->n, sizeof(*values));

	for (size_t i = 0; i < s->n; i++)
		values[i] = (struct estimate_value){ s->items[i].value,
		    sums_of(s->items[i].sum, parts) };
	return values;
}

/* Who has which value, for the precision; the caller frees them. */
static struct precision_value *
precise_values(const struct scores *s)
{
	struct precision_value *values = xcalloc(s->n, sizeof(*values));

	for (size_t i = 0; i < s->n; i++)
		values[i] = (struct precision_value){ s->items[i].value,
		    s->items[i].sum };
	return values;
}

static struct comparison
compare_calibrated(const struct scores *s, const struct comparison *c,
    size_t a, size_t b)
{
	struct precision_columns columns = banner_columns(s->b, a, b);
	struct precision_value *values = precise_values(s);
	struct comparison result = precision_compare_means(
	    s->w->survey->poststrata, c, values, s->n, &columns);

	free(values);
	return result;
}

static struct comparison
compare_columns(const void *ctx, size_t a, size_t b)
{
	const struct scores *s = ctx;
	struct compare_value *values = xcalloc(s->n, sizeof(*values));
	struct comparison c;

	for (size_t i = 0; i < s->n; i++) {
		struct banner_pair pair = banner_pair(s->b, s->items[i].sum,
		    a, b);

		values[i] = (struct compare_value){ s->items[i].value,
		    pair.first, pair.second, pair.both };
	}
	c = compare_means(s->w->look->tests.method, values, s->n,
	    s->w->survey->counted.weighted);
	free(values);
	return s->w->survey->poststrata == NULL ? c :
	    compare_calibrated(s, &c, a, b);
}

static struct estimate
estimate_of(const struct scores *s, enum table_kind kind, size_t column,
    const struct estimate_value *values)
{
	struct precision_value *precise;
	struct estimate e;

	if (kind == TABLE_MEDIAN)
		return estimate_median(values, s->n);
	if (kind == TABLE_SD)
		return estimate_sd(values, s->n);
	precise = precise_values(s);
	e = precision_mean(s->w->survey->poststrata, precise, s->n,
	    &s->w->columns[column], s->w->survey->counted.weighted);
	free(precise);
	return e;
}

void
scored_fill(const struct scores *s)
{
	struct table *t = s->w->table;
	struct table_cell *cells = t->cells + (t->nrows - 1) * t->ncolumns;
	enum table_kind kind = t->rows[t->nrows - 1].kind;
	struct fixed_sum *bases = xcalloc(t->ncolumns, sizeof(*bases));

	for (size_t c = 0; c < t->ncolumns; c++) {
		struct estimate_value *values = values_of(s,
		    &s->w->columns[c]);
		struct estimate e = estimate_of(s, kind, c, values);

		for (size_t i = 0; i < s->n; i++)
			fixed_merge(&bases[c], &values[i].sum);
		figure_value(&cells[c], &e, &bases[c], s->w->look);
		free(values);
	}
	if (table_is_compared(kind))
		significance_add(s->tests, t->nrows - 1,
		    &(struct significance_row){ bases, compare_columns,
		    s });
	free(bases);
}

