/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_answers.h"
#include "kind-read/infer/infer_flag.h"
#include "kind-read/infer/infer_set.h"

static struct codebook_variable *
member(const struct infer_bucket *b, size_t i)
{
	return &b->cb->variables[b->members[i]];
}

static struct slice
group_name(const struct codebook *cb, struct slice shared, struct buf *name)
{
	const struct codebook_variable *v;

	name->len = 0;
	buf_slice(name, shared);
	while ((v = codebook_find(cb, buf_all(name))) !=
	    NULL && v->type != CODEBOOK_SET)
		buf_puts(name, "_set");
	return buf_all(name);
}

/* In the codebook a bar stands between groups, so there is none in a name. */
static void
set_group(const struct infer_bucket *b, struct codebook_variable *v)
{
	struct buf shared, name;

	if (v->group.n > 0)
		return;
	buf_init(&shared);
	buf_init(&name);
	for (size_t i = 0; i < b->shared.n; i++)
		buf_putc(&shared, b->shared.p[i] == '|' ? '/' :
		    b->shared.p[i]);
	v->group = codebook_text(b->cb, group_name(b->cb,
	    buf_all(&shared), &name));
	buf_clear(&shared);
	buf_clear(&name);
}

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
set_title(struct codebook *cb, struct codebook_variable *v)
{
	struct slice shared, own = { "", 0 };

	if (v->title.n > 0)
		return;
	infer_name_split(v->name, &shared, &own);
	if (infer_flag_is_label(v))
		own = codebook_label(&v->answers[0]);
	if (has_letter(own))
		v->title = codebook_text(cb, own);
}

static void
make_flag(const struct infer_bucket *b, size_t i)
{
	struct codebook_variable *v = member(b, i);

	if (infer_flag_is_text(b, i))
		v->nanswers = 0;
	v->type = CODEBOOK_FLAG;
	set_title(b->cb, v);
	infer_answers_flag(b->cb, v, b->columns[b->members[i]].own);
	set_group(b, v);
}

/* Makes the flags of the bucket a set; false if it has none. */
static bool
make_flags(const struct infer_bucket *b)
{
	bool *flag = xcalloc(b->n, sizeof(*flag));
	bool any = infer_flag(b, flag);

	for (size_t i = 0; i < b->n; i++)
		if (flag[i])
			make_flag(b, i);
	free(flag);
	return any;
}

static const struct codebook_variable *
with_most_answers(const struct infer_bucket *b)
{
	const struct codebook_variable *most = NULL;

	for (size_t i = 0; i < b->n; i++) {
		const struct codebook_variable *v = member(b, i);

		if (v->type == CODEBOOK_SINGLE && v->nanswers >= 2 &&
		    (most == NULL || v->nanswers > most->nanswers))
			most = v;
	}
	return most;
}

static bool
is_row(const struct codebook_variable *v, const struct map *labels)
{
	if (v->type != CODEBOOK_SINGLE || v->group.n > 0)
		return false;
	for (size_t i = 0; i < v->nanswers; i++)
		if (map_find(labels, codebook_label(&v->answers[i])) ==
		    MAP_NONE)
			return false;
	return v->nanswers > 0;
}

static void
find_grid(const struct infer_bucket *b)
{
	const struct codebook_variable *most = with_most_answers(b);
	struct map *labels;
	size_t n = 0;

	if (most == NULL)
		return;
	labels = map_new();
	for (size_t i = 0; i < most->nanswers; i++)
		map_add(labels, codebook_label(&most->answers[i]));
	for (size_t i = 0; i < b->n; i++)
		n += is_row(member(b, i), labels);
	for (size_t i = 0; i < b->n && n >= 2; i++)
		if (is_row(member(b, i), labels))
			set_group(b, member(b, i));
	map_free(labels);
}

/* The shared name of each variable, as its number in the map. */
static size_t *
shared_names(const struct codebook *cb, size_t n, struct map *names)
{
	size_t *number = xcalloc(n, sizeof(*number));

	for (size_t i = 0; i < n; i++) {
		struct slice shared = cb->variables[i].group, own;

		number[i] = MAP_NONE;
		if (shared.n > 0 ||
		    infer_name_split(cb->variables[i].name, &shared, &own))
			number[i] = map_add(names, shared);
	}
	return number;
}

