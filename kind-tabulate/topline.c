/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "scale.h"
#include "group.h"
#include "estimate.h"
#include "table.h"
#include "figure.h"
#include "options.h"
#include "survey.h"
#include "topline.h"

/* What it takes to make one table. */
struct work {
	struct table *table;
	const struct survey *survey;
	const struct question *question;
	const struct opts *o;
	const struct table_look *look;
	const struct tally_row *rows;
	size_t nrows;
	const struct fixed_sum *base;
};

static void
add_share(const struct work *w, enum table_kind kind, struct slice label,
    struct slice members, const struct fixed_sum *sum)
{
	figure_share(table_add(w->table, kind, label, members), sum, w->base,
	    w->survey->heads.weighted, w->look);
}

static void
add_answers(const struct work *w)
{
	for (size_t i = 0; i < w->nrows; i++)
		add_share(w, TABLE_ANSWER, w->rows[i].label,
		    (struct slice){ "", 0 }, &w->rows[i].sum);
}

static const struct scale *
find_scale(const struct work *w)
{
	struct slice *labels = xcalloc(w->nrows, sizeof(*labels));
	const struct scale *scale;

	for (size_t i = 0; i < w->nrows; i++)
		labels[i] = w->rows[i].label;
	scale = scale_find(labels, w->nrows);
	free(labels);
	return scale;
}

static void
add_member(struct buf *members, struct slice label)
{
	if (members->len > 0)
		buf_puts(members, ", ");
	buf_slice(members, label);
}

/* Everybody on one side of the scale.  Returns how many answers that is. */
static size_t
sum_side(const struct work *w, const struct scale *scale,
    enum scale_side side, struct fixed_sum *sum, struct buf *members)
{
	size_t n = 0;

	*sum = (struct fixed_sum){ 0 };
	for (size_t i = 0; i < w->nrows; i++) {
		if (scale_side(scale, w->rows[i].label) != side)
			continue;
		fixed_merge(sum, &w->rows[i].sum);
		add_member(members, w->rows[i].label);
		n++;
	}
	return n;
}

static void
add_side(const struct work *w, const struct scale *scale, enum scale_side side,
    size_t least)
{
	struct fixed_sum sum;
	struct buf members;

	buf_init(&members);
	if (sum_side(w, scale, side, &sum, &members) >= least)
		add_share(w, TABLE_NET, slice_of(scale_net(scale, side)),
		    (struct slice){ members.p, members.len }, &sum);
	buf_clear(&members);
}

/* The nets of a known scale: Agree, Disagree. */
static void
add_scale_nets(const struct work *w)
{
	const struct scale *scale = find_scale(w);

	if (scale == NULL || scale_net(scale, SCALE_HIGH) == NULL)
		return;
	add_side(w, scale, SCALE_HIGH, 2);
	add_side(w, scale, SCALE_LOW, 2);
}

static void
add_net(const struct work *w, size_t i, struct slice label)
{
	const struct tally *t = w->question->tally;
	const struct group *g = w->survey->nets[i];
	struct buf members;

	buf_init(&members);
	for (size_t v = 0; v < group_count(g); v++)
		if (tally_has_value(t, i, v))
			add_member(&members, group_value(g, v));
	add_share(w, TABLE_NET, label,
	    (struct slice){ members.p, members.len }, tally_net(t, i));
	buf_clear(&members);
}

/* The nets that were asked for and that the question has. */
static size_t
add_nets(const struct work *w)
{
	size_t added = 0;

	for (size_t i = 0; i < w->survey->nnets; i++) {
		if (!tally_has_net(w->question->tally, i))
			continue;
		add_net(w, i, group_label(w->survey->nets[i]));
		added++;
	}
	return added;
}

/* The net that was asked for as that column of an agreement table, or nnets. */
static size_t
find_net(const struct survey *s, enum scale_side side)
{
	const char *label = scale_net(scale_agreement(), side);
	size_t i = 0;

	while (i < s->nnets && !slice_eq_nocase(group_label(s->nets[i]),
	    slice_of(label)))
		i++;
	return i;
}

/* The columns of an agreement table. */
static const enum scale_side sides[] = { SCALE_HIGH, SCALE_MIDDLE, SCALE_LOW,
    SCALE_OPEN };

