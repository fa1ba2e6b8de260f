/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "ask/grouping.h"

struct grouping {
	struct group *const *groups;
	size_t n;
	const struct codebook *cb;
	const struct codebook_variable *v;
	bool **given;		/* of each group, each value */
	bool *other;		/* what another reading of the field is in */
};

/* What a field is taken for. */
struct reading {
	struct slice label;
	struct slice code;	/* that means it too; or empty */
	bool missing;
};

struct grouping *
grouping_new(struct group *const *groups, size_t n, const struct codebook *cb,
    const struct codebook_variable *v)
{
	struct grouping *g = xcalloc(1, sizeof(*g));

	*g = (struct grouping){ .groups = groups, .n = n, .cb = cb, .v = v };
	g->other = xcalloc(n, sizeof(*g->other));
	g->given = xcalloc(n, sizeof(*g->given));
	for (size_t i = 0; i < n; i++)
		g->given[i] = xcalloc(group_count(groups[i]),
		    sizeof(**g->given));
	return g;
}

void
grouping_free(struct grouping *g)
{
	if (g == NULL)
		return;
	for (size_t i = 0; i < g->n; i++)
		free(g->given[i]);
	free(g->given);
	free(g->other);
	free(g);
}

static struct reading
read_as(const struct grouping *g, const struct codebook_answer *a,
    struct slice field)
{
	struct reading r = { field, { "", 0 }, false };

	if (a == NULL) {
		r.missing = g->cb != NULL &&
		    codebook_is_token(g->cb, g->v, field);
		return r;
	}
	r.label = codebook_label(a);
	if (codebook_answer(g->v, a->value) == a)
		r.code = a->value;
	r.missing = a->missing > CODEBOOK_DK;
	return r;
}

static bool
value_has(const struct group *group, size_t i, const struct reading *r)
{
	struct slice text = group_value(group, i);

	return slice_eq(text, r->label) ||
	    (r->code.n > 0 && slice_eq(text, r->code)) ||
	    (!r->missing && group_value_has(group, i, r->label));
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
			g->given[i][v] = in[i] = any = true;
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

int
grouping_find(struct grouping *g, struct slice field, bool *in,
    struct diag *d)
{
	const struct codebook_answer *a = NULL, *code = NULL;
	enum grouping_place found;
	struct reading r;

	if (field.n == 0) {
		for (size_t i = 0; i < g->n; i++)
			in[i] = false;
		return GROUPING_MISSING;
	}
	if (g->v != NULL)
		a = codebook_answer(g->v, field);
	if (a != NULL && g->v->overlaps)
		code = codebook_by_code(g->v, field);
	r = read_as(g, a, field);
	found = place(g, &r, in);
	if (code != NULL && code != a &&
	    !same_place(g, code, field, in, found))
		return diag_set(d, "\"%.*s\" is the label of one answer and "
		    "the code of another, which do not belong together",
		    (int)field.n, field.p);
	return (int)found;
}

bool
grouping_given(const struct grouping *g, size_t group, size_t value)
{
	return g->given[group][value];
}
