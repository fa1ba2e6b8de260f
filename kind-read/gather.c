/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/gather.h"

static void
add_texts(struct codebook *cb, struct codebook_list *list,
    const struct codebook_list *from)
{
	for (size_t i = 0; i < from->n; i++)
		codebook_add_text(cb, list, from->items[i]);
}

/* A code has one label; where none was known, this one. */
static void
meet_answer(struct gather *g, struct codebook_answer *a,
    const struct codebook_answer *from)
{
	if (from->label.n == 0 || slice_eq(a->label, from->label))
		return;
	if (a->label.n == 0) {
		a->label = codebook_text(g->cb, from->label);
	} else if (!g->ruled && g->differ++ == 0 && g->first != NULL) {
		diag_set(g->first, "%s: %s is \"%s\" here and \"%s\" before",
		    g->v->name.p, a->value.p, from->label.p, a->label.p);
	}
}

static void
copy_answer(const struct gather *g, const struct codebook_answer *from)
{
	struct codebook *cb = g->cb;
	struct codebook_answer *a = codebook_add_answer(cb, g->v, from->value);

	a->label = codebook_text(cb, from->label);
	a->missing = from->missing;
	a->has_score = from->has_score;
	a->score = from->score;
	add_texts(cb, &a->nets, &from->nets);
}

static void
merge_answers(struct gather *g)
{
	struct map *codes = map_new(), *labels = map_new();
	struct codebook_variable *v = g->v;

	for (size_t i = 0; i < v->nanswers; i++) {
		map_add(codes, v->answers[i].value);
		map_add(labels, v->answers[i].label);
	}
	for (size_t i = 0; i < g->from->nanswers; i++) {
		const struct codebook_answer *from = &g->from->answers[i];
		size_t known = map_find(codes, from->value);

		if (known != MAP_NONE)
			meet_answer(g, &v->answers[known], from);
		else if (g->codes || from->label.n == 0 ||
		    map_find(labels, from->label) == MAP_NONE)
			copy_answer(g, from);
	}
	map_free(codes);
	map_free(labels);
}

static bool
has_role(const struct codebook *cb, enum codebook_role role)
{
	for (size_t i = 0; i < cb->n; i++)
		if (cb->variables[i].role == role)
			return true;
	return false;
}

void
gather_variable(struct gather *g)
{
	struct codebook *cb = g->cb;
	const struct codebook_variable *from = g->from;
	struct codebook_variable *v = g->v;

	/* What a file has labels for may be an option of a set. */
	if (v->type == CODEBOOK_UNKNOWN &&
	    (g->ruled || from->type != CODEBOOK_SINGLE))
		v->type = from->type;
	if (v->title.n == 0)
		v->title = codebook_text(cb, from->title);
	if (v->group.n == 0)
		v->group = codebook_text(cb, from->group);
	if (v->role == CODEBOOK_NO_ROLE &&
	    (g->ruled || !has_role(cb, from->role)))
		v->role = from->role;
	add_texts(cb, &v->tokens, &from->tokens);
	if (from->nanswers > 0)
		merge_answers(g);
}

void
gather_sets(struct codebook *cb, const struct codebook *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct codebook_variable *set = &from->variables[i];
		struct codebook_variable *v;
		size_t *members;

		if (set->type != CODEBOOK_SET)
			continue;
		if (codebook_members(cb, set->name, &members) > 0 &&
		    (v = codebook_add(cb, set->name)) != NULL) {
			v->type = CODEBOOK_SET;
			v->title = codebook_text(cb, set->title);
		}
		free(members);
	}
}
