/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/list.h"

void
list_add(struct list *l, const char *item)
{
	l->items = xgrow(l->items, l->n, &l->cap, sizeof(*l->items));
	l->items[l->n++] = item;
}

void
list_clear(struct list *l)
{
	free(l->items);
	*l = (struct list){ NULL, 0, 0 };
}
