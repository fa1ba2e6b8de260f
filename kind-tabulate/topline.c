/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "codebook.h"
#include "scale.h"
#include "estimate.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "options.h"
#include "survey.h"
#include "nets.h"
#include "notes.h"
#include "agreement.h"
#include "topline.h"

static void
add_answers(const struct work *w)
{
	for (size_t i = 0; i < w->nrows; i++)
		nets_add_answer(w, &w->rows[i]);
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

static void
put_quoted(struct buf *words, struct slice label)
{
	buf_printf(words, "%s\"%.*s\"", words->len > 0 ? " or " : "",
	    (int)label.n, label.p);
}

/* What the codebook calls the answer of a set, or the option of that column,
 * that --exclude names. */
static struct slice
label_of(const struct question *q, struct slice text)
{
	for (size_t i = 0; i < q->ncolumns; i++) {
		const struct codebook_variable *v = q->variables[i];
		const struct codebook_answer *a;

		if (q->kind == TALLY_CHOICES) {
			a = codebook_answer(v, text);
			if (a != NULL)
				return codebook_label(a);
		} else if (v != NULL && v->title.n > 0 &&
		    slice_eq(q->names[i], text)) {
			return v->title;
		}
	}
	return text;
}

/* All answers of a set that are "don't know"; false if there are none. */
static bool
put_dk(struct buf *words, const struct question *q)
{
	bool found = false;

	for (size_t i = 0; i < q->ncolumns; i++) {
		const struct codebook_variable *v = q->variables[i];

		for (size_t k = 0; v != NULL && k < v->nanswers; k++) {
			const struct codebook_answer *a = &v->answers[k];

			if (a->missing != CODEBOOK_DK)
				continue;
			put_quoted(words, q->kind == TALLY_MULTI ?
			    label_of(q, q->names[i]) : codebook_label(a));
			found = true;
		}
		if (found && q->kind == TALLY_CHOICES)
			break;
	}
	return found;
}

/* The answers that the i-th --exclude left out. */
static void
put_excluded(struct buf *words, const struct work *w, size_t i)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct slice text = w->survey->exclude[i];

	for (size_t k = 0; k < r->nouts; k++)
		if (r->outs[k].why == TALLY_EXCLUDED &&
		    r->outs[k].excluded == i)
			put_quoted(words, r->outs[k].label);
	if (!w->question->is_set || !tally_has_excluded(w->question->tally, i))
		return;
	if (!slice_is(text, "dk") || !put_dk(words, w->question))
		put_quoted(words, label_of(w->question, text));
}

/* The answers that are excluded, with "or" between them. */
static struct slice
excluded_words(const struct work *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct buf words;
	struct slice s;

	buf_init(&words);
	for (size_t i = 0; i < w->survey->nexclude; i++)
		put_excluded(&words, w, i);
	for (size_t i = 0; i < r->nouts; i++)
		if (r->outs[i].why == TALLY_NO_SCORE)
			put_quoted(&words, r->outs[i].label);
	s = table_text(w->table, (struct slice){ words.p, words.len });
	buf_clear(&words);
	return s;
}

/* "Refused 9, Skipped 2": answers that the codebook has as missing. */
static struct slice
missing_words(const struct work *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct buf words;
	struct slice s;

	buf_init(&words);
	for (size_t i = 0; i < r->nouts; i++) {
		const struct tally_out *out = &r->outs[i];

		if (out->why != TALLY_MISSING || out->sum.n == 0)
			continue;
		buf_printf(&words, "%s%.*s ", words.len > 0 ? ", " : "",
		    (int)out->label.n, out->label.p);
		fmt_count(&words, out->sum.n);
	}
	s = table_text(w->table, (struct slice){ words.p, words.len });
	buf_clear(&words);
	return s;
}

static const char *
who(const struct work *w)
{
	if (w->table->n_missing > 0)
		return "Respondents with an answer";
	if (w->survey->heads.dropped > 0)
		return "Respondents with a weight";
	return w->o->where == NULL ? "All respondents" : "Respondents";
}

/* "Responses of all respondents" */
static struct slice
responses_of(const struct work *w, struct slice base)
{
	struct buf words;
	struct slice s;

	buf_init(&words);
	buf_puts(&words, "Responses of ");
	notes_put_base(&words, base);
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

	if (w->o->base != NULL && !t->of_responses)
		return table_text(w->table, slice_of(w->o->base));
	if (w->o->base != NULL)
		return responses_of(w, slice_of(w->o->base));
	buf_init(&words);
	buf_puts(&words, who(w));
	if (w->o->where != NULL)
		buf_printf(&words, " where %s", w->o->where);
	if (t->excluded.n > 0)
		buf_printf(&words, ", without those who said %s",
		    t->excluded.p);
	s = (struct slice){ words.p, words.len };
	s = t->of_responses ? responses_of(w, s) : table_text(w->table, s);
	buf_clear(&words);
	return s;
}

static int
compare_shares(const void *a, const void *b)
{
	const struct tally_row *x = a, *y = b;
	bool x_open = nets_side(NULL, x) == SCALE_OPEN;
	bool y_open = nets_side(NULL, y) == SCALE_OPEN;

	if (x_open != y_open)
		return x_open ? 1 : -1;
	if (x->sum.w != y->sum.w)
		return x->sum.w < y->sum.w ? 1 : -1;
	return slice_cmp(x->label, y->label);
}

/* All of the table that is no row. */
static void
describe(const struct work *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct table *t = w->table;

	t->question = table_text(t, w->question->name);
	t->wording = table_text(t, w->question->wording);
	t->of_responses = w->o->of_responses;
	t->n_excluded = r->excluded.n;
	t->n_missing = w->survey->heads.asked - w->base->n - t->n_excluded;
	t->excluded = excluded_words(w);
	t->missing = missing_words(w);
	t->base = base_words(w);
	t->columns[0] = (struct table_column){ slice_of("Total"),
	    slice_of("Total"), slice_of(""),
	    t->of_responses ? r->responses : *w->base, *w->base };
}

static int
make_table(const struct work *w, struct diag *d)
{
	int status = 0;

	describe(w);
	if (w->question->kind == TALLY_NUMBER) {
		add_statistics(w);
		return 0;
	}
	add_answers(w);
	if (w->o->agree)
		status = agreement_add(w, d);
	else if (!w->o->of_responses && nets_add_asked(w) == 0)
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
