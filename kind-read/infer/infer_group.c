/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_group.h"

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
void
infer_group_join(const struct infer_bucket *b, struct codebook_variable *v)
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

void
infer_group_mend(struct codebook *cb, size_t n)
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
