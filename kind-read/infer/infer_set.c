/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/head/namelist.h"
#include "kind-read/head/facts.h"
#include "kind-read/head/wording.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_parts.h"
#include "kind-read/infer/infer_answers.h"
#include "kind-read/infer/infer_flag.h"
#include "kind-read/infer/infer_group.h"
#include "kind-read/infer/infer_grid.h"
#include "kind-read/infer/infer_set.h"

/* Names in a fact, at most. */
#define MOST_NAMES 4

static bool
has_letter(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] >= 'A' && s.p[i] <= 'Z') ||
		    (s.p[i] >= 'a' && s.p[i] <= 'z') ||
		    (unsigned char)s.p[i] >= 0x80)
			return true;
	return false;
}

/* What an option is called, if nobody said: its label or part of its name. */
static void
set_title(const struct infer_bucket *b, struct codebook_variable *v)
{
	struct slice own = infer_name_own(v->name, b->shared);

	if (v->title.n > 0)
		return;
	if (infer_flag_is_label(v))
		own = codebook_label(&v->answers[0]);
	if (has_letter(own))
		v->title = codebook_text(b->cb, own);
}

/* A code such as 0, which stands for ticked here, is none for no. */
static void
label_code(struct codebook_variable *v)
{
	if (v->nanswers == 1 && v->answers[0].label.n == 0 &&
	    tick_words(v->answers[0].value) != 0)
		v->answers[0].label = slice_of("Selected");
}

static void
make_flag(const struct infer_bucket *b, size_t i, enum infer_flag found)
{
	struct codebook_variable *v = infer_bucket_variable(b, i);

	if (infer_flag_is_text(b, i))
		v->nanswers = 0;
	if (found == INFER_FLAG_LABELS)
		label_code(v);
	v->type = CODEBOOK_FLAG;
	set_title(b, v);
	infer_answers_flag(b->cb, v, b->columns[b->members[i]].own);
	infer_group_join(b, v);
}

/* Leaves members of a loose bucket without a neighbour in it. */
static void
keep_neighbours(struct infer_bucket *b, size_t *list)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++)
		if ((i > 0 && b->members[i] == b->members[i - 1] + 1) ||
		    (i + 1 < b->n && b->members[i + 1] == b->members[i] + 1))
			list[n++] = b->members[i];
	b->members = list;
	b->n = n;
}

/* How many parts have candidates; 0 if one is alone in its part, or in none.
 * Labels beside words for yes and no are candidates in a part of their own. */
static size_t
count_parts(const struct infer_parts *p, const struct infer_bucket *b)
{
	size_t parts = 0, candidates = 0;

	for (size_t k = 0; k < map_count(p->names); k++) {
		struct infer_bucket one = infer_parts_bucket(p, b, k);
		size_t n = infer_flag_candidates(&one);

		if (n == 1)
			return 0;
		parts += n > 1;
		candidates += n;
	}
	return candidates >= infer_flag_candidates(b) ? parts : 0;
}

/* Two sets or more, and nothing beside them, by names that are longer than
 * those of the level?  One longer name that all share tells nothing. */
static bool
is_several(const struct infer_bucket *b, size_t level)
{
	struct infer_parts below;
	size_t parts;

	do {
		infer_parts_init(&below, b, ++level);
		parts = count_parts(&below, b);
		infer_parts_clear(&below);
	} while (parts == 1);
	return parts > 1;
}

/* All that the names of the set's options share. */
static struct slice
longest_shared(const struct infer_bucket *b, const bool *flag, size_t level)
{
	struct slice shared = b->shared, more = shared;

	for (;; shared = more) {
		struct slice first = { "", 0 };

		level++;
		for (size_t i = 0; i < b->n; i++) {
			if (!flag[i])
				continue;
			more = infer_parts_key(infer_bucket_variable(b, i),
			    level);
			if (first.n == 0)
				first = more;
			if (more.n == 0 || !slice_eq(more, first))
				return shared;
		}
	}
}

/* The titles of the flags; puts the group in which they are in *group. */
static size_t
titles_of(const struct infer_bucket *b, const bool *flag, struct slice *titles,
    struct slice *group)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++) {
		if (!flag[i])
			continue;
		titles[n++] = infer_bucket_variable(b, i)->title;
		*group = infer_bucket_variable(b, i)->group;
	}
	return n;
}

/* The wording of the question, which stands before each option in the titles,
 * becomes that of the set. */
