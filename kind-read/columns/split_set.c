/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/split_set.h"

/* Room for so many texts at first. */
#define TEXTS 16

enum way { CODE, LABEL, TITLE, SUFFIX, WAYS };

#define SEVERAL ((size_t)-1)

/* Texts, and the options of the set that they name. */
struct texts {
	struct slice set;
	struct map *map;
	size_t *option;		/* numbered as in the map; SEVERAL */
	size_t cap;
};

size_t
split_set_flags(const struct codebook *cb, struct slice set, size_t **list)
{
	size_t n = codebook_members(cb, set, list), flags = 0;

	for (size_t i = 0; i < n; i++)
		if (cb->variables[(*list)[i]].type == CODEBOOK_FLAG)
			(*list)[flags++] = (*list)[i];
	return flags;
}

static void
add(struct texts *t, struct slice text, size_t option)
{
	size_t n = map_count(t->map), k;

	text = slice_trim(text);
	if (text.n == 0)
		return;
	k = map_add(t->map, text);
	if (k == n) {
		t->option = xgrow(t->option, n, &t->cap, sizeof(*t->option));
		t->option[k] = option;
	} else if (t->option[k] != option) {
		t->option[k] = SEVERAL;
	}
}

/* Does the answer say that the option is ticked? */
static bool
ticks(const struct codebook_answer *a)
{
	return a->missing <= CODEBOOK_DK && codebook_ticks(a);
}

static void
add_texts(struct texts *t, const struct codebook_variable *v, enum way way,
    size_t option)
{
	struct slice set = t->set, name = v->name;

	for (size_t i = 0; i < v->nanswers && way <= LABEL; i++)
		if (ticks(&v->answers[i]))
			add(t, way == CODE ? v->answers[i].value :
			    v->answers[i].label, option);
	if (way == TITLE)
		add(t, v->title, option);
	if (way == SUFFIX && name.n > set.n + 1 &&
	    memcmp(name.p, set.p, set.n) == 0)
		add(t, slice_behind(name, set.n + 1), option);
}

struct split *
split_set_new(const struct codebook *cb, struct slice set,
    const size_t *flags, size_t n, const char *separator)
{
	struct split *split = split_new(separator, n);

	for (enum way way = CODE; way < WAYS; way++) {
		struct texts t = { set, map_new(),
		    xcalloc(TEXTS, sizeof(*t.option)), TEXTS };

		for (size_t i = 0; i < n; i++)
			add_texts(&t, &cb->variables[flags[i]], way, i);
		for (size_t k = 0; k < map_count(t.map); k++)
			if (t.option[k] != SEVERAL)
				split_add(split, map_member(t.map, k),
				    t.option[k]);
		map_free(t.map);
		free(t.option);
	}
	return split;
}
