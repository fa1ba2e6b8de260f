/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ask/cond_tree.h"

void
cond_tree_clear(struct cond_tree *t)
{
	for (size_t i = 0; i < t->nnodes; i++) {
		if (t->nodes[i].regex == NULL)
			continue;
		regfree(t->nodes[i].regex);
		free(t->nodes[i].regex);
	}
	for (size_t i = 0; i < t->ncolumns; i++)
		answer_number_clear(&t->columns[i].numbers);
	free(t->nodes);
	free(t->columns);
	free(t->labels);
	free(t->others);
	free(t->texts);
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
cond_tree_column(struct cond_tree *t, const struct cond_column *column)
{
	t->columns = xgrow(t->columns, t->ncolumns, &t->columns_cap,
	    sizeof(*t->columns));
	t->columns[t->ncolumns++] = *column;
}

void
cond_tree_label(struct cond_tree *t, const struct cond_label *label)
{
	t->labels = xgrow(t->labels, t->nlabels, &t->labels_cap,
	    sizeof(*t->labels));
	t->labels[t->nlabels++] = *label;
}

void
cond_tree_other(struct cond_tree *t, const struct cond_other *other)
{
	t->others = xgrow(t->others, t->nothers, &t->others_cap,
	    sizeof(*t->others));
	t->others[t->nothers++] = *other;
}

void
cond_tree_text(struct cond_tree *t, struct slice text)
{
	t->texts = xgrow(t->texts, t->ntexts, &t->texts_cap,
	    sizeof(*t->texts));
	t->texts[t->ntexts++] = text;
}

static bool
is_plain(const struct cond_tree *t, const struct cond_node *node)
{
	const struct cond_label *labels = t->labels + node->labels;

	if (t->columns[node->columns].variable != NULL)
		return false;
	if (node->kind == NODE_ORDER)
		return labels->is_number;
	for (size_t i = 0; i < node->nlabels; i++)
		if (labels[i].is_number || labels[i].others != COND_NONE)
			return false;
	return node->kind == NODE_EQUAL && node->ncolumns == 1;
}

void
cond_tree_mark(struct cond_tree *t)
{
	for (size_t i = 0; i < t->nnodes; i++) {
		struct cond_node *node = &t->nodes[i];

		node->plain = (node->kind == NODE_EQUAL ||
		    node->kind == NODE_ORDER) && is_plain(t, node);
	}
}

static bool
has_parts(const struct cond_node *node)
{
	return node->kind == NODE_AND || node->kind == NODE_OR ||
	    node->kind == NODE_NOT;
}

/* How many columns it asks of itself. */
static size_t
own_columns(const struct cond_node *node)
{
	if (has_parts(node))
		return 0;
	if (node->kind == NODE_EQUAL)
		return node->ncolumns;
	return node->kind == NODE_PAIR ? 2 : 1;
}

/* Do the node and those below it ask of one column only, which is *want unless
 * that is COND_NONE?  Puts it there. */
static bool
asks_of_one(const struct cond_tree *t, const struct cond_node *node,
    size_t *want)
{
	size_t i = has_parts(node) ? node->child : COND_NONE;

	for (; i != COND_NONE; i = t->nodes[i].next)
		if (!asks_of_one(t, &t->nodes[i], want))
			return false;
	for (i = 0; i < own_columns(node); i++) {
		size_t w = t->columns[node->columns + i].want;

		if (*want != COND_NONE && *want != w)
			return false;
		*want = w;
	}
	return true;
}

size_t
cond_tree_want(const struct cond_tree *t, const struct cond_node *node)
{
	size_t want = COND_NONE;

	return asks_of_one(t, node, &want) ? want : COND_NONE;
}
