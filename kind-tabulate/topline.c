/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stats/estimate.h"
#include "tidy/lead.h"
#include "table/table.h"
#include "table/beside.h"
#include "table/table_empty.h"
#include "table/table_sort.h"
#include "table/figure.h"
#include "kind-tabulate/options.h"
#include "count/survey.h"
#include "count/making.h"
#include "count/making_nets.h"
#include "count/cumulative.h"
#include "count/agreement.h"
#include "count/survey_numbers.h"
#include "count/survey_words.h"
#include "kind-tabulate/topline.h"

static void
add_answers(const struct making *w)
{
	for (size_t i = 0; i < w->nrows; i++)
		making_add_answer(w, &w->rows[i]);
}

/* Of the n values, each with who has it. */
struct values {
	struct estimate_value *list;
	size_t n;
	struct fixed_sum base;	/* all who have one */
};

static void
add_value(const struct making *w, enum table_kind kind,
    const struct values *values, struct estimate e)
{
	struct table_cell *cell = table_add(w->table, kind, slice_of(
	    making_statistic(kind, w->question->is_set)),
	    (struct slice){ "", 0 });

	figure_value(cell, &e, &values->base, w->look);
}

static struct values
values_of(const struct precision_value *list, size_t n)
{
	struct values v = { xcalloc(n, sizeof(*v.list)), n, { .n = 0 } };

	for (size_t i = 0; i < n; i++) {
		v.list[i] = (struct estimate_value){ list[i].value,
		    list[i].sum->all };
		fixed_merge(&v.base, &list[i].sum->all);
	}
	return v;
}

/* The values are those of the answers or, of a set, how many were ticked.  Only
 * the mean, or all statistics. */
static void
add_means(const struct making *w, bool only)
{
	size_t n;
	struct precision_value *list = making_values(w, &n);
	struct values values = values_of(list, n);

	add_value(w, TABLE_MEAN, &values, precision_mean(
	    w->survey->poststrata, list, n, w->columns,
	    w->survey->counted.weighted));
	if (!only) {
		add_value(w, TABLE_MEDIAN, &values,
		    estimate_median(values.list, n));
		add_value(w, TABLE_SD, &values, estimate_sd(values.list, n));
	}
	free(values.list);
	free(list);
}

/* A lead_fn. */
static void
add_lead(void *ctx, struct lead *l)
{
	const struct making *w = ctx;
	const struct sums *base = &tally_result(w->question->tally)->base;
	struct table_cell *cell;
	struct estimate e;

	lead_values(l, w->kept->items, base);
	e = precision_mean(w->survey->poststrata, l->values, LEAD_VALUES,
	    w->columns, w->survey->counted.weighted);
	cell = lead_add(w->table, l);
	figure_value(cell, &e, &base->all, w->look);
	lead_clear(l);
}

/* All of the table that is no row. */
static void
describe(const struct making *w)
{
	survey_words_describe(w);
	w->table->columns[0] = (struct table_column){
	    .heading = slice_of("Total"),
	    .label = slice_of("Total"), .letter = slice_of(""),
	    .base = making_column(w, 0), .people = making_people(w, 0),
	    .block = TABLE_NO_BLOCK };
}

static void
add_numbers(const struct making *w, bool only)
{
	add_means(w, only);
	if (!w->question->is_set)
		survey_numbers_describe(w);
}

static int
make_table(struct making *w, const struct opts *o, const char **wrong,
    struct diag *d)
{
	*wrong = NULL;
	describe(w);
	if (w->o->mean) {
		add_numbers(w, false);
		return 0;
	}
	*wrong = "net";
	if (making_nets_check(w, d) < 0)
		return -1;
	add_answers(w);
	if (w->o->agree) {
		*wrong = "agree";
		return agreement_add(w, d);
	}
	if (!w->o->of_responses && making_nets_add_asked(w) == 0)
		making_nets_add_scale(w);
	*wrong = "lead";
	if (lead_each(w->table, w->question->is_set, &w->o->leads, add_lead, w,
	    d) < 0)
		return -1;
	*wrong = "cumulative";
	if (w->o->cumulative && cumulative_add(w, d) < 0)
		return -1;
	if (o->item_means)
		add_numbers(w, true);
	return 0;
}

int
topline_make(struct table_set *set, const struct survey *s,
    const struct opts *o, const char **wrong, struct diag *d)
{
	const struct sums_parts everybody = { true, NULL, 0 };
	int status = 0;

	set->tables = xcalloc(s->n, sizeof(*set->tables));
	set->agreement = o->survey.agree;
	for (size_t i = 0; i < s->n && status == 0; i++) {
		const struct question *q = &s->questions[i];
		const struct tally_result *r = tally_result(q->tally);
		struct making_kept kept = { NULL, 0, 0 };
		struct making w = { .table = table_new(1), .survey = s,
		    .question = q, .o = s->o, .look = &set->look,
		    .rows = r->rows, .nrows = r->nrows,
		    .columns = &everybody, .kept = &kept };

		set->tables[set->n++] = w.table;
		status = make_table(&w, o, wrong, d);
		making_forget(&kept);
		tally_forget(q->tally);
	}
	if (status < 0)
		return -1;
	*wrong = "lead";
	if (lead_check(set, &s->o->leads, d) < 0)
		return -1;
	*wrong = NULL;
	return 0;
}

void
topline_options_of_all(struct survey_options *all,
    const struct survey_options *o)
{
	*all = *o;
	all->of_both = all->cumulative = false;
	all->of_all = true;
	all->leads = (struct list){ NULL, 0, 0 };
}

/* What somebody ticked, and what is no answer, may be of the same people. */
static int
check_both(const struct survey *s, struct diag *d)
{
	for (size_t i = 0; s->o->min_cell > 0 && i < s->n; i++)
		if (s->questions[i].is_set)
			return diag_set(d, "--min-cell does not know what "
			    "--rebase both gives away of %.*s, a set; make "
			    "two tables, with --rebase all and without",
			    (int)s->questions[i].name.n,
			    s->questions[i].name.p);
	return 0;
}

int
topline_put_beside(const struct table_set *set, const struct survey *all,
    const struct opts *o, const char **wrong, struct diag *d)
{
	struct table_set raw = { .look = set->look };
	int status;

	*wrong = "rebase";
	if (check_both(all, d) < 0)
		return -1;
	status = topline_make(&raw, all, o, wrong, d);
	if (status == 0 && o->survey.drop_empty)
		status = table_empty_drop(&raw, d);
	for (size_t i = 0; i < raw.n; i++) {
		if (status == 0)
			beside_add_raw(set->tables[i], raw.tables[i]);
		table_free(raw.tables[i]);
	}
	free(raw.tables);
	return status;
}

void
topline_sort(const struct table_set *set, const struct opts *o)
{
	if (set->agreement && o->sort) {
		agreement_sort(set);
		return;
	}
	for (size_t i = 0; o->sort && i < set->n; i++)
		table_sort(set->tables[i], 0);
}
