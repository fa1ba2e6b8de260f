/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "kind-read/columns/torn.h"

/* A neighbour is the number of a part and 1; 0 is the end of the field. */
struct torn_part {
	uint64_t fields;
	size_t before;
	size_t behind;
	bool others_before;	/* not always the same one */
	bool others_behind;
};

static void
set_behind(struct torn *t, size_t next)
{
	struct torn_part *p;

	if (t->last == 0)
		return;
	p = &t->parts[t->last - 1];
	if (p->fields == 1)
		p->behind = next;
	p->others_behind |= p->behind != next;
}

void
torn_add(struct torn *t, size_t part)
{
	struct torn_part *p;

	while (t->n <= part) {
		t->parts = xgrow(t->parts, t->n, &t->cap, sizeof(*t->parts));
		t->parts[t->n++] = (struct torn_part){ .fields = 0 };
	}
	set_behind(t, part + 1);
	p = &t->parts[part];
	if (p->fields++ == 0)
		p->before = t->last;
	p->others_before |= p->before != t->last;
	t->last = part + 1;
}

void
torn_end(struct torn *t)
{
	set_behind(t, 0);
	t->last = 0;
}

bool
torn_other_half(const struct torn *t, size_t part, size_t *other)
{
	const struct torn_part *p = &t->parts[part], *q;

	if (p->fields < 2 || p->others_behind || p->behind == 0)
		return false;
	*other = p->behind - 1;
	q = &t->parts[*other];
	return *other != part && !q->others_before;
}

void
torn_clear(struct torn *t)
{
	free(t->parts);
	*t = (struct torn){ NULL, 0, 0, 0 };
}
