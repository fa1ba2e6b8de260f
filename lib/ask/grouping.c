/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/answer_text.h"
#include "codebook/answer_number.h"
#include "ask/group.h"
#include "ask/grouping.h"

struct grouping {
	struct group *const *groups;
	size_t n;
	const struct codebook *cb;
	struct answer_numbers numbers;	/* of the column */
	bool ranges;		/* a group has one */
	struct grouping_met met;
	uint64_t times;		/* that a field counts */
	bool *other;		/* what another reading of the field is in */
};

/* What a field is taken for. */
struct reading {
	struct slice label;
	struct slice code;	/* that means it too; or empty */
	struct answer_number number;
	bool missing;
};

struct grouping *
grouping_new(struct group *const *groups, size_t n, const struct codebook *cb,
    const struct codebook_variable *v)
{
	struct grouping *g = xcalloc(1, sizeof(*g));

	*g = (struct grouping){ .groups = groups, .n = n, .cb = cb,
	    .times = 1 };
	answer_number_init(&g->numbers, v);
	g->other = xcalloc(n, sizeof(*g->other));
	g->met.values = xcalloc(n, sizeof(*g->met.values));
	for (size_t i = 0; i < n; i++) {
		g->met.values[i] = xcalloc(group_count(groups[i]),
		    sizeof(**g->met.values));
		g->ranges = g->ranges || group_has_range(groups[i]);
	}
	return g;
}

void
grouping_free(struct grouping *g)
{
	if (g == NULL)
		return;
	for (size_t i = 0; i < g->n; i++)
		free(g->met.values[i]);
	answer_number_clear(&g->numbers);
	free(g->met.values);
	free(g->other);
	free(g);
}

static struct reading
read_as(struct grouping *g, const struct codebook_answer *a,
    struct slice field)
{
	const struct codebook_variable *v = g->numbers.v;
	struct reading r = { field, { "", 0 },
	    answer_number_of(&g->numbers, a, field), false };

	if (a == NULL && g->ranges && r.number.known &&
	    answer_text_unit(field) != 0)
		g->met.units += g->times;
	if (a != NULL) {
		r.label = codebook_label(a);
		if (codebook_answer(v, a->value) == a)
			r.code = a->value;
		r.missing = a->missing > CODEBOOK_DK;
	} else {
		r.missing = g->cb != NULL &&
		    codebook_is_token(g->cb, v, field);
	}
	r.number.known = r.number.known && !r.missing;
	return r;
}

static bool
value_has(const struct group *group, size_t i, const struct reading *r)
{
	return group_value_has(group, i, r->label, &r->number) ||
	    (r->code.n > 0 && slice_eq(group_value(group, i), r->code));
}

static enum grouping_place
place(struct grouping *g, const struct reading *r, bool *in)
{
	bool any = false;

	for (size_t i = 0; i < g->n; i++) {
		in[i] = false;
		for (size_t v = 0; v < group_count(g->groups[i]); v++) {
			if (!value_has(g->groups[i], v, r))
				continue;
			g->met.values[i][v] += g->times;
			in[i] = any = true;
		}
	}
	if (any)
		return GROUPING_FOUND;
	return r->missing ? GROUPING_MISSING : GROUPING_NONE;
}

/* Does the field, as a code, belong to the same place as it did as a label? */
static bool
same_place(struct grouping *g, const struct codebook_answer *code,
    struct slice field, const bool *in, enum grouping_place found)
{
	struct reading r = read_as(g, code, field);

	return place(g, &r, g->other) == found &&
	    memcmp(in, g->other, g->n * sizeof(*in)) == 0;
}

/*
 * Codes from 1 to 11 with the labels 0 to 10: a stream has labels.  A field
 * that is a code only says that this one has not.
 */
static int
note_label(struct grouping *g, struct slice field,
    const struct codebook_answer *a, const struct codebook_answer *code,
    struct diag *d)
{
	g->met.both += a != code ? g->times : 0;
	if (codebook_by_label(g->numbers.v, field) != NULL)
		return 0;
	return diag_set(d, "\"%.*s\" is a code, and other codes are labels of "
	    "answers; wanted labels (kind-read -c makes them)", (int)field.n,
	    field.p);
}

int
grouping_find(struct grouping *g, struct slice field, bool *in,
    struct diag *d)
{
	const struct codebook_variable *v = g->numbers.v;
	const struct codebook_answer *a = NULL, *code = NULL;
	enum grouping_place found;
	struct reading r;

	if (field.n == 0) {
		for (size_t i = 0; i < g->n; i++)
			in[i] = false;
		return GROUPING_MISSING;
	}
	if (v != NULL)
		a = codebook_answer(v, field);
	if (a != NULL && v->overlaps)
		code = codebook_by_code(v, field);
	g->met.labels += a != NULL && code == NULL ? g->times : 0;
	if (code != NULL && g->numbers.labelled &&
	    note_label(g, field, a, code, d) < 0)
		return -1;
	r = read_as(g, a, field);
	if (a == NULL && g->ranges && answer_number_mixed(&g->numbers, field))
		return diag_set(d, "\"%.*s\" is in another unit than an answer "
		    "before it; wanted one unit for ranges", (int)field.n,
		    field.p);
	found = place(g, &r, in);
	if (code != NULL && code != a &&
	    !g->numbers.labelled &&
	    !same_place(g, code, field, in, found))
		return diag_set(d, "\"%.*s\" is the label of one answer and "
		    "the code of another, which do not belong together",
		    (int)field.n, field.p);
	return (int)found;
}

void
grouping_again(struct grouping *g, struct slice field, uint64_t times)
{
	bool *in = xcalloc(g->n, sizeof(*in));
	struct diag d;

	g->times = times;
	grouping_find(g, field, in, &d);
	g->times = 1;
	free(in);
}

struct grouping_met *
grouping_met(struct grouping *g)
{
	return &g->met;
}

unsigned
grouping_unit(const struct grouping *g)
{
	return g->ranges ? g->numbers.unit : 0;
}

int
grouping_join_unit(struct grouping *g, unsigned unit, struct diag *d)
{
	if (g->numbers.unit != 0 && g->numbers.unit != unit && g->ranges)
		return diag_set(d, "some answers are in another unit than "
		    "others; wanted one unit for ranges");
	g->numbers.unit = unit;
	return 0;
}

bool
grouping_has_unit(const struct grouping *g)
{
	return g->numbers.unit != 0;
}

void
grouping_join(struct grouping *g, const struct grouping *same)
{
	g->met.labels += same->met.labels;
	g->met.both += same->met.both;
	g->met.units += same->met.units;
	for (size_t i = 0; i < g->n; i++)
		for (size_t v = 0; v < group_count(g->groups[i]); v++)
			g->met.values[i][v] += same->met.values[i][v];
}

bool
grouping_ambiguous(const struct grouping *g)
{
	return g->met.both > 0 && g->met.labels == 0;
}

bool
grouping_given(const struct grouping *g, size_t group, size_t value)
{
	return g->met.values[group][value] > 0;
}
