/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/arena.h"

/* The first is small: most arenas hold little.  Each is twice the last. */
#define FIRST_SIZE 512
#define BLOCK_SIZE 16384

struct arena_block {
	struct arena_block *next;
	size_t used;
	size_t size;
	char bytes[];
};

static struct arena_block *
block_new(struct arena_block *next, size_t size)
{
	struct arena_block *b = xmalloc(sizeof(*b) + size);

	b->next = next;
	b->used = 0;
	b->size = size;
	return b;
}

static size_t
next_size(const struct arena_block *last)
{
	if (last == NULL)
		return FIRST_SIZE;
	return last->size < BLOCK_SIZE / 2 ? 2 * last->size : BLOCK_SIZE;
}

char *
arena_bytes(struct arena *a, size_t n)
{
	struct arena_block *b = a->blocks;

	if (b == NULL || b->size - b->used < n) {
		size_t size = next_size(b);

		b = a->blocks = block_new(b, n > size ? n : size);
	}
	b->used += n;
	return b->bytes + b->used - n;
}

char *
arena_string(struct arena *a, struct slice s)
{
	char *p = arena_bytes(a, s.n + 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return p;
}

void
arena_clear(struct arena *a)
{
	while (a->blocks != NULL) {
		struct arena_block *b = a->blocks;

		a->blocks = b->next;
		free(b);
	}
}
