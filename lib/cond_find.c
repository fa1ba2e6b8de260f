/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "column.h"
#include "cond_tree.h"
#include "cond_find.h"

int
cond_find_column(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d)
{
	size_t i = column_need(from->columns, name, d);

	if (i == COLUMN_NONE)
		return -1;
	cond_tree_column(t, i, from->columns->names[i]);
	return 0;
}

int
cond_find_columns(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d)
{
	const struct columns *c = from->columns;
	size_t *list = xcalloc(c->n, sizeof(*list));
	size_t n = column_match(c, name, list, 0, d);

	for (size_t i = 0; i < n; i++)
		cond_tree_column(t, list[i], c->names[list[i]]);
	free(list);
	return n > 0 ? 0 : -1;
}
