/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Three ways to be an axis, behind one interface:
 *
 * open: the answers of one column.  An item is a text that occurs; what it
 *	means is known at the end, as for a question, and the tally of the
 *	column knows it.
 * grouped: an item is what a text has in common with others: the groups that
 *	take it.
 * set: an item is one option, or net of options, or two of them together.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "diag.h"
#include "num.h"
#include "map.h"
#include "codebook.h"
#include "sums.h"
#include "group.h"
#include "breakspec.h"
#include "grouping.h"
#include "group_check.h"
#include "cli.h"
#include "survey_options.h"
#include "survey.h"
#include "survey_plan.h"
#include "survey_check.h"
#include "untaken.h"
#include "axis.h"

/* So many answers can be columns of their own. */
#define MOST_COLUMNS 40

/* So many answers a question is expected to have. */
#define USUAL_ANSWERS 8

/* So many texts may there be, some of which mean the same answer. */
#define MOST_TEXTS 1000

/* The groups of so many texts are remembered. */
#define REMEMBERED 10000

/* Instead of an item: nothing to take, and nobody to take it. */
#define NO_ITEM ((size_t)-1)
#define UNTAKEN ((size_t)-2)

enum way { OPEN, GROUPED, SET };

struct axis {
	enum way way;
	struct survey_options o;	/* for the plan: a break is counted
					 * whole */
	struct breakspec spec;
	struct survey survey;	/* its one question; the groups are its nets */
	const struct question *q;
	size_t *items;
	size_t nitems;
	size_t items_cap;
	/* grouped */
	struct grouping *grouping;
	struct map *texts;	/* and to each its item: */
	size_t *item_of;
	size_t item_of_cap;
	bool *in;
	struct map *signatures;	/* the items: for each group, is it in? */
	struct untaken *untaken;
	/* set */
	struct map *pairs;	/* the items: two numbers */
	struct axis_both *both;	/* what axis_both found last */
	size_t nboth;
	size_t both_cap;
};

static bool
has_groups(const struct axis *a)
{
	return a->survey.nnets > 0;
}

static int
open_axis(struct axis *a, const char *text, struct csvin *in, struct diag *d)
{
	struct survey *s = &a->survey;

	if (breakspec_parse(&a->spec, text, d) < 0)
		return -1;
	s->nets = a->spec.groups;
	s->nnets = a->spec.ngroups;
	a->spec.groups = NULL;
	a->spec.ngroups = 0;
	if (survey_plan_named(s, &a->o, in, a->spec.column, d) < 0)
		return -1;
	a->q = &s->questions[0];
	a->way = a->q->is_set ? SET : has_groups(a) ? GROUPED : OPEN;
	if (a->way == GROUPED)
		a->grouping = grouping_new(s->nets, s->nnets, s->codebook,
		    a->q->variables[0]);
	return 0;
}

struct axis *
axis_new(const char *text, const struct axis_from *from, struct diag *d)
{
	struct axis *a = xcalloc(1, sizeof(*a));

	a->o = (struct survey_options){ .multi = from->o->multi,
	    .strict = from->o->strict };
	a->survey.codebook = from->codebook;
	a->texts = map_new();
	a->signatures = map_new();
	a->pairs = map_new();
	a->untaken = untaken_new();
	if (open_axis(a, text, from->in, d) < 0) {
		axis_free(a);
		return NULL;
	}
	a->in = xcalloc(a->survey.nnets, sizeof(*a->in));
	return a;
}

void
axis_free(struct axis *a)
{
	if (a == NULL)
		return;
	survey_clear(&a->survey);
	breakspec_clear(&a->spec);
	grouping_free(a->grouping);
	map_free(a->texts);
	map_free(a->signatures);
	map_free(a->pairs);
	untaken_free(a->untaken);
	free(a->items);
	free(a->item_of);
	free(a->in);
	free(a->both);
	free(a);
}

bool
axis_is_set(const struct axis *a)
{
	return a->way == SET;
}

size_t
axis_expected(const struct axis *a)
{
	const struct codebook_variable *v = a->q->variables[0];

	if (has_groups(a))
		return a->survey.nnets;
	return v != NULL && v->nanswers > 0 ? v->nanswers : USUAL_ANSWERS;
}

size_t
axis_planned(const struct axis *a)
{
	if (has_groups(a))
		return a->survey.nnets;
	return a->way == SET ? a->q->ncolumns : 1;
}

struct slice
axis_heading(const struct axis *a)
{
	return a->spec.label.n > 0 ? a->spec.label : a->spec.column;
}

static void
add_item(struct axis *a, size_t item)
{
	a->items = xgrow(a->items, a->nitems, &a->items_cap,
	    sizeof(*a->items));
	a->items[a->nitems++] = item;
}

