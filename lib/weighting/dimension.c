/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/few.h"
#include "base/map.h"
#include "base/untaken.h"
#include "stream/column.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "ask/bands.h"
#include "ask/group.h"
#include "ask/grouping.h"
#include "ask/group_check.h"
#include "weighting/dimension.h"
#include "weighting/targets.h"

/* The groups of so many texts are remembered. */
#define REMEMBERED 10000

struct dimension {
	struct slice column;
	struct group **groups;	/* each once; the targets' */
	size_t n;
	size_t cap;
	size_t *of_target;	/* which group it has */
	size_t field;
	struct grouping *grouping;
	bool *in;
	struct map *texts;	/* that were met, and the group of each: */
	size_t *group_of;
	size_t group_of_cap;
	struct untaken *untaken;
};

static bool
same_groups(const struct group *a, const struct group *b)
{
	if (group_count(a) != group_count(b))
		return false;
	for (size_t i = 0; i < group_count(a); i++)
		if (!slice_eq(group_value(a, i), group_value(b, i)))
			return false;
	return true;
}

/* The place of the group of that label, which is added if it is new. */
static int
add_group(struct dimension *x, struct group *g, size_t *place, struct diag *d)
{
	struct slice label = group_label(g);

	for (*place = 0; *place < x->n; ++*place)
		if (slice_eq(group_label(x->groups[*place]), label))
			break;
	if (*place == x->n) {
		x->groups = xgrow(x->groups, x->n, &x->cap,
		    sizeof(struct group *));
		x->groups[x->n++] = g;
		return 0;
	}
	if (same_groups(x->groups[*place], g))
		return 0;
	return diag_set(d, "%.*s: \"%.*s\" is a different group of answers in "
	    "two categories", (int)x->column.n, x->column.p, (int)label.n,
	    label.p);
}

struct dimension *
dimension_new(const struct target_margin *m, size_t i, struct diag *d)
{
	struct dimension *x = xcalloc(1, sizeof(*x));
	struct diag why;
	int status = 0;

	x->column = m->columns[i];
	x->of_target = xcalloc(m->n, sizeof(*x->of_target));
	for (size_t k = 0; k < m->n && status == 0; k++)
		status = add_group(x, m->targets[k].groups[i],
		    &x->of_target[k], d);
	if (status == 0 && bands_check(x->groups, x->n, &why) < 0)
		status = diag_set(d, "%.*s: %s", (int)x->column.n, x->column.p,
		    why.text);
	if (status == 0)
		return x;
	dimension_free(x);
	return NULL;
}

void
dimension_free(struct dimension *x)
{
	if (x == NULL)
		return;
	free(x->groups);
	free(x->of_target);
	grouping_free(x->grouping);
	free(x->in);
	map_free(x->texts);
	free(x->group_of);
	untaken_free(x->untaken);
	free(x);
}

int
dimension_open(struct dimension *x, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d)
{
	size_t column = column_need(c, x->column, d);

	if (column == COLUMN_NONE)
		return -1;
	x->field = csvin_want(in, column);
	x->grouping = grouping_new(x->groups, x->n, cb,
	    cb == NULL ? NULL : codebook_find(cb, x->column));
	x->in = xcalloc(x->n, sizeof(*x->in));
	x->texts = map_new();
	x->untaken = untaken_new();
	return 0;
}

size_t
dimension_count(const struct dimension *x)
{
	return x->n;
}

size_t
dimension_group(const struct dimension *x, size_t target)
{
	return x->of_target[target];
}

struct slice
dimension_label(const struct dimension *x, size_t group)
{
	return group_label(x->groups[group]);
}

static int
two_groups(const struct dimension *x, size_t a, size_t b, struct slice field,
    struct diag *d)
{
	struct slice one = group_label(x->groups[a]);
	struct slice other = group_label(x->groups[b]);

	return diag_set(d, "\"%.*s\" is in two categories, \"%.*s\" and "
	    "\"%.*s\"", (int)field.n, field.p, (int)one.n, one.p,
	    (int)other.n, other.p);
}

/* The group of a text. */
static int
find_group(struct dimension *x, struct slice field, size_t *group,
    struct diag *d)
{
	int place = grouping_find(x->grouping, field, x->in, d);

	if (place < 0)
		return -1;
	*group = place == GROUPING_MISSING ? DIMENSION_MISSING :
	    DIMENSION_NONE;
	for (size_t i = 0; i < x->n && place == GROUPING_FOUND; i++) {
		if (!x->in[i])
			continue;
		if (*group != DIMENSION_NONE)
			return two_groups(x, *group, i, field, d);
		*group = i;
	}
	return 0;
}

static void
remember(struct dimension *x, struct slice field, size_t group)
{
	size_t i = map_count(x->texts);

	if (i == REMEMBERED)
		return;
	map_add(x->texts, field);
	x->group_of = xgrow(x->group_of, i, &x->group_of_cap,
	    sizeof(*x->group_of));
	x->group_of[i] = group;
}

static int
find_text(struct dimension *x, struct slice field, size_t *group,
    struct diag *d)
{
	size_t i = map_find(x->texts, field);

	if (i != MAP_NONE) {
		*group = x->group_of[i];
		return 0;
	}
	if (find_group(x, field, group, d) < 0)
		return -1;
	remember(x, field, *group);
	return 0;
}

/* Most answers are among the first few that were met. */
static int
find(struct dimension *x, struct slice field, size_t *group, struct diag *d)
{
	struct fourwords words = fourwords_of(field);
	size_t i = few_guess(map_few(x->texts), &words, field.n);

	if (i == FEW_NONE)
		return find_text(x, field, group, d);
	*group = x->group_of[i];
	return 0;
}

int
dimension_find(struct dimension *x, const struct csvin *in, bool counted,
    size_t *group, struct diag *d)
{
	struct slice field = csvin_field(in, x->field);
	struct diag why;

	if (find(x, field, group, &why) < 0)
		return diag_set(d, "%.*s: %s", (int)x->column.n, x->column.p,
		    why.text);
	if (*group == DIMENSION_NONE && counted)
		untaken_add(x->untaken, field);
	return 0;
}

int
dimension_join(struct dimension *x, const struct dimension *other)
{
	struct diag d;
	size_t group;

	if (map_count(other->texts) == REMEMBERED)
		return -1;
	for (size_t i = 0; i < map_count(other->texts); i++)
		if (find_text(x, map_member(other->texts, i), &group, &d) < 0)
			return -1;
	return 0;
}

static struct group_checked
checked(const struct dimension *x)
{
	return (struct group_checked){ .column = x->column, .what = "target",
	    .groups = x->groups, .n = x->n, .grouping = x->grouping,
	    .untaken = x->untaken };
}

bool
dimension_check_untaken(const struct dimension *x, struct remarks *r)
{
	struct group_checked g = checked(x);

	group_check_untaken(r, &g);
	return untaken_total(x->untaken) > 0;
}

void
dimension_check_given(const struct dimension *x, struct remarks *r)
{
	struct group_checked g = checked(x);

	group_check_given(r, &g);
}
