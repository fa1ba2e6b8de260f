/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "codebook/codebook.h"
#include "codebook/weight_name.h"
#include "kind-codebook/drafted.h"

/* Another weight that the codebook gives no role. */
static bool
is_weight(const struct codebook_variable *v)
{
	return v->type == CODEBOOK_NUMBER && weight_name_looks(v->name) &&
	    !weight_name_on_scales(v->name) && !weight_name_on_scales(v->title);
}

static bool
is_question(const struct codebook_variable *v)
{
	return !is_weight(v) && v->role == CODEBOOK_NO_ROLE &&
	    (v->type == CODEBOOK_SINGLE || v->type == CODEBOOK_NUMBER ||
	    codebook_in_set(v->type));
}

static struct drafted *
add(struct drafted_list *list, enum drafted_kind kind, struct slice name)
{
	struct drafted *q;

	list->items = xgrow(list->items, list->n, &list->cap,
	    sizeof(*list->items));
	q = &list->items[list->n++];
	*q = (struct drafted){ .kind = kind, .name = name };
	return q;
}

static void
add_column(struct drafted_list *list, const struct codebook *cb, size_t i)
{
	struct drafted *q = add(list, DRAFTED_COLUMN, cb->variables[i].name);

	q->members = xcalloc(1, sizeof(*q->members));
	q->members[0] = i;
	q->n = 1;
}

/* Is there the whole group, none of it in another question? */
static bool
is_whole(const struct codebook *cb, const bool *present, const bool *done,
    const size_t *members, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((present != NULL && !present[members[i]]) ||
		    done[members[i]] ||
		    !is_question(&cb->variables[members[i]]))
			return false;
	return n > 1;
}

/* A column of the group's name would be meant by it. */
static bool
is_column(const struct codebook *cb, struct slice name)
{
	const struct codebook_variable *v = codebook_find(cb, name);

	return v != NULL && v->type != CODEBOOK_SET;
}

/* Adds the group as a question, if it can be one. */
static bool
add_group(struct drafted_list *list, const struct codebook *cb,
    const bool *present, bool *done, struct slice group)
{
	bool set = codebook_is_set(cb, group);
	size_t *members, n = codebook_members(cb, group, &members);
	struct drafted *q;

	if (is_column(cb, group) ||
	    !is_whole(cb, present, done, members, n)) {
		free(members);
		return false;
	}
	q = add(list, set ? DRAFTED_SET : DRAFTED_GRID, group);
	q->members = members;
	q->n = n;
	for (size_t i = 0; i < n; i++)
		done[members[i]] = true;
	return true;
}

/* Sets come before grids: a column may be an option in a grid of sets. */
static bool
add_groups(struct drafted_list *list, const struct codebook *cb,
    const bool *present, bool *done, size_t i)
{
	for (int want = 1; want >= 0; want--) {
		struct slice rest = cb->variables[i].group, group;

		while (rest.n > 0 && slice_part(&rest, '|', &group))
			if (codebook_is_set(cb, group) == (want == 1) &&
			    add_group(list, cb, present, done, group))
				return true;
	}
	return false;
}

void
drafted_find(struct drafted_list *list, const struct codebook *cb,
    const bool *present)
{
	bool *done = xcalloc(cb->n, sizeof(*done));

	*list = (struct drafted_list){ NULL, 0, 0 };
	for (size_t i = 0; i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		if (done[i] || (present != NULL && !present[i]) ||
		    !is_question(v) ||
		    add_groups(list, cb, present, done, i))
			continue;
		if (!codebook_in_set(v->type) || v->group.n == 0)
			add_column(list, cb, i);
	}
	free(done);
}

void
drafted_clear(struct drafted_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->items[i].members);
	free(list->items);
	*list = (struct drafted_list){ NULL, 0, 0 };
}

void
drafted_remove(struct drafted_list *list, size_t question)
{
	free(list->items[question].members);
	list->n--;
	for (size_t i = question; i < list->n; i++)
		list->items[i] = list->items[i + 1];
}

void
drafted_split(struct drafted_list *list, size_t grid,
    const struct codebook *cb)
{
	struct drafted_list from = *list;

	*list = (struct drafted_list){ NULL, 0, 0 };
	for (size_t i = 0; i < from.n; i++) {
		const struct drafted *q = &from.items[i];

		if (i == grid) {
			for (size_t k = 0; k < q->n; k++)
				add_column(list, cb, q->members[k]);
			free(q->members);
		} else {
			*add(list, q->kind, q->name) = *q;
		}
	}
	free(from.items);
}
