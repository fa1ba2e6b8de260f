/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "scale.h"
#include "estimate.h"
#include "table.h"
#include "figure.h"
#include "options.h"
#include "survey.h"
#include "nets.h"
#include "agreement.h"
#include "topline.h"

static void
add_answers(const struct work *w)
{
	for (size_t i = 0; i < w->nrows; i++)
		nets_add_share(w, TABLE_ANSWER, w->rows[i].label,
		    (struct slice){ "", 0 }, &w->rows[i].sum);
}

static void
add_value(const struct work *w, enum table_kind kind, const char *label,
    struct estimate e)
{
	figure_value(table_add(w->table, kind, slice_of(label),
	    (struct slice){ "", 0 }), &e, w->base, w->look);
}

static void
add_statistics(const struct work *w)
{
	struct estimate_value *values = xcalloc(w->nrows, sizeof(*values));

	for (size_t i = 0; i < w->nrows; i++)
		values[i] = (struct estimate_value){ w->rows[i].value,
		    w->rows[i].sum };
	add_value(w, TABLE_MEAN, "Mean", estimate_mean(values, w->nrows,
	    w->survey->heads.weighted));
	add_value(w, TABLE_MEDIAN, "Median",
	    estimate_median(values, w->nrows));
	add_value(w, TABLE_SD, "Standard deviation",
	    estimate_sd(values, w->nrows));
	free(values);
}

/* The answers that --exclude left out, with "or" between them. */
static struct slice
excluded_words(const struct work *w)
{
	struct buf words;
	struct slice s;

	buf_init(&words);
	for (size_t i = 0; i < w->survey->nexclude; i++) {
		if (!tally_has_excluded(w->question->tally, i))
			continue;
		buf_puts(&words, words.len > 0 ? " or " : "");
		buf_printf(&words, "\"%.*s\"", (int)w->survey->exclude[i].n,
		    w->survey->exclude[i].p);
	}
	s = table_text(w->table, (struct slice){ words.p, words.len });
	buf_clear(&words);
	return s;
}

/* Who the percentages are of, in words. */
static struct slice
base_words(const struct work *w)
{
	const struct table *t = w->table;
	struct buf words;
	struct slice s;

	if (w->o->base != NULL)
		return table_text(w->table, slice_of(w->o->base));
	buf_init(&words);
	if (t->n_missing > 0)
		buf_puts(&words, "Respondents with an answer");
	else if (w->survey->heads.dropped > 0)
		buf_puts(&words, "Respondents with a weight");
	else
		buf_puts(&words, w->o->where == NULL ? "All respondents" :
		    "Respondents");
	if (w->o->where != NULL)
		buf_printf(&words, " where %s", w->o->where);
	if (t->excluded.n > 0)
		buf_printf(&words, ", without those who said %s",
		    t->excluded.p);
	s = table_text(w->table, (struct slice){ words.p, words.len });
	buf_clear(&words);
	return s;
}

static int
compare_shares(const void *a, const void *b)
{
	const struct tally_row *x = a, *y = b;
	bool x_open = scale_side(NULL, x->label) == SCALE_OPEN;
	bool y_open = scale_side(NULL, y->label) == SCALE_OPEN;

	if (x_open != y_open)
		return x_open ? 1 : -1;
	if (x->sum.w != y->sum.w)
		return x->sum.w < y->sum.w ? 1 : -1;
	return slice_cmp(x->label, y->label);
}

static int
make_table(const struct work *w, struct diag *d)
{
	struct table *t = w->table;
	int status = 0;

	t->question = table_text(t, w->question->name);
	t->wording = t->question;
	t->n_excluded = tally_excluded(w->question->tally)->n;
	t->n_missing = w->survey->heads.asked - w->base->n - t->n_excluded;
	t->excluded = excluded_words(w);
	t->base = base_words(w);
	t->columns[0] = (struct table_column){ slice_of("Total"),
	    slice_of("Total"), slice_of(""), *w->base };
	if (w->question->kind == TALLY_NUMBER) {
		add_statistics(w);
		return 0;
	}
	add_answers(w);
	if (w->o->agree)
		status = agreement_add(w, d);
	else if (nets_add_asked(w) == 0)
		nets_add_scale(w);
	return status;
}

/* The rows in the order in which they are shown. */
static struct tally_row *
ordered_rows(const struct tally *t, bool by_share)
{
	size_t n = tally_nrows(t);
	struct tally_row *rows = xcalloc(n, sizeof(*rows));

	for (size_t i = 0; i < n; i++)
		rows[i] = tally_rows(t)[i];
	if (by_share)
		qsort(rows, n, sizeof(*rows), compare_shares);
	return rows;
}

int
topline_make(struct table_set *set, const struct survey *s,
    const struct opts *o, struct diag *d)
{
	int status = 0;

	set->tables = xcalloc(s->n, sizeof(*set->tables));
	set->agreement = o->agree;
	for (size_t i = 0; i < s->n && status == 0; i++) {
		const struct question *q = &s->questions[i];
		struct tally_row *rows = ordered_rows(q->tally,
		    o->sort && !o->agree && !o->mean);
		struct work w = { .table = table_new(1), .survey = s,
		    .question = q, .o = o, .look = &set->look, .rows = rows,
		    .nrows = tally_nrows(q->tally),
		    .base = tally_base(q->tally) };

		set->tables[set->n++] = w.table;
		status = make_table(&w, d);
		free(rows);
	}
	if (o->agree && o->sort)
		qsort(set->tables, set->n, sizeof(*set->tables),
		    agreement_compare);
	return status;
}

void
topline_clear(struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++)
		table_free(set->tables[i]);
	free(set->tables);
}
