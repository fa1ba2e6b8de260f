/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "kind-read/head/tokens.h"

void
tokens_init(struct tokens *t, const char *const *own, size_t n)
{
	*t = (struct tokens){ own, n, xcalloc(n + 1, sizeof(*t->met)) };
}

void
tokens_clear(struct tokens *t)
{
	free(t->met);
}

size_t
tokens_find(const struct tokens *t, struct slice field)
{
	for (size_t i = 0; i < t->n; i++)
		if (slice_is(field, t->own[i]))
			return i;
	return slice_is(field, " ") || slice_is(field, "__NA__") ? t->n :
	    TOKENS_NONE;
}

void
tokens_join(struct tokens *t, const struct tokens *other)
{
	for (size_t i = 0; i <= t->n; i++)
		t->met[i] |= other->met[i];
}

void
tokens_meet(struct tokens *t, size_t token)
{
	t->met[token] = true;
}
