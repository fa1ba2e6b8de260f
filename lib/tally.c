/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A single question keeps sums for each different answer and makes everything
 * else from them at the end: bases and nets of a single question, and means
 * and medians, are sums of sums.  Only the nets of a set of options have to be
 * decided respondent by respondent.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "arena.h"
#include "diag.h"
#include "num.h"
#include "map.h"
#include "order.h"
#include "tick.h"
#include "group.h"
#include "tally.h"

#define MOST_ANSWERS 10000
#define MOST_NUMBERS 1000000

/* One option of a set. */
struct option {
	struct fixed_sum sum;
	struct slice ticked;	/* what stands in ticked fields */
	bool differs;		/* more than one thing does */
};

struct tally {
	struct tally_plan plan;
	struct arena arena;
	struct map *answers;	/* single and number */
	struct fixed_sum *sums;	/* by number of the answer */
	size_t sums_cap;
	struct option *options;	/* multi */
	struct fixed_sum base;
	struct fixed_sum excluded;
	struct fixed_sum *nets;
	bool *has_excluded;
	bool **has_value;	/* of each net, each value */
	struct tally_row *rows;
	size_t nrows;
};

struct tally *
tally_new(const struct tally_plan *plan)
{
	struct tally *t = xcalloc(1, sizeof(*t));

	t->plan = *plan;
	t->answers = map_new();
	t->options = xcalloc(plan->ncolumns, sizeof(*t->options));
	t->nets = xcalloc(plan->nnets, sizeof(*t->nets));
	t->has_excluded = xcalloc(plan->nexclude, sizeof(*t->has_excluded));
	t->has_value = xcalloc(plan->nnets, sizeof(*t->has_value));
	for (size_t i = 0; i < plan->nnets; i++)
		t->has_value[i] = xcalloc(group_count(plan->nets[i]),
		    sizeof(**t->has_value));
	return t;
}

void
tally_free(struct tally *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->plan.nnets; i++)
		free(t->has_value[i]);
	arena_clear(&t->arena);
	map_free(t->answers);
	free(t->sums);
	free(t->options);
	free(t->nets);
	free(t->has_excluded);
	free(t->has_value);
	free(t->rows);
	free(t);
}

/* The number of the excluded answer, or nexclude. */
static size_t
excluded(const struct tally *t, struct slice answer)
{
	size_t i = 0;

	while (i < t->plan.nexclude && !slice_eq(t->plan.exclude[i], answer))
		i++;
	return i;
}

/* An answer that nobody gave before. */
static int
new_answer(struct tally *t, struct slice answer, struct diag *d)
{
	bool number = t->plan.kind == TALLY_NUMBER;
	size_t n = map_count(t->answers);
	double value;

	if (n > (number ? MOST_NUMBERS : MOST_ANSWERS))
		return diag_set(d, "more than %d different answers; is this "
		    "open text%s", number ? MOST_NUMBERS : MOST_ANSWERS,
		    number ? "?" : ", or a number that wants --mean?");
	if (number && !num_parse(answer, &value) &&
	    excluded(t, answer) == t->plan.nexclude)
		return diag_set(d, "\"%.*s\" is not a number", (int)answer.n,
		    answer.p);
	t->sums = xgrow(t->sums, n - 1, &t->sums_cap, sizeof(*t->sums));
	t->sums[n - 1] = (struct fixed_sum){ 0 };
	return 0;
}

static int
add_single(struct tally *t, struct slice field, int64_t weight, struct diag *d)
{
	size_t known = map_count(t->answers), i;

	if (field.n == 0)
		return 0;
	i = map_add(t->answers, field);
	if (i == known && new_answer(t, field, d) < 0)
		return -1;
	fixed_add(&t->sums[i], weight);
	return 0;
}

/*
 * Texts in one column may differ ("Other: what?"), but two numbers are codes,
 * one of which may well mean no.
 */
static int
note_ticked(struct tally *t, struct option *o, struct slice field,
    struct diag *d)
{
	double code, other;

