/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open addressing with linear probing.  Labels of answers are short and few: up
 * to 32 bytes are four words, which are hashed and compared without a branch
 * that their lengths would mislead.  Of longer texts the words are both ends
 * and what follows the first; those that differ in the middle still come out
 * right, more slowly.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/map.h"

#define WORDS 4
#define WORD_BYTES sizeof(uint64_t)

struct words {
	uint64_t word[WORDS];
};

/* All that it takes to find a short member stands together. */
struct slot {
	struct words words;
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

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 29;
}

static inline uint64_t
load(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return x;
}

static inline size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* All bytes of a text of up to 32. */
static inline struct words
words_of(struct slice s)
{
	struct words w = { { 0 } };
	size_t last = s.n - WORD_BYTES;

	if (s.n < WORD_BYTES) {
		for (size_t i = 0; i < s.n; i++)
			w.word[0] = w.word[0] << 8 | (unsigned char)s.p[i];
		return w;
	}
	w.word[0] = load(s.p);
	w.word[1] = load(s.p + smaller(WORD_BYTES, last));
	w.word[2] = load(s.p + smaller(2 * WORD_BYTES, last));
	w.word[3] = load(s.p + last);
	return w;
}

static inline bool
same(const struct words *a, const struct words *b)
{
	return ((a->word[0] ^ b->word[0]) | (a->word[1] ^ b->word[1]) |
	    (a->word[2] ^ b->word[2]) | (a->word[3] ^ b->word[3])) == 0;
}

/* The slot that holds s, or the empty one where it belongs. */
static inline struct slot *
slot_of(const struct map *m, struct slice s, const struct words *w)
{
	size_t i = (size_t)mix(mix(mix(s.n, w->word[0]), w->word[1] ^
	    w->word[2]), w->word[3]);

	for (;; i++) {
		struct slot *slot = &m->slots[i & (m->nslots - 1)];

		if (slot->number == 0 || (slot->length == s.n &&
		    same(&slot->words, w) && (s.n <= sizeof(*w) ||
		    slice_eq(m->members[slot->number - 1], s))))
			return slot;
	}
}

size_t
map_find(const struct map *m, struct slice s)
{
	struct words w = words_of(s);

	return slot_of(m, s, &w)->number - 1;
}

static void
enlarge(struct map *m)
{
	free(m->slots);
	m->nslots *= 2;
	m->slots = xcalloc(m->nslots, sizeof(*m->slots));
	for (size_t i = 0; i < m->count; i++) {
		struct words w = words_of(m->members[i]);

		*slot_of(m, m->members[i], &w) = (struct slot){ w,
		    m->members[i].n, i + 1 };
	}
}

size_t
map_add(struct map *m, struct slice s)
{
	struct words w = words_of(s);
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
