/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open addressing with linear probing.  Labels of answers are short and few,
 * and found by their four words; longer texts that differ in the middle still
 * come out right, more slowly.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/map.h"
#include "base/fourwords.h"

/* All that it takes to find a short member stands together. */
struct slot {
	struct fourwords words;
	size_t length;
	size_t number;		/* of the member + 1, 0 for empty */
};

struct map {
	struct slot *slots;
	size_t nslots;		/* a power of two */
	struct slice *members;
	size_t count;
	size_t cap;
	struct arena arena;
};

struct map *
map_new(void)
{
	struct map *m = xcalloc(1, sizeof(*m));

	m->nslots = 32;
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

/* The slot that holds s, or the empty one where it belongs. */
static inline struct slot *
slot_of(const struct map *m, struct slice s, const struct fourwords *w)
{
	size_t i = fourwords_hash(w, s.n);

	for (;; i++) {
		struct slot *slot = &m->slots[i & (m->nslots - 1)];

		if (slot->number == 0 || (slot->length == s.n &&
		    fourwords_same(&slot->words, w) && (s.n <= sizeof(*w) ||
		    slice_eq(m->members[slot->number - 1], s))))
			return slot;
	}
}

size_t
map_find(const struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);

	return slot_of(m, s, &w)->number - 1;
}

static void
enlarge(struct map *m)
{
	free(m->slots);
	m->nslots *= 2;
	m->slots = xcalloc(m->nslots, sizeof(*m->slots));
	for (size_t i = 0; i < m->count; i++) {
		struct fourwords w = fourwords_of(m->members[i]);

		*slot_of(m, m->members[i], &w) = (struct slot){ w,
		    m->members[i].n, i + 1 };
	}
}

size_t
map_add(struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);
	struct slot *slot = slot_of(m, s, &w);

	if (slot->number > 0)
		return slot->number - 1;
	if (m->count * 2 >= m->nslots) {
		enlarge(m);
		slot = slot_of(m, s, &w);
	}
	m->members = xgrow(m->members, m->count, &m->cap,
	    sizeof(*m->members));
	m->members[m->count] = (struct slice){
	    arena_string(&m->arena, s), s.n };
	*slot = (struct slot){ w, s.n, ++m->count };
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
