/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts of up to 32 bytes as four words, which are hashed and compared without
 * a branch that their lengths would mislead.  Of longer ones the words are both
 * ends and what follows the first.
 */
#ifndef FOURWORDS_H
#define FOURWORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/slice.h"

#define WORD_BYTES sizeof(uint64_t)
#define FOURWORDS_GOLDEN 0x9e3779b97f4a7c15u	/* 2^64 by the golden ratio */

struct fourwords {
	uint64_t word[4];
};

static inline uint64_t
fourwords_load(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return x;
}

static inline uint64_t
fourwords_load_half(const char *p)
{
	uint32_t x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/* All bytes of a text of fewer than 8. */
static inline uint64_t
fourwords_short(struct slice s)
{
	if (s.n >= 4)
		return fourwords_load_half(s.p) << 32 |
		    fourwords_load_half(s.p + s.n - 4);
	if (s.n == 0)
		return 0;
	return (uint64_t)(unsigned char)s.p[0] << 16 |
	    (uint64_t)(unsigned char)s.p[s.n / 2] << 8 |
	    (unsigned char)s.p[s.n - 1];
}

/* Eight bytes from at, or the last. */
static inline uint64_t
fourwords_within(struct slice s, size_t at)
{
	size_t last = s.n - WORD_BYTES;

	return fourwords_load(s.p + (at < last ? at : last));
}

/* All bytes of a text of up to 32. */
static inline struct fourwords
fourwords_of(struct slice s)
{
	struct fourwords w = { { 0 } };

	if (s.n < WORD_BYTES) {
		w.word[0] = fourwords_short(s);
		return w;
	}
	w.word[0] = fourwords_load(s.p);
	w.word[1] = fourwords_within(s, WORD_BYTES);
	w.word[2] = fourwords_within(s, 2 * WORD_BYTES);
	w.word[3] = fourwords_load(s.p + s.n - WORD_BYTES);
	return w;
}

static inline bool
fourwords_same(const struct fourwords *a, const struct fourwords *b)
{
	return ((a->word[0] ^ b->word[0]) | (a->word[1] ^ b->word[1]) |
	    (a->word[2] ^ b->word[2]) | (a->word[3] ^ b->word[3])) == 0;
}

/*
 * The highest bits are the best: each of them depends on all bytes.  The sum of
 * products needs no product before another (Dietzfelbinger 1996, multilinear).
 */
static inline uint64_t
fourwords_hash(const struct fourwords *w, size_t n)
{
	return (w->word[0] ^ n) * FOURWORDS_GOLDEN +
	    w->word[1] * 0xbf58476d1ce4e5b9u +
	    w->word[2] * 0x94d049bb133111ebu +
	    w->word[3] * 0xd6e8feb86659fd93u;
}

#endif
