/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "kind-report/correction/pairs.h"

static bool
go_together(const struct tidy_table *a, const struct tidy_table *b, bool exact)
{
	return slice_eq(a->question, b->question) && (!exact ||
	    (slice_eq(a->title, b->title) && slice_eq(a->base, b->base) &&
	    a->made.percent == b->made.percent &&
	    made_same_weight(&a->made, &b->made, true)));
}

static bool
is_taken(const struct pairs *p, const struct tidy_table *now)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->list[i].now == now)
			return true;
	return false;
}

/* Finds a table for each that has none yet. */
static void
find(struct pairs *p, const struct tidy *now, bool exact)
{
	for (size_t i = 0; i < p->n; i++)
		for (size_t k = 0; p->list[i].now == NULL && k < now->n; k++)
			if (go_together(p->list[i].then, &now->tables[k],
			    exact) && !is_taken(p, &now->tables[k]))
				p->list[i].now = &now->tables[k];
}

void
pairs_make(struct pairs *p, const struct tidy *then, const struct tidy *now)
{
	*p = (struct pairs){ xcalloc(then->n + now->n, sizeof(*p->list)),
	    then->n };
	for (size_t i = 0; i < then->n; i++)
		p->list[i].then = &then->tables[i];
	find(p, now, true);
	find(p, now, false);
	for (size_t k = 0; k < now->n; k++)
		if (!is_taken(p, &now->tables[k]))
			p->list[p->n++] = (struct pair){ NULL,
			    &now->tables[k] };
}

void
pairs_clear(struct pairs *p)
{
	free(p->list);
}
