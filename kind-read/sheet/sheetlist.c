/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "kind-read/sheet/sheetlist.h"

struct sheetlist_item *
sheetlist_add(struct sheetlist *l, struct slice name)
{
	l->items = xgrow(l->items, l->n, &l->cap, sizeof(*l->items));
	l->items[l->n] = (struct sheetlist_item){ .name = {
	    arena_string(&l->arena, name), name.n } };
	return &l->items[l->n++];
}

void
sheetlist_clear(struct sheetlist *l)
{
	free(l->items);
	arena_clear(&l->arena);
	*l = (struct sheetlist){ .n = 0 };
}

void
sheetlist_put(const struct sheetlist *l, size_t i, struct buf *b)
{
	const char *comma = "";

	for (size_t k = 0; k < l->n; k++) {
		if (k == i)
			continue;
		buf_printf(b, "%s\"%s\"%s", comma, l->items[k].name.p,
		    l->items[k].chart ? " (a chart)" :
		    l->items[k].hidden ? " (hidden)" : "");
		comma = ", ";
	}
}

/* The first that can be read, hidden or not; n if there is none. */
static size_t
first(const struct sheetlist *l, bool hidden)
{
	size_t i = 0;

	while (i < l->n && (l->items[i].chart ||
	    (l->items[i].hidden && !hidden)))
		i++;
	return i;
}

static size_t
find(const struct sheetlist *l, const char *wanted)
{
	uint64_t number;

	for (size_t i = 0; i < l->n; i++)
		if (slice_is(l->items[i].name, wanted))
			return i;
	if (num_parse_uint(slice_of(wanted), l->n, &number) && number > 0)
		return (size_t)number - 1;
	return l->n;
}

static int
not_there(const struct sheetlist *l, const char *wanted, struct diag *d)
{
	struct buf b;

	buf_init(&b);
	sheetlist_put(l, l->n, &b);
	diag_set(d, "has no sheet \"%s\"; it has %s", wanted, b.p);
	buf_clear(&b);
	return -1;
}

int
sheetlist_choose(const struct sheetlist *l, const char *wanted, size_t *i,
    struct diag *d)
{
	*i = wanted != NULL ? find(l, wanted) : first(l, false);
	if (wanted == NULL && *i == l->n)
		*i = first(l, true);
	if (*i == l->n)
		return wanted != NULL && l->n > 0 ? not_there(l, wanted, d) :
		    diag_set(d, "has no sheet with cells");
	if (l->items[*i].chart)
		return diag_set(d, "the sheet \"%s\" is a chart",
		    l->items[*i].name.p);
	return 0;
}
