/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "ask/untaken.h"

struct untaken {
	struct map *values;
	uint64_t counts[UNTAKEN_MOST];
	bool cut[UNTAKEN_MOST];
	uint64_t total;
	bool many;
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
	free(u);
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

/* So many respondents with a value of that beginning. */
static void
add(struct untaken *u, struct slice key, uint64_t n, bool cut)
{
	size_t i;

	if (u->many)
		return;
	i = map_find(u->values, key);
	if (i == MAP_NONE && map_count(u->values) == UNTAKEN_MOST) {
		u->many = true;
		return;
	}
	if (i == MAP_NONE)
		i = map_add(u->values, key);
	u->counts[i] += n;
	u->cut[i] |= cut;
}

void
untaken_add(struct untaken *u, struct slice value)
{
	struct slice key = beginning(value);

	u->total++;
	add(u, key, 1, key.n < value.n);
}

void
untaken_join(struct untaken *u, const struct untaken *other)
{
	u->total += other->total;
	u->many |= other->many;
	for (size_t i = 0; i < map_count(other->values); i++)
		add(u, map_member(other->values, i), other->counts[i],
		    other->cut[i]);
}

uint64_t
untaken_total(const struct untaken *u)
{
	return u->total;
}

bool
untaken_many(const struct untaken *u)
{
	return u->many;
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
	size_t n = u->many ? 0 : map_count(u->values);

	*list = xcalloc(n, sizeof(**list));
	for (size_t i = 0; i < n; i++)
		(*list)[i] = (struct untaken_value){
		    map_member(u->values, i), u->counts[i], u->cut[i] };
	qsort(*list, n, sizeof(**list), compare);
	return n;
}
