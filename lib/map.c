/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open addressing with linear probing.  Labels of answers are short and few,
 * so the hash looks at the length and both ends only; texts that differ just
 * in the middle still come out right, more slowly.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "arena.h"
#include "map.h"

struct map {
	struct arena arena;
	struct slice *members;
	size_t count;
	size_t cap;
	uint32_t *slots;	/* number of the member + 1, 0 for empty */
	size_t nslots;		/* a power of two */
};

struct map *
map_new(void)
{
	struct map *m = xcalloc(1, sizeof(*m));

	m->nslots = 64;
	m->slots = xcalloc(m->nslots, sizeof(*m->slots));
	return m;
}

void
map_free(struct map *m)
{
	if (m == NULL)
		return;
	arena_clear(&m->arena);
	free(m->members);
	free(m->slots);
	free(m);
}

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 29;
}

static uint64_t
hash(struct slice s)
{
	uint64_t head = 0, middle = 0, tail = 0;

	if (s.n >= 8) {
		memcpy(&head, s.p, 8);
		memcpy(&middle, s.p + s.n / 2 - 4, 8);
		memcpy(&tail, s.p + s.n - 8, 8);
	} else {
		for (size_t i = 0; i < s.n; i++)
			head = head << 8 | (unsigned char)s.p[i];
	}
	return mix(mix(mix(s.n, head), middle), tail);
}

/* The slot that holds s, or the empty one where it belongs. */
static size_t
slot_of(const struct map *m, struct slice s)
{
	size_t i = (size_t)hash(s) & (m->nslots - 1);

	while (m->slots[i] != 0 &&
	    !slice_eq(m->members[m->slots[i] - 1], s))
		i = (i + 1) & (m->nslots - 1);
	return i;
}

size_t
map_find(const struct map *m, struct slice s)
{
	uint32_t number = m->slots[slot_of(m, s)];

	return number > 0 ? number - 1 : MAP_NONE;
}

static void
enlarge(struct map *m)
{
	free(m->slots);
	m->nslots *= 2;
	m->slots = xcalloc(m->nslots, sizeof(*m->slots));
	for (size_t i = 0; i < m->count; i++)
		m->slots[slot_of(m, m->members[i])] = (uint32_t)(i + 1);
}

size_t
map_add(struct map *m, struct slice s)
{
	size_t slot = slot_of(m, s);

	if (m->slots[slot] > 0)
		return m->slots[slot] - 1;
	if (m->count * 2 >= m->nslots) {
		enlarge(m);
		slot = slot_of(m, s);
	}
	m->members = xgrow(m->members, m->count, &m->cap,
	    sizeof(*m->members));
	m->members[m->count] = (struct slice){
	    arena_string(&m->arena, s), s.n };
	m->slots[slot] = (uint32_t)(++m->count);
	return m->count - 1;
}

size_t
map_count(const struct map *m)
{
	return m->count;
}

struct slice
map_member(const struct map *m, size_t i)
{
	return m->members[i];
}
