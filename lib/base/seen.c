/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/seen.h"

struct print {
	uint64_t a;		/* 0 and 0: the slot is empty */
	uint64_t b;
};

struct seen {
	struct print *slots;
	size_t nslots;		/* a power of two */
	size_t count;
};

struct seen *
seen_new(void)
{
	struct seen *s = xcalloc(1, sizeof(*s));

	s->nslots = 64;
	s->slots = xcalloc(s->nslots, sizeof(*s->slots));
	return s;
}

void
seen_free(struct seen *s)
{
	if (s == NULL)
		return;
	free(s->slots);
	free(s);
}

/* A product carries differences upwards only, so the halves change places
 * before another. */
static uint64_t
mix(uint64_t h, uint64_t x, uint64_t factor)
{
	h = (h ^ x) * factor;
	h = (h >> 32 | h << 32) * factor;
	return h ^ h >> 31;
}

/* Two different sums over all bytes, eight at a time. */
static struct print
print_of(struct slice text)
{
	struct print p = { text.n + 1, ~(uint64_t)text.n };

	for (size_t i = 0; i < text.n; i += 8) {
		size_t n = text.n - i < 8 ? text.n - i : 8;
		uint64_t x = 0;

		memcpy(&x, text.p + i, n);
		p.a = mix(p.a, x, 0x9e3779b97f4a7c15u);
		p.b = mix(p.b, x, 0xc2b2ae3d27d4eb4fu);
	}
	p.a = mix(p.a, p.a >> 32, 0xff51afd7ed558ccdu);
	p.b = mix(p.b, p.b >> 32, 0xc4ceb9fe1a85ec53u) | 1;
	return p;
}

/* The slot with the fingerprint, or the empty one where it belongs. */
static struct print *
slot_of(const struct seen *s, struct print p)
{
	size_t i = (size_t)p.a & (s->nslots - 1);

	while (s->slots[i].b != 0 &&
	    (s->slots[i].a != p.a || s->slots[i].b != p.b))
		i = (i + 1) & (s->nslots - 1);
	return &s->slots[i];
}

static void
enlarge(struct seen *s)
{
	struct print *old = s->slots;
	size_t n = s->nslots;

	s->nslots *= 2;
	s->slots = xcalloc(s->nslots, sizeof(*s->slots));
	for (size_t i = 0; i < n; i++)
		if (old[i].b != 0)
			*slot_of(s, old[i]) = old[i];
	free(old);
}

bool
seen_add(struct seen *s, struct slice text)
{
	struct print p = print_of(text), *slot = slot_of(s, p);

	if (slot->b != 0)
		return true;
	if (s->count * 2 >= s->nslots) {
		enlarge(s);
		slot = slot_of(s, p);
	}
	*slot = p;
	s->count++;
	return false;
}
