/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/scale.h"
#include "codebook/scale_order.h"
#include "stats/estimate.h"
#include "table/figure.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/making.h"

static void
keep(struct making_kept *kept, const struct sums *sum)
{
	kept->items = xgrow(kept->items, kept->n, &kept->cap,
	    sizeof(*kept->items));
	kept->items[kept->n] = (struct sums){ .n = 0 };
	sums_merge(&kept->items[kept->n++], sum);
}

void
making_forget(struct making_kept *kept)
{
	for (size_t i = 0; i < kept->n; i++)
		sums_clear(&kept->items[i]);
	free(kept->items);
}

struct fixed_sum
making_base(const struct making *w, size_t column)
{
	return sums_of(&tally_result(w->question->tally)->base,
	    &w->columns[column]);
}

struct fixed_sum
making_column(const struct making *w, size_t column)
{
	return w->o->of_responses ?
	    sums_of(&tally_result(w->question->tally)->responses,
	    &w->columns[column]) : making_base(w, column);
}

struct fixed_sum
making_people(const struct making *w, size_t column)
{
	return w->o->of_responses ?
	    sums_of(&tally_result(w->question->tally)->ticked,
	    &w->columns[column]) : making_base(w, column);
}

/* What the percentage in the column is of, in a row of those in sum. */
static struct precision_of
share_base(const struct making *w, const struct sums *sum, size_t column)
{
	const struct sums *base = &tally_result(w->question->tally)->base;

	switch (w->table->percent) {
	case TABLE_OF_ROW:
		return (struct precision_of){ sum, &w->columns[0] };
	case TABLE_OF_TOTAL:
		return (struct precision_of){ base, &w->columns[0] };
	default:
		return (struct precision_of){ base, &w->columns[column] };
	}
}

void
making_add_share(const struct making *w, enum table_kind kind,
    struct slice label, struct slice members, const struct sums *sum)
{
	struct table_cell *cells = table_add(w->table, kind, label, members);

	if (w->kept != NULL)
		keep(w->kept, sum);
	for (size_t c = 0; c < w->table->ncolumns; c++) {
		struct fixed_sum in = sums_of(sum, &w->columns[c]);
		struct precision_of of = share_base(w, sum, c);
		struct fixed_sum base = sums_of(of.sums, of.in);
		struct estimate e = precision_share(w->survey->poststrata,
		    &(struct precision_of){ sum, &w->columns[c] }, &of,
		    w->survey->counted.weighted);

		figure_share(&cells[c], &in, &base, &e, w->look);
	}
}

/* The share of the responses in each column. */
static void
add_responses(const struct making *w, const struct tally_row *row)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct table_cell *cells = table_add(w->table, TABLE_ANSWER,
	    row->label, slice_of(""));

	for (size_t c = 0; c < w->table->ncolumns; c++) {
		const struct sums_parts *column = &w->columns[c];
		struct fixed_sum people = making_people(w, c);
		struct fixed_sum all = making_column(w, c);
		struct fixed_sum squares = sums_of(&r->squares, column);
		struct fixed_sum part = sums_of(&row->sum, column);
		struct fixed_sum ticks = sums_of(&row->ticks, column);

		figure_responses(&cells[c], &(struct estimate_response){
		    &part, &ticks, &all, &squares }, &people,
		    w->survey->counted.weighted, w->look);
	}
}

void
making_add_answer(const struct making *w, const struct tally_row *row)
{
	if (w->o->of_responses)
		add_responses(w, row);
	else
		making_add_share(w, TABLE_ANSWER, row->label, slice_of(""),
		    &row->sum);
	w->table->rows[w->table->nrows - 1].last = row->dk || row->open ||
	    row->absent || scale_stays_last(row->label);
}

void
making_add_member(struct buf *members, struct slice label)
{
	if (members->len > 0)
		buf_putc(members, '\n');
	buf_slice(members, label);
}

struct scale_answer *
making_steps(const struct making *w)
{
	struct scale_answer *steps = xcalloc(w->nrows, sizeof(*steps));

	for (size_t i = 0; i < w->nrows; i++) {
		const struct tally_row *row = &w->rows[i];

		steps[i] = (struct scale_answer){ .label = row->label,
		    .open = row->dk || row->open || row->absent,
		    .has_number = row->has_value, .number = row->value };
	}
	return steps;
}

static int
compare_values(const void *a, const void *b)
{
	const struct precision_value *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

struct precision_value *
making_values(const struct making *w, size_t *n)
{
	const struct tally_result *r = tally_result(w->question->tally);
	bool set = w->question->is_set;
	size_t most = set ? w->question->ncolumns + 1 : w->nrows;
	struct precision_value *list = xcalloc(most, sizeof(*list));

	*n = 0;
	for (size_t i = set && w->o->of_ticked; i < most; i++) {
		if (set)
			list[(*n)++] = (struct precision_value){ (double)i,
			    &r->times[i] };
		else if (w->rows[i].has_value)
			list[(*n)++] = (struct precision_value){
			    w->rows[i].value, &w->rows[i].sum };
	}
	qsort(list, *n, sizeof(*list), compare_values);
	return list;
}

const char *
making_statistic(enum table_kind kind, bool set)
{
	switch (kind) {
	case TABLE_MEAN:
		return set ? "Mean number ticked" : "Mean";
	case TABLE_MEDIAN:
		return set ? "Median number ticked" : "Median";
	case TABLE_NPS:
		return "Net promoter score";
	default:
		return "Standard deviation";
	}
}
