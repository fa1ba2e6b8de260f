/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "base/untaken.h"

struct untaken {
	struct map *values;
	struct untaken_count *counts;
	size_t cap;
	uint64_t left;		/* respondents whose value was not kept */
	bool keep;
};

struct untaken *
untaken_new(void)
{
	struct untaken *u = xcalloc(1, sizeof(*u));

	u->values = map_new();
	return u;
}

void
untaken_free(struct untaken *u)
{
	if (u == NULL)
		return;
	map_free(u->values);
	free(u->counts);
	free(u);
}

void
untaken_keep(struct untaken *u)
{
	u->keep = true;
}

/* Bytes 10xxxxxx are no letter's first. */
static struct slice
beginning(struct slice value)
{
	size_t n = UNTAKEN_BYTES;

	if (value.n <= n)
		return value;
	while (n > 0 && ((unsigned char)value.p[n] & 0xc0) == 0x80)
		n--;
	return slice_before(value, n);
}

size_t
untaken_kept(const struct untaken *u)
{
	return map_count(u->values);
}

struct slice
untaken_text(const struct untaken *u, size_t i)
{
	return map_member(u->values, i);
}

struct untaken_count *
untaken_count(struct untaken *u, struct slice text)
{
	size_t n = map_count(u->values), i = map_add(u->values, text);

	if (i == n) {
		u->counts = xgrow(u->counts, n, &u->cap, sizeof(*u->counts));
		u->counts[i] = (struct untaken_count){ 0, 0 };
	}
	return &u->counts[i];
}

/* One value more than are listed tells that there are many. */
static void
add(struct untaken *u, struct slice key, uint64_t n, uint64_t cut)
{
	struct untaken_count *count;

	if (!u->keep && untaken_many(u)) {
		u->left += n;
		return;
	}
	count = untaken_count(u, key);
	count->n += n;
	count->cut += cut;
}

void
untaken_add(struct untaken *u, struct slice value)
{
	struct slice key = beginning(value);

	add(u, key, 1, key.n < value.n);
}

void
untaken_join(struct untaken *u, const struct untaken *other)
{
	u->left += other->left;
	for (size_t i = 0; i < map_count(other->values); i++)
		add(u, map_member(other->values, i), other->counts[i].n,
		    other->counts[i].cut);
}

uint64_t
untaken_total(const struct untaken *u)
{
	uint64_t total = u->left;

	for (size_t i = 0; i < map_count(u->values); i++)
		total += u->counts[i].n;
	return total;
}

bool
untaken_many(const struct untaken *u)
{
	return map_count(u->values) > UNTAKEN_MOST;
}

static int
compare(const void *a, const void *b)
{
	const struct untaken_value *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

size_t
untaken_list(const struct untaken *u, struct untaken_value **list)
{
	size_t n = untaken_many(u) ? 0 : map_count(u->values);

	*list = xcalloc(n, sizeof(**list));
	for (size_t i = 0; i < n; i++)
		(*list)[i] = (struct untaken_value){
		    map_member(u->values, i), u->counts[i].n,
		    u->counts[i].cut > 0 };
	qsort(*list, n, sizeof(**list), compare);
	return n;
}