static void
cut_wording(const struct infer_bucket *b, const bool *flag)
{
	struct slice *titles = xcalloc(b->n, sizeof(*titles));
	struct slice group = { "", 0 }, wording = group;
	struct codebook_variable *set;
	size_t n = titles_of(b, flag, titles, &group);

	if (!b->given && codebook_find(b->cb, group) == NULL)
		wording_cut(titles, n, &wording);
	n = 0;
	for (size_t i = 0; i < b->n && wording.n > 0; i++)
		if (flag[i])
			infer_bucket_variable(b, i)->title =
			    codebook_text(b->cb, titles[n++]);
	set = wording.n > 0 ? codebook_add(b->cb, group) : NULL;
	if (set != NULL) {
		set->type = CODEBOOK_SET;
		set->title = codebook_text(b->cb, wording);
	}
	free(titles);
}

/* Columns that are called like options and are none. */
static void
tell_left_out(const struct infer_bucket *b, const bool *flag,
    struct facts *facts)
{
	struct namelist left = { .most = MOST_NAMES };
	struct buf names = { NULL, 0, 0 };

	for (size_t i = 0; i < b->n; i++) {
		const struct codebook_variable *v =
		    infer_bucket_variable(b, i);

		if (!flag[i] && !codebook_in_set(v->type) &&
		    infer_name_shares(v->name, b->shared))
			namelist_add(&left, infer_name_own(v->name,
			    b->shared));
	}
	namelist_put(&left, &names);
	if (left.n > 0)
		facts_add(facts, "not in it", FACTS_LIST, "%.*s: %s",
		    (int)b->shared.n, b->shared.p, names.p);
	buf_clear(&names);
	namelist_clear(&left);
}

static void
make_set(struct infer_bucket *b, const bool *flag, enum infer_flag found,
    size_t level)
{
	if (!b->given)
		b->shared = longest_shared(b, flag, level);
	for (size_t i = 0; i < b->n; i++)
		if (flag[i])
			make_flag(b, i, found);
	cut_wording(b, flag);
}

static void
tell_none(const struct infer_bucket *b, enum infer_flag why,
    struct facts *facts)
{
	static const char *const reasons[] = {
		[INFER_FLAG_WORDS] = "different words for yes and no",
		[INFER_FLAG_BASE] = "not answered by the same respondents"
	};

	if (why == INFER_FLAG_WORDS || why == INFER_FLAG_BASE)
		facts_add(facts, "no set", FACTS_LIST, "%.*s (%zu columns): "
		    "%s", (int)b->shared.n, b->shared.p,
		    infer_flag_candidates(b), reasons[why]);
}

static void find_sets(const struct infer_bucket *b, size_t level,
    struct facts *facts);

/*
 * The shortest name that columns share makes the set, since options have signs
 * in their names too ("needs_clean_water"); but where all of them are in parts
 * of two or more, each part is a set.
 */
static void
find_set(struct infer_bucket *b, size_t level, struct facts *facts)
{
	size_t *list = xcalloc(b->n, sizeof(*list));
	bool *flag = xcalloc(b->n, sizeof(*flag));
	enum infer_flag found = INFER_FLAG_NONE;

	if (b->loose)
		keep_neighbours(b, list);
	if (!is_several(b, level))
		found = infer_flag(b, flag);
	if (found == INFER_FLAG_SET || found == INFER_FLAG_LABELS) {
		make_set(b, flag, found, level);
		tell_left_out(b, flag, facts);
	} else {
		find_sets(b, level + 1, facts);
		tell_none(b, found, facts);
	}
	free(flag);
	free(list);
}

/* Among the members of the bucket, by their names cut in the level-th way. */
static void
find_sets(const struct infer_bucket *b, size_t level, struct facts *facts)
{
	struct infer_parts p;

	infer_parts_init(&p, b, level);
	for (size_t k = 0; k < map_count(p.names); k++) {
		struct infer_bucket one = infer_parts_bucket(&p, b, k);

		if (one.n >= 2)
			find_set(&one, level, facts);
	}
	infer_parts_clear(&p);
}

/* All other variables, by the last part of their names. */
static void
find_grids(const struct infer_bucket *all)
{
	struct infer_parts p;

	infer_parts_init(&p, all, INFER_PARTS_LAST);
	for (size_t k = 0; k < map_count(p.names); k++) {
		struct infer_bucket b = infer_parts_bucket(&p, all, k);
		bool set = false;

		for (size_t i = 0; i < b.n; i++)
			set |= infer_bucket_variable(&b, i)->type ==
			    CODEBOOK_FLAG;
		if (b.n >= 2 && !set)
			infer_grid(&b);
	}
	infer_parts_clear(&p);
}

void
infer_set(struct codebook *cb, const struct infer_column *columns, size_t n,
    struct facts *facts)
{
	size_t *all = xcalloc(n, sizeof(*all));
	struct infer_bucket b = { .cb = cb, .columns = columns,
	    .members = all, .n = n };

	for (size_t i = 0; i < n; i++)
		all[i] = i;
	find_sets(&b, 0, facts);
	find_grids(&b);
	infer_group_mend(cb, n);
	free(all);
}
