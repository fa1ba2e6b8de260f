/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open addressing with linear probing.  Texts are compared by their four words.
 * Of longer ones all bytes are hashed: remarks, and keys of parts, often differ
 * in the middle only.
 */
#include <stdint.h>
#include <stdlib.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/few.h"
#include "base/map.h"
#include "base/fourwords.h"

#define FEW_SLOTS 58		/* a shift: 64 slots */
#define ROOM 2			/* slots for each member, or more */

struct map {
	struct few few;
	struct few_text *texts;	/* the members' */
	size_t texts_cap;
	uint32_t *slots;	/* the number of the member + 1, 0 for none;
				 * 2^(64 - shift) of them */
	unsigned shift;
	struct slice *members;
	size_t members_cap;
	size_t count;
	struct arena arena;
};

static size_t
nslots(const struct map *m)
{
	return (size_t)1 << (64 - m->shift);
}

struct map *
map_new(void)
{
	struct map *m = xcalloc(1, sizeof(*m));

	m->shift = FEW_SLOTS;
	m->slots = xcalloc(nslots(m), sizeof(*m->slots));
	return m;
}

void
map_free(struct map *m)
{
	if (m == NULL)
		return;
	arena_clear(&m->arena);
	free(m->members);
	free(m->texts);
	free(m->slots);
	free(m);
}

static uint64_t
hash(struct slice s, const struct fourwords *w)
{
	return s.n <= sizeof(*w) ? fourwords_hash(w, s.n) :
	    XXH3_64bits(s.p, s.n);
}

/* The slot that holds s, or the empty one where it belongs. */
static uint32_t *
slot_of(const struct map *m, struct slice s, const struct fourwords *w)
{
	size_t i = (size_t)(hash(s, w) >> m->shift);

	while (m->slots[i] > 0 && !(few_same(&m->texts[m->slots[i] - 1], w,
	    s.n) && (s.n <= sizeof(*w) ||
	    slice_eq(m->members[m->slots[i] - 1], s))))
		i = (i + 1) & (nslots(m) - 1);
	return &m->slots[i];
}

static size_t
find(const struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);

	return (size_t)*slot_of(m, s, &w) - 1;
}

size_t
map_find(const struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);
	size_t i = few_guess(&m->few, &w, s.n);

	return i != FEW_NONE ? i : find(m, s);
}

const struct few *
map_few(const struct map *m)
{
	return &m->few;
}

static void
enlarge(struct map *m)
{
	free(m->slots);
	m->shift--;
	m->slots = xcalloc(nslots(m), sizeof(*m->slots));
	for (size_t i = 0; i < m->count; i++)
		*slot_of(m, m->members[i], &m->texts[i].words) =
		    (uint32_t)i + 1;
}

static size_t
find_or_add(struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);
	uint32_t number = *slot_of(m, s, &w);

	if (number > 0)
		return number - 1;
	if (m->count * ROOM >= nslots(m))
		enlarge(m);
	m->texts = xgrow(m->texts, m->count, &m->texts_cap,
	    sizeof(*m->texts));
	m->members = xgrow(m->members, m->count, &m->members_cap,
	    sizeof(*m->members));
	m->texts[m->count] = (struct few_text){ w, s.n };
	m->members[m->count] = (struct slice){
	    arena_string(&m->arena, s), s.n };
	*slot_of(m, s, &w) = (uint32_t)++m->count;
	few_set(&m->few, m->texts, m->count);
	return m->count - 1;
}

size_t
map_add(struct map *m, struct slice s)
{
	struct fourwords w = fourwords_of(s);
	size_t i = few_guess(&m->few, &w, s.n);

	return i != FEW_NONE ? i : find_or_add(m, s);
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
