/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "stats/weight.h"
#include "kind-weight/sample/kinds.h"

/* Crossings of all margins that have a place of their own. */
#define MOST_PLACES ((size_t)1 << 20)

#define NOBODY UINT32_MAX

/* A member of the map: numbers, group, categories. */
struct kinds {
	size_t nmargins, nnumbers;
	size_t *ncategories;
	uint32_t *places;	/* the kind of each crossing of the group 0, or
				 * NOBODY; NULL if there are too many */
	struct map *map;
	char *key;		/* room for one */
	size_t size;
	size_t stride;		/* of keys that are kept: */
	char *keys;
	size_t keys_cap;
	uint32_t *n;		/* who has a starting weight */
	size_t n_cap;
	fixed_uint *beyond;	/* 1 for each, their starting weights; modulo
				 * 2^128 */
	size_t beyond_cap;
};

static void
make_places(struct kinds *k)
{
	size_t n = 1;

	for (size_t m = 0; m < k->nmargins && n <= MOST_PLACES; m++)
		n *= k->ncategories[m];
	if (n > MOST_PLACES || k->nnumbers > 0)
		return;
	k->places = xcalloc(n, sizeof(*k->places));
	memset(k->places, 0xff, n * sizeof(*k->places));
}

struct kinds *
kinds_new(const size_t *ncategories, size_t nmargins, size_t nnumbers)
{
	struct kinds *k = xcalloc(1, sizeof(*k));

	k->nmargins = nmargins;
	k->nnumbers = nnumbers;
	k->ncategories = xcalloc(nmargins, sizeof(*k->ncategories));
	memcpy(k->ncategories, ncategories, nmargins * sizeof(*ncategories));
	k->map = map_new();
	k->size = nnumbers * sizeof(double) +
	    (1 + nmargins) * sizeof(uint32_t);
	k->stride = (k->size + 7) / 8 * 8;
	k->key = xcalloc(1, k->stride);
	make_places(k);
	return k;
}

void
kinds_free(struct kinds *k)
{
	if (k == NULL)
		return;
	map_free(k->map);
	free(k->key);
	free(k->keys);
	free(k->ncategories);
	free(k->places);
	free(k->n);
	free(k->beyond);
	free(k);
}

static void
fill_key(struct kinds *k, const struct kind *kind)
{
	char *p = k->key;

	memcpy(p, kind->numbers, k->nnumbers * sizeof(double));
	p += k->nnumbers * sizeof(double);
	memcpy(p, &kind->group, sizeof(kind->group));
	p += sizeof(kind->group);
	memcpy(p, kind->categories, k->nmargins * sizeof(uint32_t));
}

/* Keeps the key aligned, so that its parts can be read where they are. */
static void
keep_key(struct kinds *k, size_t i)
{
	k->keys = xgrow(k->keys, i, &k->keys_cap, k->stride);
	memcpy(k->keys + i * k->stride, k->key, k->stride);
	k->n = xgrow(k->n, i, &k->n_cap, sizeof(*k->n));
	k->n[i] = 0;
	k->beyond = xgrow(k->beyond, i, &k->beyond_cap, sizeof(*k->beyond));
	k->beyond[i] = 0;
}

static uint32_t
find_in_map(struct kinds *k, const struct kind *kind)
{
	size_t had = map_count(k->map), i;

	fill_key(k, kind);
	i = map_add(k->map, (struct slice){ k->key, k->size });
	if (i == had)
		keep_key(k, i);
	return (uint32_t)i;
}

static uint32_t
find(struct kinds *k, const struct kind *kind)
{
	size_t place = 0;

	if (k->places == NULL || kind->group > 0)
		return find_in_map(k, kind);
	for (size_t m = 0; m < k->nmargins; m++)
		place = place * k->ncategories[m] + kind->categories[m];
	if (k->places[place] == NOBODY)
		k->places[place] = find_in_map(k, kind);
	return k->places[place];
}

uint32_t
kinds_add(struct kinds *k, const struct kind *kind, int64_t start)
{
	uint32_t i = find(k, kind);

	k->n[i] += start > 0;
	if (start > 0 && start != WEIGHT_ONE)
		k->beyond[i] += (fixed_uint)start - WEIGHT_ONE;
	return i;
}

size_t
kinds_count(const struct kinds *k)
{
	return map_count(k->map);
}

struct kind
kinds_get(const struct kinds *k, size_t i)
{
	const char *p = k->keys + i * k->stride;
	struct kind kind = { .n = k->n[i],
	    .start = (fixed_uint)k->n[i] * WEIGHT_ONE + k->beyond[i] };

	kind.numbers = (const void *)p;
	p += k->nnumbers * sizeof(double);
	memcpy(&kind.group, p, sizeof(kind.group));
	kind.categories = (const void *)(p + sizeof(kind.group));
	return kind;
}

/* What qsort needs to know of each. */
struct entry {
	uint32_t at;
	const struct kinds *of;
};

static int
compare(const void *va, const void *vb)
{
	const struct entry *ea = va, *eb = vb;
	const struct kinds *k = ea->of;
	const struct kind a = kinds_get(k, ea->at), b = kinds_get(k, eb->at);

	for (size_t m = 0; m < k->nmargins; m++)
		if (a.categories[m] != b.categories[m])
			return a.categories[m] < b.categories[m] ? -1 : 1;
	for (size_t i = 0; i < k->nnumbers; i++)
		if (a.numbers[i] < b.numbers[i] ||
		    a.numbers[i] > b.numbers[i])
			return a.numbers[i] < b.numbers[i] ? -1 : 1;
	return 0;
}

void
kinds_join(struct kinds *k, const struct kinds *other, const uint32_t *groups,
    uint32_t *number)
{
	for (size_t i = 0; i < kinds_count(other); i++) {
		struct kind kind = kinds_get(other, i);

		kind.group = groups[kind.group];
		number[i] = find(k, &kind);
		k->n[number[i]] += other->n[i];
		k->beyond[number[i]] += other->beyond[i];
	}
}

size_t
kinds_list(const struct kinds *k, uint32_t group, uint32_t **list)
{
	size_t n = 0, all = kinds_count(k);
	struct entry *entries = xcalloc(all, sizeof(*entries));

	for (size_t i = 0; i < all; i++) {
		const struct kind kind = kinds_get(k, i);

		if (kind.group == group && kind.n > 0)
			entries[n++] = (struct entry){ (uint32_t)i, k };
	}
	qsort(entries, n, sizeof(*entries), compare);
	*list = xcalloc(n, sizeof(**list));
	for (size_t i = 0; i < n; i++)
		(*list)[i] = entries[i].at;
	free(entries);
	return n;
}
