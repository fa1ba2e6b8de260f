/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/weight_name.h"
#include "kind-read/head/namelist.h"
#include "kind-read/head/facts.h"
#include "kind-read/infer/infer_values.h"
#include "kind-read/infer/infer_weight.h"

/* Names in a message, at most. */
#define MOST_NAMES 8

/* The search for the weight. */
struct search {
	const struct codebook *cb;
	size_t n;
	bool height;		/* a column of them is there */
	enum weight_name most;	/* the best fit so far, */
	size_t best;		/* the first that fits so, */
	size_t ties;		/* and how many do */
	struct namelist like;	/* names that fit */
	struct namelist scales;	/* names of what respondents weigh */
};

static bool
has_weight(const struct codebook *cb, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cb->variables[i].role == CODEBOOK_WEIGHT)
			return true;
	return false;
}

static bool
has_height(const struct codebook *cb, size_t n)
{
	struct slice *names = xcalloc(n, sizeof(*names));
	bool found;

	for (size_t i = 0; i < n; i++)
		names[i] = cb->variables[i].name;
	found = weight_name_beside_height(names, n);
	free(names);
	return found;
}

static void
look_at(struct search *s, size_t i, const struct infer_values *values)
{
	const struct codebook_variable *v = &s->cb->variables[i];
	enum weight_name fit = weight_name_fit(v->name);

	if (fit == WEIGHT_NAME_NONE || v->type != CODEBOOK_NUMBER ||
	    v->role != CODEBOOK_NO_ROLE || values->negative ||
	    !values->positive)
		return;
	if (weight_name_on_scales(v->name) ||
	    weight_name_on_scales(v->title) || s->height ||
	    !values->off_scales) {
		namelist_add(&s->scales, v->name);
		return;
	}
	namelist_add(&s->like, v->name);
	if (fit > s->most) {
		s->most = fit;
		s->best = i;
		s->ties = 0;
	}
	s->ties += fit == s->most;
}

static void
tell_none(const struct search *s, struct facts *facts)
{
	struct buf why = { NULL, 0, 0 };

	if (s->like.n > 0)
		buf_puts(&why, "; called like one: ");
	namelist_put(&s->like, &why);
	if (s->scales.n > 0)
		buf_printf(&why, "; may be what respondents weigh: %s%s",
		    s->scales.text.p,
		    s->height ? " (heights are there too)" : "");
	facts_add(facts, "weight", why.len > 0 ? FACTS_TOLD : FACTS_LIST,
	    "none %s%s", why.len > 0 ? "taken" : "found",
	    why.len > 0 ? why.p : "");
	buf_clear(&why);
}

void
infer_weight(struct codebook *cb, const struct infer_values *values, size_t n,
    struct facts *facts)
{
	struct search s = { .cb = cb, .n = n, .like.most = MOST_NAMES };

	if (has_weight(cb, n))
		return;
	s.height = has_height(cb, n);
	for (size_t i = 0; i < n; i++)
		look_at(&s, i, &values[i]);
	if (s.most >= WEIGHT_NAME_WORD && s.ties == 1) {
		cb->variables[s.best].role = CODEBOOK_WEIGHT;
		facts_add(facts, "weight", FACTS_TOLD, "%s, taken by its name",
		    cb->variables[s.best].name.p);
	} else {
		tell_none(&s, facts);
	}
	namelist_clear(&s.like);
	namelist_clear(&s.scales);
}
