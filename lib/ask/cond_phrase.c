/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_pattern.h"
#include "ask/cond_said.h"
#include "ask/cond_span.h"
#include "ask/cond_equal.h"
#include "ask/cond_phrase.h"

static const struct cond_node *
node_of(const struct cond_said *s, const struct cond_part *part)
{
	return &s->tree->nodes[part->node];
}

/* An order, turned round if the contrary is meant. */
static struct cond_end
end_of(const struct cond_said *s, const struct cond_part *part)
{
	static const enum cond_order contrary[] = { [ORDER_LT] = ORDER_GE,
	    [ORDER_LE] = ORDER_GT, [ORDER_GT] = ORDER_LE,
	    [ORDER_GE] = ORDER_LT, [ORDER_EQ] = ORDER_EQ };
	const struct cond_node *node = node_of(s, part);

	return (struct cond_end){ &s->tree->labels[node->labels],
	    part->negated ? contrary[node->order] : node->order };
}

bool
cond_phrase_is_range(const struct cond_said *s, size_t node)
{
	const struct cond_node *nodes = s->tree->nodes;
	size_t low = nodes[node].child, high;

	if (nodes[node].kind != NODE_AND || nodes[low].kind != NODE_ORDER)
		return false;
	high = nodes[low].next;
	return nodes[high].kind == NODE_ORDER &&
	    nodes[high].next == COND_NONE &&
	    nodes[low].columns == nodes[high].columns;
}

static bool
same_column(const struct cond_said *s, const struct cond_part *a,
    const struct cond_part *b)
{
	const struct cond_node *x = node_of(s, a), *y = node_of(s, b);

	return x->kind == y->kind && s->tree->columns[x->columns].column ==
	    s->tree->columns[y->columns].column;
}

/* "age >= 18 and age < 25" */
static bool
is_span(const struct cond_said *s, const struct cond_part *parts)
{
	struct cond_end low, high;

	if (node_of(s, &parts[0])->kind != NODE_ORDER ||
	    !same_column(s, &parts[0], &parts[1]))
		return false;
	low = end_of(s, &parts[0]);
	high = end_of(s, &parts[1]);
	return cond_span_fits(&low, &high);
}

size_t
cond_phrase_joins(const struct cond_said *s, const struct cond_part *parts,
    size_t n, bool is_and)
{
	size_t k = 1;

	if (n > 1 && is_and && is_span(s, parts))
		return 2;
	if (node_of(s, parts)->kind != NODE_EQUAL ||
	    node_of(s, parts)->ncolumns != 1)
		return 1;
	while (k < n && parts[k].negated == is_and &&
	    parts[0].negated == is_and &&
	    same_column(s, &parts[0], &parts[k]) &&
	    node_of(s, &parts[k])->ncolumns == 1)
		k++;
	return k;
}

static bool
is_datetime(const struct cond_said *s, size_t column)
{
	const struct codebook_variable *v = s->tree->columns[column].variable;

	return v != NULL && v->type == CODEBOOK_DATETIME;
}

static void
put_pair(struct cond_said *s, struct buf *out, const struct cond_part *part)
{
	static const char *const words[][2][2] = {
		[ORDER_LT] = { { "less than", "no less than" },
		    { "before", "not before" } },
		[ORDER_LE] = { { "no more than", "more than" },
		    { "not after", "after" } },
		[ORDER_GT] = { { "more than", "no more than" },
		    { "after", "not after" } },
		[ORDER_GE] = { { "no less than", "less than" },
		    { "not before", "before" } },
		[ORDER_EQ] = { { "the same as", "other than" },
		    { "the same as", "other than" } } };
	const struct cond_node *node = node_of(s, part);
	size_t i = node->columns;
	bool times = is_datetime(s, i) && is_datetime(s, i + 1);

	cond_said_column(s, out, i);
	buf_printf(out, " %s ", words[node->order][times][part->negated]);
	cond_said_column(s, out, i + 1);
}

static void
put_match(struct cond_said *s, struct buf *out, const struct cond_part *part)
{
	static const char *const words[] = { [PATTERN_IS] = "",
	    [PATTERN_BEGINS] = "beginning with ", [PATTERN_ENDS] =
	    "ending with ", [PATTERN_HAS] = "containing " };
	const struct cond_node *node = node_of(s, part);
	struct slice pattern = s->tree->labels[node->labels].text;
	char *room = xcalloc(pattern.n, 1);
	struct cond_pattern p;

	cond_pattern_read(pattern, room, &p);
	cond_said_column(s, out, node->columns);
	buf_puts(out, part->negated ? " not " : " ");
	if (p.kind == PATTERN_OTHER) {
		buf_puts(out, "matching a pattern");
	} else {
		buf_puts(out, words[p.kind]);
		cond_said_list(out, p.texts, p.n, " or ");
	}
	free(room);
}

static void
put_missing(struct cond_said *s, struct buf *out,
    const struct cond_part *part)
{
	buf_puts(out, part->negated ? "an answer to " : "no answer to ");
	cond_said_column(s, out, node_of(s, part)->columns);
}

static void
put_order(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t n)
{
	struct cond_span span = { .column = node_of(s, parts)->columns,
	    .nends = n };

	for (size_t i = 0; i < n; i++)
		span.ends[i] = end_of(s, &parts[i]);
	cond_span_put(s, out, &span);
}

static void
put_range(struct cond_said *s, struct buf *out, const struct cond_part *part)
{
	const struct cond_node *nodes = s->tree->nodes;
	size_t low = node_of(s, part)->child;
	const struct cond_part ends[] = { { low, false },
	    { nodes[low].next, false } };
	const struct cond_span span = { nodes[low].columns,
	    { end_of(s, &ends[0]), end_of(s, &ends[1]) }, 2, part->negated };

	cond_span_put(s, out, &span);
}

void
cond_phrase_put(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t n)
{
	switch (node_of(s, parts)->kind) {
	case NODE_MISSING:
		put_missing(s, out, parts);
		break;
	case NODE_EQUAL:
		cond_equal_put(s, out, parts, n);
		break;
	case NODE_ORDER:
		put_order(s, out, parts, n);
		break;
	case NODE_PAIR:
		put_pair(s, out, parts);
		break;
	case NODE_MATCH:
		put_match(s, out, parts);
		break;
	default:
		put_range(s, out, parts);
	}
}