/* Where each shared name's variables begin in a list sorted by these. */
static size_t *
starts_of(const size_t *number, size_t n, size_t names)
{
	size_t *start = xcalloc(names + 2, sizeof(*start));

	for (size_t i = 0; i < n; i++)
		if (number[i] != MAP_NONE)
			start[number[i] + 2]++;
	for (size_t k = 2; k < names + 2; k++)
		start[k] += start[k - 1];
	return start;
}

static void
find_sets(struct codebook *cb, const struct infer_column *columns, size_t n)
{
	struct map *names = map_new();
	size_t *number = shared_names(cb, n, names);
	size_t *start = starts_of(number, n, map_count(names));
	size_t *list = xcalloc(n, sizeof(*list));

	for (size_t i = 0; i < n; i++)
		if (number[i] != MAP_NONE)
			list[start[number[i] + 1]++] = i;
	for (size_t k = 0; k < map_count(names); k++) {
		struct infer_bucket b = { cb, columns, map_member(names, k),
		    list + start[k], start[k + 1] - start[k] };

		if (b.n >= 2 && !make_flags(&b))
			find_grid(&b);
	}
	free(list);
	free(start);
	free(number);
	map_free(names);
}

/* The type of the sets among the groups, numbered as in the map. */
struct groups {
	struct map *names;
	enum codebook_type *type;
	size_t cap;
};

static void
note_type(struct groups *g, struct slice group, enum codebook_type type)
{
	size_t known = map_count(g->names), k = map_add(g->names, group);

	if (k == known) {
		g->type = xgrow(g->type, k, &g->cap, sizeof(*g->type));
		g->type[k] = CODEBOOK_UNKNOWN;
	}
	if (codebook_in_set(type) && g->type[k] == CODEBOOK_UNKNOWN)
		g->type[k] = type;
}

/* No group of the variable may be called like a column. */
static void
mend_names(struct codebook *cb, struct codebook_variable *v, struct groups *g)
{
	struct slice rest = v->group, group;
	struct buf all, name;

	buf_init(&all);
	buf_init(&name);
	while (rest.n > 0 && slice_part(&rest, '|', &group)) {
		group = group_name(cb, group, &name);
		note_type(g, group, v->type);
		buf_puts(&all, all.len > 0 ? "|" : "");
		buf_slice(&all, group);
	}
	v->group = codebook_text(cb, buf_all(&all));
	buf_clear(&all);
	buf_clear(&name);
}

/* Leaves the groups whose type is another one. */
static void
leave_groups(struct codebook *cb, struct codebook_variable *v,
    const struct groups *g)
{
	struct slice rest = v->group, group;
	struct buf all;

	buf_init(&all);
	while (rest.n > 0 && slice_part(&rest, '|', &group)) {
		enum codebook_type type = g->type[map_find(g->names, group)];

		if (type != CODEBOOK_UNKNOWN && type != v->type)
			continue;
		buf_puts(&all, all.len > 0 ? "|" : "");
		buf_slice(&all, group);
	}
	if (all.len < v->group.n)
		v->group = codebook_text(cb, buf_all(&all));
	buf_clear(&all);
}

/* In a group with flags or multi columns all are what the first of these is;
 * others leave it. */
static void
mend_groups(struct codebook *cb, size_t n)
{
	struct groups g = { .names = map_new(), .cap = n + 1 };

	g.type = xcalloc(g.cap, sizeof(*g.type));
	for (size_t i = 0; i < n; i++)
		if (cb->variables[i].group.n > 0)
			mend_names(cb, &cb->variables[i], &g);
	for (size_t i = 0; i < n; i++)
		leave_groups(cb, &cb->variables[i], &g);
	map_free(g.names);
	free(g.type);
}

void
infer_set(struct codebook *cb, const struct infer_column *columns, size_t n)
{
	find_sets(cb, columns, n);
	mend_groups(cb, n);
}
