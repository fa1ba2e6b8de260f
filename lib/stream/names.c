/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first column of a name keeps it wherever the others stand, so all names
 * are collected before any is made.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/blank.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/fmt.h"
#include "stream/names.h"

/* So many made names are shown, and names up to this length. */
#define SHOWN 5
#define SHORT 40

/* A kind of mending: how often, and the names that were made. */
struct mending {
	size_t n;
	struct buf made;
};

static void
count(struct mending *m, struct slice name, size_t column)
{
	if (m->n++ >= SHOWN)
		return;
	buf_puts(&m->made, m->n > 1 ? ", " : "");
	if (name.n <= SHORT)
		buf_slice(&m->made, name);
	else
		buf_printf(&m->made, "column %zu", column + 1);
}

/* Adds "2 empty column names (V1, V3)" to b; clears the mending. */
static void
describe(struct buf *b, struct mending *m, const char *what)
{
	if (m->n > 0) {
		buf_puts(b, b->len > 0 ? ", " : "");
		fmt_count(b, m->n);
		buf_printf(b, " %s column name%s (%s%s)", what,
		    m->n == 1 ? "" : "s", m->made.p,
		    m->n > SHOWN ? ", ..." : "");
	}
	buf_clear(&m->made);
}

/* Keeps the names, trimmed; counts those that were not. */
static void
collect(struct names *names, const struct slice *texts, size_t n,
    struct mending *trimmed)
{
	names->n = n;
	names->name = xcalloc(n, sizeof(*names->name));
	for (size_t i = 0; i < n; i++) {
		char *room = arena_bytes(&names->arena, texts[i].n + 1);
		struct slice name = slice_trim(blank_fold(texts[i], room));

		names->name[i] = (struct slice){
		    arena_string(&names->arena, name), name.n };
		if (name.n < texts[i].n && name.n > 0)
			count(trimmed, names->name[i], i);
	}
}

static bool
is_taken(const struct map *taken, const struct buf *b)
{
	return map_find(taken, buf_all(b)) != MAP_NONE;
}

/* The first of base.N, base.N+1 and so on that is not taken; N is *next. */
static void
number(struct buf *b, const struct map *taken, struct slice base,
    size_t *next)
{
	do {
		b->len = 0;
		buf_slice(b, base);
		buf_printf(b, ".%zu", (*next)++);
	} while (is_taken(taken, b));
}

/* A name for the i-th column, which has none. */
static void
invent(struct buf *b, const struct map *taken, size_t i)
{
	struct buf base = { NULL, 0, 0 };
	size_t next = 2;

	buf_printf(b, "V%zu", i + 1);
	if (!is_taken(taken, b))
		return;
	buf_add(&base, b->p, b->len);
	number(b, taken, buf_all(&base), &next);
	buf_clear(&base);
}

/* Gives a name to each column that has none of its own. */
static void
mend(struct names *names, struct map *taken, const bool *own,
    struct mending *empty, struct mending *again)
{
	size_t *next = xcalloc(names->n, sizeof(*next));

	for (size_t i = 0; i < names->n; i++)
		next[i] = 2;
	for (size_t i = 0; i < names->n; i++) {
		struct slice *name = &names->name[i];
		struct buf b = { NULL, 0, 0 };

		if (own[i])
			continue;
		if (name->n == 0)
			invent(&b, taken, i);
		else
			number(&b, taken, *name,
			    &next[map_find(taken, *name)]);
		count(name->n == 0 ? empty : again, buf_all(&b), i);
		*name = buf_all(&b);
		name->p = arena_string(&names->arena, *name);
		map_add(taken, *name);
		buf_clear(&b);
	}
	free(next);
}

static void
mend_all(struct names *names, struct mending *empty, struct mending *again)
{
	struct map *taken = map_new();
	bool *own = xcalloc(names->n, sizeof(*own));

	for (size_t i = 0; i < names->n; i++) {
		struct slice name = names->name[i];

		own[i] = name.n > 0 && map_find(taken, name) == MAP_NONE;
		if (own[i])
			map_add(taken, name);
	}
	mend(names, taken, own, empty, again);
	free(own);
	map_free(taken);
}

int
names_init(struct names *names, const struct slice *texts, size_t n,
    bool strict, struct diag *d)
{
	struct mending trimmed = { 0 }, empty = { 0 }, again = { 0 };

	*names = (struct names){ .name = NULL };
	collect(names, texts, n, &trimmed);
	mend_all(names, &empty, &again);
	describe(&names->mended, &empty, "empty");
	describe(&names->mended, &again, "repeated");
	describe(&names->mended, &trimmed, "untrimmed");
	if (!strict || names->mended.len == 0)
		return 0;
	return diag_set(d, "the header needs mending, which --strict forbids: "
	    "%s", names->mended.p);
}

void
names_clear(struct names *names)
{
	free(names->name);
	arena_clear(&names->arena);
	buf_clear(&names->mended);
}
