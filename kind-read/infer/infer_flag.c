/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/scale.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_flag.h"

static const struct codebook_variable *
member(const struct infer_bucket *b, size_t i)
{
	return &b->cb->variables[b->members[i]];
}

/* Does the variable hold words for yes and no, and no others? */
static bool
is_ticks(const struct codebook_variable *v)
{
	for (size_t i = 0; i < v->nanswers; i++) {
		struct slice label = codebook_label(&v->answers[i]);

		if (tick_is_set(label) && !tick_is_yes(label))
			return false;
	}
	return v->nanswers > 0;
}

bool
infer_flag_is_label(const struct codebook_variable *v)
{
	return v->nanswers == 1 && !is_ticks(v);
}

static bool
is_open_single(const struct infer_bucket *b, size_t i)
{
	return b->columns[b->members[i]].open &&
	    member(b, i)->type == CODEBOOK_SINGLE;
}

static bool
is_tick_column(const struct infer_bucket *b, size_t i)
{
	return is_open_single(b, i) && is_ticks(member(b, i));
}

static bool
begins(struct slice s, const char *word)
{
	struct slice w = slice_of(word);

	return s.n >= w.n && slice_eq_nocase((struct slice){ s.p, w.n }, w);
}

/* Is the column called "other", so that it has a text or had one? */
static bool
is_other(const struct codebook_variable *v)
{
	struct slice shared, own = { "", 0 };

	infer_name_split(v->name, &shared, &own);
	return begins(own, "other") || begins(own, "text");
}

/* In the column called so, only its own name is a label. */
static bool
is_label_column(const struct infer_bucket *b, size_t i)
{
	const struct codebook_variable *v = member(b, i);
	struct slice shared, own = { "", 0 };

	if (!is_open_single(b, i) || !infer_flag_is_label(v))
		return false;
	infer_name_split(v->name, &shared, &own);
	return !is_other(v) || slice_eq(own, codebook_label(&v->answers[0]));
}

/* An option that nobody ticked? */
static bool
is_empty(const struct infer_bucket *b, size_t i)
{
	const struct infer_column *c = &b->columns[b->members[i]];

	return c->open && c->empty && c->own == 0 && !is_other(member(b, i));
}

bool
infer_flag_is_text(const struct infer_bucket *b, size_t i)
{
	const struct infer_column *c = &b->columns[b->members[i]];

	return c->open && c->own == 0 && is_other(member(b, i)) &&
	    !is_label_column(b, i) && strstr(member(b, i)->name.p, " - ") !=
	    NULL;
}

/* SurveyMonkey has one column more for "Other", ticked if it has a text;
 * without it those who ticked nothing else would not be in the base. */
static void
add_text(const struct infer_bucket *b, bool *flag)
{
	size_t text = b->n;

	for (size_t i = 0; i < b->n; i++) {
		if (flag[i] && is_other(member(b, i)))
			return;
		if (text == b->n && infer_flag_is_text(b, i))
			text = i;
	}
	if (text < b->n)
		flag[text] = true;
}

/*
 * Are the single answers of columns the names of options?  Not if two columns
 * have the same, if nobody left one of them out, or if they are the steps of a
 * scale: then it is a grid with too few respondents.
 */
static bool
labels_are_options(const struct infer_bucket *b)
{
	struct slice *labels = xcalloc(b->n, sizeof(*labels));
	struct map *different = map_new();
	bool missing = false, options;
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++) {
		if (is_empty(b, i))
			missing = true;
		if (!is_label_column(b, i))
			continue;
		missing |= b->columns[b->members[i]].missing;
		labels[n] = codebook_label(&member(b, i)->answers[0]);
		map_add(different, labels[n++]);
	}
	options = missing && map_count(different) == n &&
	    scale_find(labels, n) == NULL;
	map_free(different);
	free(labels);
	return options;
}

bool
infer_flag(const struct infer_bucket *b, bool *flag)
{
	size_t ticks = 0, labels = 0;
	bool options;

	for (size_t i = 0; i < b->n; i++) {
		flag[i] = is_tick_column(b, i);
		ticks += flag[i];
	}
	options = ticks < 2 && labels_are_options(b);
	for (size_t i = 0; i < b->n && options; i++)
		if (is_label_column(b, i)) {
			flag[i] = true;
			labels++;
		}
	for (size_t i = 0; i < b->n; i++)
		flag[i] = ticks + labels >= 2 && (flag[i] || is_empty(b, i));
	if (labels >= 2)
		add_text(b, flag);
	return ticks + labels >= 2;
}