	if (o->ticked.n == 0) {
		o->ticked.p = arena_string(&t->arena, field);
		o->ticked.n = field.n;
	} else if (!slice_eq(o->ticked, field)) {
		o->differs = true;
		if (num_parse(field, &code) && num_parse(o->ticked, &other))
			return diag_set(d, "\"%s\" and \"%.*s\" would both "
			    "count as ticked; what is not ticked has to be "
			    "empty, 0 or a word for no", o->ticked.p,
			    (int)field.n, field.p);
	}
	return 0;
}

/* An option is meant by what stands in its field or by its column's name. */
static bool
option_is(const struct tally *t, size_t column, struct slice field,
    struct slice name)
{
	return slice_eq(field, name) ||
	    slice_eq(t->plan.columns[column], name);
}

static bool
multi_excluded(struct tally *t, const struct slice *fields)
{
	bool found = false;

	for (size_t c = 0; c < t->plan.ncolumns; c++) {
		struct slice field = fields[t->plan.fields[c]];

		if (!tick_is_set(field))
			continue;
		for (size_t i = 0; i < t->plan.nexclude; i++) {
			if (!option_is(t, c, field, t->plan.exclude[i]))
				continue;
			t->has_excluded[i] = true;
			found = true;
		}
	}
	return found;
}

static bool
in_net(struct tally *t, size_t net, const struct slice *fields)
{
	const struct group *g = t->plan.nets[net];
	bool found = false;

	for (size_t c = 0; c < t->plan.ncolumns; c++) {
		struct slice field = fields[t->plan.fields[c]];

		if (!tick_is_set(field))
			continue;
		for (size_t i = 0; i < group_count(g); i++) {
			if (!option_is(t, c, field, group_value(g, i)))
				continue;
			t->has_value[net][i] = true;
			found = true;
		}
	}
	return found;
}

static int
add_multi(struct tally *t, const struct slice *fields, int64_t weight,
    struct diag *d)
{
	bool asked = false, out;

	for (size_t c = 0; c < t->plan.ncolumns; c++)
		asked |= fields[t->plan.fields[c]].n > 0;
	if (!asked)
		return 0;
	out = multi_excluded(t, fields);
	fixed_add(out ? &t->excluded : &t->base, weight);
	for (size_t c = 0; c < t->plan.ncolumns; c++) {
		struct slice field = fields[t->plan.fields[c]];

		if (!tick_is_set(field))
			continue;
		if (note_ticked(t, &t->options[c], field, d) < 0)
			return -1;
		if (!out)
			fixed_add(&t->options[c].sum, weight);
	}
	for (size_t i = 0; i < t->plan.nnets; i++)
		if (in_net(t, i, fields) && !out)
			fixed_add(&t->nets[i], weight);
	return 0;
}

int
tally_add(struct tally *t, const struct slice *fields, int64_t weight,
    struct diag *d)
{
	if (t->plan.kind != TALLY_MULTI)
		return add_single(t, fields[t->plan.fields[0]], weight, d);
	return add_multi(t, fields, weight, d);
}

/* What stands in its ticked fields, if that tells it from other options. */
static struct slice
option_label(const struct tally *t, size_t column)
{
	const struct option *o = &t->options[column];

	if (o->ticked.n == 0 || o->differs || tick_is_yes(o->ticked))
		return t->plan.columns[column];
	for (size_t c = 0; c < t->plan.ncolumns; c++)
		if (c != column && slice_eq(t->options[c].ticked, o->ticked))
			return t->plan.columns[column];
	return o->ticked;
}

static void
finish_multi(struct tally *t)
{
	for (size_t c = 0; c < t->plan.ncolumns; c++) {
		struct slice label = option_label(t, c);

		if (excluded(t, label) == t->plan.nexclude &&
		    excluded(t, t->plan.columns[c]) == t->plan.nexclude)
			t->rows[t->nrows++] = (struct tally_row){
			    .label = label, .sum = t->options[c].sum };
	}
}

