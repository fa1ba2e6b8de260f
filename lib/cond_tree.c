/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "cond_tree.h"

void
cond_tree_clear(struct cond_tree *t)
{
	for (size_t i = 0; i < t->nnodes; i++) {
		if (t->nodes[i].regex == NULL)
			continue;
		regfree(t->nodes[i].regex);
		free(t->nodes[i].regex);
	}
	free(t->nodes);
	free(t->columns);
	free(t->labels);
	arena_clear(&t->arena);
}

size_t
cond_tree_node(struct cond_tree *t, const struct cond_node *node)
{
	t->nodes = xgrow(t->nodes, t->nnodes, &t->nodes_cap,
	    sizeof(*t->nodes));
	t->nodes[t->nnodes] = *node;
	t->nodes[t->nnodes].next = COND_NONE;
	return t->nnodes++;
}

void
cond_tree_column(struct cond_tree *t, size_t column, struct slice name)
{
	t->columns = xgrow(t->columns, t->ncolumns, &t->columns_cap,
	    sizeof(*t->columns));
	t->columns[t->ncolumns++] = (struct cond_column){ .column = column,
	    .name = name };
}

void
cond_tree_label(struct cond_tree *t, const struct cond_label *label)
{
	t->labels = xgrow(t->labels, t->nlabels, &t->labels_cap,
	    sizeof(*t->labels));
	t->labels[t->nlabels++] = *label;
}