#define NCOLUMNS (sizeof(sides) / sizeof(sides[0]))

/* In how many of the columns is the answer? */
static unsigned
count_columns(const struct survey *s, struct slice label)
{
	unsigned n = 0;

	for (size_t i = 0; i < NCOLUMNS; i++) {
		size_t net = find_net(s, sides[i]);

		n += net < s->nnets ? group_has(s->nets[net], label) :
		    scale_side(scale_agreement(), label) == sides[i];
	}
	return n;
}

/* An answer in no column would get lost, and one in two be counted twice. */
static int
check_answers(const struct work *w, struct diag *d)
{
	for (size_t i = 0; i < w->nrows; i++) {
		struct slice label = w->rows[i].label;
		unsigned n = count_columns(w->survey, label);

		if (n != 1)
			return diag_set(d, "%.*s: the answer \"%.*s\" is in "
			    "%s of the columns Agree, Neither, Disagree and "
			    "Don't know; --net says what belongs to a column, "
			    "such as --net 'Agree=Very true|Quite true'",
			    (int)w->question->name.n, w->question->name.p,
			    (int)label.n, label.p, n == 0 ? "none" : "two");
	}
	return 0;
}

/* Nets that are no column would not be shown. */
static int
check_nets(const struct survey *s, struct diag *d)
{
	for (size_t i = 0; i < s->nnets; i++) {
		struct slice label = group_label(s->nets[i]);
		bool known = false;

		for (size_t k = 0; k < NCOLUMNS; k++)
			known |= find_net(s, sides[k]) == i;
		if (!known)
			return diag_set(d, "--net \"%.*s\": with --agree a net "
			    "is one of Agree, Neither, Disagree and Don't "
			    "know, each of them once", (int)label.n, label.p);
	}
	return 0;
}

/* Agree, neither, disagree, don't know: nets asked for before the scale's. */
static int
add_agreement(const struct work *w, struct diag *d)
{
	if (check_nets(w->survey, d) < 0 || check_answers(w, d) < 0)
		return -1;
	for (size_t i = 0; i < NCOLUMNS; i++) {
		size_t net = find_net(w->survey, sides[i]);

		if (net < w->survey->nnets)
			add_net(w, net, slice_of(scale_net(scale_agreement(),
			    sides[i])));
		else
			add_side(w, scale_agreement(), sides[i], 0);
	}
	return 0;
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

/* Who the percentages are of, in words. */
static struct slice
base_words(const struct work *w)
{
	bool all = w->base->n == w->survey->heads.asked;
	struct buf words;
	struct slice s;

	if (w->o->base != NULL)
		return table_text(w->table, slice_of(w->o->base));
	buf_init(&words);
	buf_puts(&words, all ? w->o->where == NULL ? "All respondents" :
	    "Respondents" : "Respondents with an answer");
	if (w->o->where != NULL)
		buf_printf(&words, " where %s", w->o->where);
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
	t->base = base_words(w);
	t->n_asked = w->survey->heads.asked;
	t->columns[0] = (struct table_column){ slice_of("Total"),
	    slice_of("Total"), slice_of(""), *w->base };
	if (w->question->kind == TALLY_NUMBER) {
		add_statistics(w);
		return 0;
	}
	add_answers(w);
	if (w->o->agree)
		status = add_agreement(w, d);
	else if (add_nets(w) == 0)
		add_scale_nets(w);
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

/* Agree is the first net of an agreement table. */
static double
agreement(const struct table *t)
{
	for (size_t i = 0; i < t->nrows; i++)
		if (t->rows[i].kind == TABLE_NET)
			return t->cells[i].value;
	return 0;
}

/* Statements from the most agreed with to the least. */
static int
compare_tables(const void *a, const void *b)
{
	const struct table *const *x = a, *const *y = b;
	double p = agreement(*x), q = agreement(*y);

	if (p != q)
		return p < q ? 1 : -1;
	return slice_cmp((*x)->question, (*y)->question);
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
		    compare_tables);
	return status;
}

void
topline_clear(struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++)
		table_free(set->tables[i]);
	free(set->tables);
}
