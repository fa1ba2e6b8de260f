/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_parts.h"

struct slice
infer_parts_key(const struct codebook_variable *v, size_t level)
{
	struct slice none = { "", 0 }, shared, own;
	struct infer_cuts c;

	if (v->group.n > 0)
		return level == 0 || level == INFER_PARTS_LAST ? v->group :
		    none;
	if (level == INFER_PARTS_LAST)
		return infer_name_split(v->name, &shared, &own) ? shared :
		    none;
	infer_name_cuts(v->name, &c);
	return level < c.n ? c.items[level].shared : none;
}

/* The variables of each part behind those of the one before. */
static void
sort(struct infer_parts *p, const size_t *number,
    const struct infer_bucket *b)
{
	size_t names = map_count(p->names);

	p->start = xcalloc(names + 2, sizeof(*p->start));
	for (size_t i = 0; i < b->n; i++)
		if (number[i] != MAP_NONE)
			p->start[number[i] + 2]++;
	for (size_t k = 2; k < names + 2; k++)
		p->start[k] += p->start[k - 1];
	for (size_t i = 0; i < b->n; i++)
		if (number[i] != MAP_NONE)
			p->list[p->start[number[i] + 1]++] = b->members[i];
}

void
infer_parts_init(struct infer_parts *p, const struct infer_bucket *b,
    size_t level)
{
	size_t *number = xcalloc(b->n, sizeof(*number));

	*p = (struct infer_parts){ .names = map_new(),
	    .list = xcalloc(b->n, sizeof(*p->list)),
	    .given = xcalloc(b->n, sizeof(*p->given)),
	    .loose = xcalloc(b->n, sizeof(*p->loose)) };
	for (size_t i = 0; i < b->n; i++) {
		const struct codebook_variable *v =
		    &b->cb->variables[b->members[i]];
		struct slice shared = infer_parts_key(v, level);
		struct infer_cuts c;

		number[i] = MAP_NONE;
		if (shared.n == 0)
			continue;
		infer_name_cuts(v->name, &c);
		number[i] = map_add(p->names, shared);
		p->given[number[i]] |= v->group.n > 0;
		p->loose[number[i]] |= v->group.n == 0 && c.loose;
	}
	sort(p, number, b);
	free(number);
}

void
infer_parts_clear(struct infer_parts *p)
{
	map_free(p->names);
	free(p->list);
	free(p->start);
	free(p->given);
	free(p->loose);
}

struct infer_bucket
infer_parts_bucket(const struct infer_parts *p, const struct infer_bucket *of,
    size_t k)
{
	struct infer_bucket b = *of;

	b.shared = map_member(p->names, k);
	b.members = p->list + p->start[k];
	b.n = p->start[k + 1] - p->start[k];
	b.given = p->given[k];
	b.loose = p->loose[k];
	return b;
}
