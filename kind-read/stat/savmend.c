/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savnames.h"
#include "kind-read/stat/savmend.h"

#define DATE_AT 92
#define DATE "01 Jan 0000:00:00"

#define SHORT_NAME 8

/* A longer string is made of parts with room for so many bytes, of which each
 * but the last holds a few less. */
#define ROOM 255
#define HELD 252

struct lengths {
	struct map *names;	/* in small letters */
	uint64_t *bytes;	/* numbered as names */
	size_t cap;
	struct buf folded;
};

/* The digits up to a NUL; 0 is none. */
static uint64_t
whole(struct slice s)
{
	uint64_t n = 0;

	for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		n = n < UINT32_MAX ? 10 * n + (uint64_t)(s.p[i] - '0') : n;
	return n;
}

static void
read_lengths(struct lengths *l, const struct savdict *dict)
{
	struct slice text = buf_all(&dict->lengths), name, value;

	l->names = map_new();
	while (savnames_next(&text, &name, &value)) {
		size_t n = map_count(l->names), i = map_add(l->names,
		    savnames_fold(&l->folded, name));

		l->bytes = xgrow(l->bytes, n, &l->cap, sizeof(*l->bytes));
		if (i == n)
			l->bytes[i] = whole(value);
	}
}

/* How many variables the one is, with its parts. */
static uint64_t
parts_of(struct lengths *l, const struct savdict_variable *v)
{
	size_t i = v->width > 0 ? map_find(l->names,
	    savnames_fold(&l->folded, v->shortname)) : MAP_NONE;

	return i == MAP_NONE || l->bytes[i] <= ROOM ? 1 :
	    (l->bytes[i] + HELD - 1) / HELD;
}

/* By a name that no variable can have. */
static void
rename_part(struct savdict *dict, size_t i, struct statio *io)
{
	struct savdict_variable *v = &dict->variables[i];
	char name[SHORT_NAME + 1];

	v->part = true;
	snprintf(name, sizeof(name), "~%07x", (unsigned)(i & 0xfffffff));
	statio_patch(io, v->at, arena_string(&dict->arena, slice_of(name)),
	    SHORT_NAME);
}

static int
mark(struct savdict *dict, size_t first, uint64_t n, struct statio *io,
    struct diag *d)
{
	const struct savdict_variable *v = &dict->variables[first];

	for (size_t i = 0; i < n; i++)
		if (first + i >= dict->n || v[i].width <= 0 ||
		    (i + 1 < n && v[i].width != ROOM))
			return diag_set(d, "the description of its variables "
			    "is damaged: the string %.*s is longer than its "
			    "parts", (int)v->shortname.n, v->shortname.p);
	for (size_t i = 1; i < n; i++)
		rename_part(dict, first + i, io);
	return 0;
}

int
savmend(struct savdict *dict, struct statio *io, struct diag *d)
{
	struct lengths l = { .cap = 0 };
	int status = 0;

	read_lengths(&l, dict);
	for (size_t i = 0; status == 0 && i < dict->n;) {
		uint64_t n = parts_of(&l, &dict->variables[i]);

		if (n > 1)
			status = mark(dict, i, n, io, d);
		i += n;
	}
	map_free(l.names);
	free(l.bytes);
	buf_clear(&l.folded);
	statio_patch(io, DATE_AT, DATE, sizeof(DATE) - 1);
	return status;
}