/* Adds an answer's sums to the nets that have it. */
static void
add_to_nets(struct tally *t, struct slice answer, const struct fixed_sum *sum)
{
	for (size_t i = 0; i < t->plan.nnets; i++) {
		const struct group *g = t->plan.nets[i];

		if (!group_has(g, answer))
			continue;
		fixed_merge(&t->nets[i], sum);
		for (size_t v = 0; v < group_count(g); v++)
			t->has_value[i][v] |= group_value_has(g, v, answer);
	}
}

static void
finish_single(struct tally *t)
{
	for (size_t i = 0; i < map_count(t->answers); i++) {
		struct slice answer = map_member(t->answers, i);
		struct tally_row row = { .label = answer, .sum = t->sums[i] };
		size_t out = excluded(t, answer);

		if (out < t->plan.nexclude) {
			t->has_excluded[out] = true;
			fixed_merge(&t->excluded, &row.sum);
			continue;
		}
		if (t->plan.kind == TALLY_NUMBER)
			(void)num_parse(answer, &row.value);
		fixed_merge(&t->base, &row.sum);
		add_to_nets(t, answer, &row.sum);
		t->rows[t->nrows++] = row;
	}
}

static int
compare_numbers(const void *a, const void *b)
{
	const struct tally_row *x = a, *y = b;

	if (x->value != y->value)
		return x->value < y->value ? -1 : 1;
	return slice_cmp(x->label, y->label);
}

static void
sort_answers(struct tally *t)
{
	struct tally_row *sorted = xcalloc(t->nrows, sizeof(*sorted));
	struct slice *labels = xcalloc(t->nrows, sizeof(*labels));
	size_t *places = xcalloc(t->nrows, sizeof(*places));

	for (size_t i = 0; i < t->nrows; i++)
		labels[i] = t->rows[i].label;
	order_answers(labels, t->nrows, places);
	for (size_t i = 0; i < t->nrows; i++)
		sorted[i] = t->rows[places[i]];
	free(t->rows);
	t->rows = sorted;
	free(labels);
	free(places);
}

/* "1" and "1.0" are one value. */
static void
merge_equal_numbers(struct tally *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->nrows; i++) {
		if (n > 0 && t->rows[n - 1].value == t->rows[i].value)
			fixed_merge(&t->rows[n - 1].sum, &t->rows[i].sum);
		else
			t->rows[n++] = t->rows[i];
	}
	t->nrows = n;
}

void
tally_finish(struct tally *t)
{
	t->rows = xcalloc(map_count(t->answers) + t->plan.ncolumns,
	    sizeof(*t->rows));
	if (t->plan.kind == TALLY_MULTI) {
		finish_multi(t);
		return;
	}
	finish_single(t);
	if (t->plan.kind == TALLY_SINGLE) {
		sort_answers(t);
		return;
	}
	qsort(t->rows, t->nrows, sizeof(*t->rows), compare_numbers);
	merge_equal_numbers(t);
}

size_t
tally_nrows(const struct tally *t)
{
	return t->nrows;
}

const struct tally_row *
tally_rows(const struct tally *t)
{
	return t->rows;
}

const struct fixed_sum *
tally_base(const struct tally *t)
{
	return &t->base;
}

const struct fixed_sum *
tally_excluded(const struct tally *t)
{
	return &t->excluded;
}

const struct fixed_sum *
tally_net(const struct tally *t, size_t i)
{
	return &t->nets[i];
}

bool
tally_has_net(const struct tally *t, size_t i)
{
	for (size_t v = 0; v < group_count(t->plan.nets[i]); v++)
		if (t->has_value[i][v])
			return true;
	return false;
}

bool
tally_has_excluded(const struct tally *t, size_t i)
{
	return t->has_excluded[i];
}

bool
tally_has_value(const struct tally *t, size_t net, size_t value)
{
	return t->has_value[net][value];
}
