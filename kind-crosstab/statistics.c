/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/codebook.h"
#include "base/diag.h"
#include "stats/estimate.h"
#include "weighting/precision.h"
#include "table/figure.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "cli/cli.h"
#include "count/survey_check.h"
#include "count/survey_numbers.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/significance.h"
#include "kind-crosstab/statistics.h"

/* More numbers than that are no rows. */
#define MOST_NUMBERS 40

/* A value of answers. */
struct scored {
	double value;
	const struct sums *sum;
	struct sums *merged;	/* sum, if several answers have it */
};

/* All of them, ascending; none twice. */
struct scores {
	const struct making *w;
	const struct banner *b;
	struct scored *items;
	size_t n;
	struct significance *tests;
};

bool
statistics_only(const struct making *w, const struct opts *o)
{
	const struct codebook_variable *v = w->question->variables[0];
	size_t n = 0;

	if (o->stats == 0 || w->question->is_set)
		return false;
	for (size_t i = 0; i < w->nrows; i++)
		n += w->rows[i].has_value;
	if (n == 0)
		return false;
	return (v != NULL && v->type == CODEBOOK_NUMBER) ||
	    n > MOST_NUMBERS;
}

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

static void
clear_scores(struct scores *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->items[i].merged != NULL) {
			sums_clear(s->items[i].merged);
			free(s->items[i].merged);
		}
	free(s->items);
}

static struct scores
find_scores(const struct making *w, const struct banner *b)
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

static bool
is_whole(double x)
{
	return x == floor(x);
}

/* Do the numbers, those of answers that nobody gave too, run from 0 to 10? */
static bool
is_promoter_scale(const struct tally_result *r)
{
	bool low = false, high = false;

	for (size_t i = 0; i < r->nrows; i++) {
		double value = r->rows[i].value;

		if (!r->rows[i].has_value)
			continue;
		if (value < 0 || value > 10 || !is_whole(value))
			return false;
		low |= value <= 0;
		high |= value >= 10;
	}
	return low && high;
}

/* Those of a net promoter score, and what they count for. */
static void
find_promoters(const struct scores *s, struct sums *sides,
    struct scored *items)
{
	for (enum estimate_side i = 0; i < ESTIMATE_NSIDES; i++)
		items[i] = (struct scored){ estimate_points(i), &sides[i],
		    NULL };
	for (size_t i = 0; i < s->n; i++)
		sums_merge(&sides[estimate_side(s->items[i].value)],
		    s->items[i].sum);
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

static void
add_row(const struct scores *s, enum table_kind kind, const char *label)
{
	struct table *t = s->w->table;
	struct table_cell *cells = table_add(t, kind, slice_of(label),
	    slice_of(""));
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
	if (kind == TABLE_MEAN || kind == TABLE_NPS)
		significance_add(s->tests, t->nrows - 1,
		    &(struct significance_row){ bases, compare_columns,
		    s });
	free(bases);
}

static void
add_promoters(const struct scores *s)
{
	struct sums sides[ESTIMATE_NSIDES] = { { .n = 0 } };
	struct scored items[ESTIMATE_NSIDES];
	const struct scores promoters = { s->w, s->b, items, ESTIMATE_NSIDES,
	    s->tests };

	find_promoters(s, sides, items);
	add_row(&promoters, TABLE_NPS, making_statistic(TABLE_NPS, false));
	for (size_t i = 0; i < ESTIMATE_NSIDES; i++)
		sums_clear(&sides[i]);
}

void
statistics_add(const struct making *w, const struct banner *b,
    const struct opts *o, struct significance *tests)
{
	bool set = w->question->is_set;
	struct scores s;

	if (o->stats == 0)
		return;
	s = find_scores(w, b);
	s.tests = tests;
	if (s.n > 0 && o->stats & STATS_MEAN)
		add_row(&s, TABLE_MEAN, making_statistic(TABLE_MEAN, set));
	if (s.n > 0 && o->stats & STATS_MEDIAN)
		add_row(&s, TABLE_MEDIAN, making_statistic(TABLE_MEDIAN, set));
	if (s.n > 0 && o->stats & STATS_SD)
		add_row(&s, TABLE_SD, making_statistic(TABLE_SD, set));
	if (o->stats & STATS_NPS &&
	    is_promoter_scale(tally_result(w->question->tally)))
		add_promoters(&s);
	if (s.n > 0 && !set)
		survey_numbers_describe(w);
	clear_scores(&s);
}

/* Does the question have what the statistics are of? */
static bool
has_statistics(const struct question *q, unsigned stats)
{
	const struct tally_result *r = tally_result(q->tally);

	if (q->is_set)
		return stats != STATS_NPS;
	if (!r->numeric)
		return false;
	return stats != STATS_NPS || is_promoter_scale(r);
}

/* Which questions are without some of the statistics, once. */
static void
remark_without(const struct survey *s, unsigned stats, const char *prog)
{
	struct buf names;

	buf_init(&names);
	for (size_t i = 0; i < s->n; i++) {
		const struct question *q = &s->questions[i];

		if (has_statistics(q, stats))
			continue;
		buf_puts(&names, names.len > 0 ? ", " : "");
		buf_slice(&names, q->name);
	}
	if (names.len > 0)
		cli_message(prog, stats == STATS_NPS ? "note: no net promoter "
		    "score, which is for numbers from 0 to 10: %s" :
		    "note: no mean and the like, since answers are names, not "
		    "numbers; a score in the codebook gives them one: %s",
		    names.p);
	buf_clear(&names);
}

void
statistics_remark(const struct survey *s, const struct opts *o,
    const char *prog)
{
	const unsigned others = o->stats & ~(unsigned)STATS_NPS;

	for (size_t i = 0; others != 0 && i < s->n; i++)
		if (has_statistics(&s->questions[i], others))
			survey_check_values(&s->questions[i], prog);
	if (others != 0)
		remark_without(s, others, prog);
	if (o->stats & STATS_NPS)
		remark_without(s, STATS_NPS, prog);
}

int
statistics_check_numbers(const struct survey *s, const struct opts *o,
    struct diag *d)
{
	for (size_t i = 0; o->stats != 0 && i < s->n; i++)
		if (has_statistics(&s->questions[i], o->stats) &&
		    survey_numbers_check(&s->questions[i],
		    cli_name(o->survey.file), d) < 0)
			return -1;
	return 0;
}

int
statistics_check(const struct table_set *set, const struct opts *o,
    struct diag *d)
{
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		if (t->columns[0].status & TABLE_NO_COLUMN || (t->nrows > 0 &&
		    !table_is_share(t->rows[t->nrows - 1].kind)))
			return 0;
	}
	if (o->stats == 0)
		return 0;
	return diag_set(d, o->stats == STATS_NPS ? "--stats nps: no question "
	    "has numbers that run from 0 to 10, whole ones, by what people "
	    "said or by the codebook" : "--stats: no question has answers that "
	    "are numbers or have a score in the codebook");
}