/* What is wrong with the field, with its column before it. */
static int
located(const struct axis *a, struct diag *d)
{
	struct diag reason = *d;

	return diag_set(d, "%.*s: %s", (int)a->spec.column.n,
	    a->spec.column.p, reason.text);
}

/* More texts than anybody wants as columns. */
static int
too_many(const struct axis *a, size_t n, const char *more, struct slice example,
    struct diag *d)
{
	double x;

	return diag_set(d, "%.*s: %s%zu different answers are too many for "
	    "columns (%d at most); %s, as --by '%.*s:%s' does",
	    (int)a->spec.column.n, a->spec.column.p, more, n, MOST_COLUMNS,
	    num_parse(example, &x) ? "make bands of them" : "group them",
	    (int)a->spec.column.n, a->spec.column.p,
	    num_parse(example, &x) ? "18-34,35-54,55+" :
	    "North=York|Leeds,South=Dover");
}

static int
place_open(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	const struct sums_who alone = { .one = who->one };
	const size_t *given;
	size_t n;

	if (tally_add(a->q->tally, fields, &alone, d) < 0)
		return located(a, d);
	given = tally_given(a->q->tally, &n);
	if (n == 0)
		return 0;
	if (*given >= MOST_TEXTS)
		return too_many(a, MOST_TEXTS, "more than ",
		    fields[a->q->fields[0]], d);
	add_item(a, *given);
	return 0;
}

/* The item of a text. */
static int
find_groups(struct axis *a, struct slice field, size_t *item, struct diag *d)
{
	int place = grouping_find(a->grouping, field, a->in, d);

	*item = NO_ITEM;
	if (place < 0)
		return located(a, d);
	if (place == GROUPING_NONE)
		*item = UNTAKEN;
	if (place == GROUPING_FOUND)
		*item = map_add(a->signatures, (struct slice){
		    (const char *)a->in, a->survey.nnets * sizeof(*a->in) });
	return 0;
}

static int
place_grouped(struct axis *a, struct slice field,
    const struct sums_who *who, struct diag *d)
{
	size_t i = map_find(a->texts, field), item;

	if (i != MAP_NONE) {
		item = a->item_of[i];
	} else {
		if (find_groups(a, field, &item, d) < 0)
			return -1;
		i = map_count(a->texts);
		if (i < REMEMBERED) {
			map_add(a->texts, field);
			a->item_of = xgrow(a->item_of, i, &a->item_of_cap,
			    sizeof(*a->item_of));
			a->item_of[i] = item;
		}
	}
	if (item == UNTAKEN && who->one.n > 0)
		untaken_add(a->untaken, field);
	else if (item != UNTAKEN && item != NO_ITEM)
		add_item(a, item);
	return 0;
}

static size_t
pair_item(struct axis *a, size_t i, size_t j)
{
	size_t pair[2] = { i < j ? i : j, i < j ? j : i };

	return map_add(a->pairs, (struct slice){ (const char *)pair,
	    sizeof(pair) });
}

/* All that the respondent is in, and every two of them together. */
static void
add_pairs(struct axis *a, const size_t *numbers, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = i; j < n; j++)
			add_item(a, pair_item(a, numbers[i], numbers[j]));
}

static int
place_set(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	const struct sums_who alone = { .one = who->one };
	const size_t *given;
	size_t *nets, n, nnets = 0;

	if (tally_add(a->q->tally, fields, &alone, d) < 0)
		return located(a, d);
	given = tally_given(a->q->tally, &n);
	if (!has_groups(a)) {
		add_pairs(a, given, n);
		return 0;
	}
	nets = xcalloc(a->survey.nnets, sizeof(*nets));
	for (size_t i = 0; i < a->survey.nnets; i++)
		if (tally_is_in_net(a->q->tally, i))
			nets[nnets++] = i;
	add_pairs(a, nets, nnets);
	free(nets);
	return 0;
}

int
axis_place(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	a->nitems = 0;
	switch (a->way) {
	case OPEN:
		return place_open(a, fields, who, d);
	case GROUPED:
		return place_grouped(a, fields[a->q->fields[0]], who, d);
	default:
		return place_set(a, fields, who, d);
	}
}

int
axis_note(struct axis *a, const struct slice *fields, struct diag *d)
{
	const struct codebook_variable *v = a->q->variables[0];
	const struct sums_who nobody = sums_one(0);

	if (a->way != OPEN || v == NULL || !v->overlaps)
		return 0;
	return tally_add(a->q->tally, fields, &nobody, d) < 0 ?
	    located(a, d) : 0;
}

