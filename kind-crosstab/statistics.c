/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/codebook.h"
#include "base/diag.h"
#include "stats/estimate.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "cli/cli.h"
#include "cli/remarks.h"
#include "count/survey_check.h"
#include "count/survey_numbers.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/scored.h"
#include "kind-crosstab/statistics.h"

/* More numbers than that are no rows. */
#define MOST_NUMBERS 40

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

static void
add_row(const struct scores *s, enum table_kind kind, const char *label)
{
	table_add(s->w->table, kind, slice_of(label), slice_of(""));
	scored_fill(s);
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
	s = scored_find(w, b);
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
	scored_clear(&s);
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
remark_without(const struct survey *s, unsigned stats,
    const struct remarks *r)
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
		remarks_note(r, stats == STATS_NPS ? "no net promoter "
		    "score, which is for numbers from 0 to 10: %s" :
		    "no mean and the like, since answers are names, not "
		    "numbers; a score in the codebook gives them one: %s",
		    names.p);
	buf_clear(&names);
}

void
statistics_remark(const struct survey *s, const struct opts *o,
    const char *prog)
{
	const unsigned others = o->stats & ~(unsigned)STATS_NPS;
	const struct remarks r = { .prog = prog, .at = s->at };

	for (size_t i = 0; i < s->n; i++)
		if (o->survey.cumulative || (others != 0 &&
		    has_statistics(&s->questions[i], others)))
			survey_check_values(&s->questions[i], &r);
	if (others != 0)
		remark_without(s, others, &r);
	if (o->stats & STATS_NPS)
		remark_without(s, STATS_NPS, &r);
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

		enum table_kind last = t->nrows == 0 ? TABLE_ANSWER :
		    t->rows[t->nrows - 1].kind;

		if (t->columns[0].status & TABLE_NO_COLUMN ||
		    (!table_is_share(last) && last != TABLE_LEAD))
			return 0;
	}
	if (o->stats == 0)
		return 0;
	return diag_set(d, o->stats == STATS_NPS ? "--stats nps: no question "
	    "has numbers that run from 0 to 10, whole ones, by what people "
	    "said or by the codebook" : "--stats: no question has answers that "
	    "are numbers or have a score in the codebook");
}
