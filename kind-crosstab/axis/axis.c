/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "cli/cli.h"
#include "cli/remarks.h"
#include "tally/tally_sums.h"
#include "count/survey_find.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_open.h"
#include "kind-crosstab/axis/axis_grouped.h"
#include "kind-crosstab/axis/axis_set.h"
#include "kind-crosstab/axis/axis.h"

/* So many answers a question is expected to have. */
#define USUAL_ANSWERS 8

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
	if (survey_find_named(s, &a->o, in, a->spec.column, d) < 0)
		return -1;
	a->q = &s->questions[0];
	a->way = a->q->is_set ? &axis_set :
	    axis_way_has_groups(a) ? &axis_grouped : &axis_open;
	if (a->way->new != NULL)
		a->own = a->way->new(a);
	return 0;
}

struct axis *
axis_new(const char *text, const struct axis_from *from, struct diag *d)
{
	struct axis *a = xcalloc(1, sizeof(*a));

	a->o = (struct survey_options){ .multi = from->o->multi,
	    .strict = from->o->strict };
	a->survey.codebook = from->codebook;
	if (open_axis(a, text, from->in, d) < 0) {
		axis_free(a);
		return NULL;
	}
	return a;
}

void
axis_free(struct axis *a)
{
	if (a == NULL)
		return;
	if (a->own != NULL)
		a->way->free(a->own);
	survey_clear(&a->survey);
	breakspec_clear(&a->spec);
	free(a->items);
	free(a->both);
	free(a);
}

bool
axis_is_set(const struct axis *a)
{
	return a->way->is_set;
}

size_t
axis_expected(const struct axis *a)
{
	const struct codebook_variable *v = a->q->variables[0];

	if (axis_way_has_groups(a))
		return a->survey.nnets;
	return v != NULL && v->nanswers > 0 ? v->nanswers : USUAL_ANSWERS;
}

size_t
axis_planned(const struct axis *a)
{
	if (axis_way_has_groups(a))
		return a->survey.nnets;
	return a->way->is_set ? a->q->ncolumns : 1;
}

struct slice
axis_heading(const struct axis *a)
{
	return a->spec.label.n > 0 ? a->spec.label : a->spec.column;
}

struct slice
axis_title(const struct axis *a)
{
	return a->spec.label.n > 0 ? a->spec.label : a->q->wording;
}

int
axis_place(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	a->nitems = 0;
	return a->way->place(a, fields, who, d);
}

int
axis_note(struct axis *a, const struct slice *fields, struct diag *d)
{
	a->noted++;
	return a->way->note(a, fields, d);
}

const size_t *
axis_items(const struct axis *a, size_t *n)
{
	*n = a->nitems;
	return a->items;
}

void
axis_keep(struct axis *a)
{
	a->way->keep(a);
}

void
axis_put(struct axis *a, const struct tally_sums *to)
{
	tally_sums_put_count(to, "left out", slice_of("all"), a->noted);
	a->way->put(a, to);
}

/* A tally_place_fn. */
static int
place_noted(void *ctx, struct slice name, struct tally_place *place,
    struct diag *d)
{
	struct axis *a = ctx;

	if (!slice_is(name, "all"))
		return tally_sums_unknown(name, d);
	place->count = &a->noted;
	return 0;
}

int
axis_take(struct axis *a, const struct tally_sums *from, struct diag *d)
{
	return tally_sums_take(from, "left out", place_noted, a, d) < 0 ? -1 :
	    a->way->take(a, from, d);
}

void
axis_put_item(const struct axis *a, size_t item, struct buf *out)
{
	a->way->put_item(a, item, out);
}

int
axis_take_item(struct axis *a, struct slice *rest, size_t *item,
    struct diag *d)
{
	return a->way->take_item(a, rest, item, d);
}

int
axis_finish(struct axis *a, struct diag *d)
{
	return a->way->finish != NULL ? a->way->finish(a, d) : 0;
}

size_t
axis_ncolumns(const struct axis *a)
{
	return axis_way_ncolumns(a);
}

struct slice
axis_label(const struct axis *a, size_t column)
{
	return axis_way_has_groups(a) ? group_label(a->survey.nets[column]) :
	    tally_result(a->q->tally)->rows[column].label;
}

bool
axis_overlaps(const struct axis *a)
{
	return a->way->overlaps(a);
}

const struct axis_both *
axis_both(struct axis *a, size_t item, size_t *n)
{
	a->nboth = 0;
	a->way->both(a, item);
	*n = a->nboth;
	return a->both;
}

void
axis_remark(const struct axis *a, struct remarks *r)
{
	a->way->remark(a, r);
	if (axis_ncolumns(a) == 0)
		remarks_note(r, "nobody has an answer to %.*s, so "
		    "the break has no columns", (int)a->spec.column.n,
		    a->spec.column.p);
}