const size_t *
axis_items(const struct axis *a, size_t *n)
{
	*n = a->nitems;
	return a->items;
}

int
axis_finish(struct axis *a, struct diag *d)
{
	size_t n;

	if (a->way == GROUPED)
		return 0;
	if (tally_finish(a->q->tally, d) < 0)
		return located(a, d);
	n = tally_result(a->q->tally)->nrows;
	if (a->way == OPEN && n > MOST_COLUMNS)
		return too_many(a, n, "",
		    tally_result(a->q->tally)->rows[0].label, d);
	return 0;
}

size_t
axis_ncolumns(const struct axis *a)
{
	return has_groups(a) ? a->survey.nnets :
	    tally_result(a->q->tally)->nrows;
}

struct slice
axis_label(const struct axis *a, size_t column)
{
	return has_groups(a) ? group_label(a->survey.nets[column]) :
	    tally_result(a->q->tally)->rows[column].label;
}

static const bool *
signature(const struct axis *a, size_t item)
{
	return (const bool *)map_member(a->signatures, item).p;
}

bool
axis_overlaps(const struct axis *a)
{
	for (size_t item = 0; item < map_count(a->signatures); item++) {
		const bool *in = signature(a, item);
		size_t n = 0;

		for (size_t i = 0; i < a->survey.nnets; i++)
			n += in[i];
		if (n > 1)
			return true;
	}
	return a->way == SET;
}

/* The column of an option, net or text. */
static size_t
column_of(const struct axis *a, size_t number)
{
	return has_groups(a) ? number :
	    tally_result(a->q->tally)->row_of[number];
}

static void
add_both(struct axis *a, size_t i, size_t j)
{
	if (i >= axis_ncolumns(a) || j >= axis_ncolumns(a))
		return;
	a->both = xgrow(a->both, a->nboth, &a->both_cap, sizeof(*a->both));
	a->both[a->nboth++] = (struct axis_both){ i, j };
}

static void
both_of_groups(struct axis *a, const bool *in)
{
	for (size_t i = 0; i < a->survey.nnets; i++)
		for (size_t j = 0; in[i] && j < a->survey.nnets; j++)
			if (in[j])
				add_both(a, i, j);
}

static void
both_of_pair(struct axis *a, struct slice numbers)
{
	size_t pair[2], i, j;

	memcpy(pair, numbers.p, sizeof(pair));
	i = column_of(a, pair[0]);
	j = column_of(a, pair[1]);
	add_both(a, i, j);
	if (i != j)
		add_both(a, j, i);
}

const struct axis_both *
axis_both(struct axis *a, size_t item, size_t *n)
{
	a->nboth = 0;
	if (a->way == OPEN)
		add_both(a, column_of(a, item), column_of(a, item));
	else if (a->way == GROUPED)
		both_of_groups(a, signature(a, item));
	else
		both_of_pair(a, map_member(a->pairs, item));
	*n = a->nboth;
	return a->both;
}

/* Options that the groups of a set name and nobody ticked. */
static int
remark_nets(const struct axis *a, const char *prog, struct diag *d)
{
	for (size_t i = 0; i < a->survey.nnets; i++) {
		const struct group *g = a->survey.nets[i];

		for (size_t k = 0; k < group_count(g); k++) {
			struct slice text = group_value(g, k);
			struct diag what;

			if (tally_result(a->q->tally)->has[i][k] & TALLY_GIVEN)
				continue;
			diag_set(&what, "nobody ticked \"%.*s\" in %.*s",
			    (int)text.n, text.p, (int)a->spec.column.n,
			    a->spec.column.p);
			if (a->o.strict)
				return diag_set(d, "%s (--strict)", what.text);
			cli_message(prog, "note: %s", what.text);
		}
	}
	return 0;
}

int
axis_remark(const struct axis *a, const char *prog, struct diag *d)
{
	struct group_check c = { .prog = prog, .strict = a->o.strict };
	struct group_checked g = { .column = a->spec.column,
	    .what = "group of the break", .groups = a->survey.nets,
	    .n = a->survey.nnets, .grouping = a->grouping,
	    .untaken = a->untaken };

	if (a->way != GROUPED &&
	    survey_check_answers(a->q, &a->o, prog, d) < 0)
		return -1;
	if (a->way == SET && has_groups(a))
		return remark_nets(a, prog, d);
	if (a->way == GROUPED) {
		group_check_bands(&c, &g);
		group_check_given(&c, &g);
		group_check_untaken(&c, &g);
	} else if (axis_ncolumns(a) == 0) {
		cli_message(prog, "note: nobody has an answer to %.*s, so the "
		    "break has no columns", (int)a->spec.column.n,
		    a->spec.column.p);
	}
	return group_check_end(&c, d);
}
