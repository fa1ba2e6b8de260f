/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "ask/cond_build.h"

#define LONGEST_PATTERN 1000

bool
cond_build_is_column(const struct cond_word *w)
{
	return w->kind == WORD_NAME || w->kind == WORD_BACKQUOTED ||
	    w->kind == WORD_PATTERN;
}

bool
cond_build_is_label(const struct cond_word *w)
{
	return w->kind == WORD_NUMBER || w->kind == WORD_TEXT;
}

size_t
cond_build_fail(const struct cond_build *b, const struct cond_word *at,
    const char *problem)
{
	cond_lex_error(b->text, at->source.p, problem, b->d);
	return COND_NONE;
}

static struct cond_node
new_node(const struct cond_build *b, enum cond_node_kind kind)
{
	return (struct cond_node){ .kind = kind,
	    .columns = b->tree->ncolumns, .labels = b->tree->nlabels };
}

static int
add_column(const struct cond_build *b, const struct cond_word *w)
{
	if (w->kind == WORD_PATTERN) {
		cond_build_fail(b, w, "a pattern stands in any() only; a "
		    "column of that name stands in `back quotes`");
		return -1;
	}
	return cond_find_column(&b->names, cond_lex_value(w, NULL), b->tree,
	    b->d);
}

/* In any() a name may be a set or a pattern, unless it is a column. */
static int
add_columns(const struct cond_build *b, const struct cond_word *w)
{
	struct slice name = w->kind == WORD_PATTERN ? w->source :
	    cond_lex_value(w, NULL);

	return cond_find_columns(&b->names, name, b->tree, b->d);
}

/* The escapes are taken out of a copy in place. */
static struct cond_label
make_label(const struct cond_build *b, const struct cond_word *w)
{
	char *own = arena_string(&b->tree->arena, w->source);
	struct cond_word copy = *w;

	copy.source.p = own;
	return (struct cond_label){ .text = cond_lex_value(&copy, own),
	    .number = w->number, .is_number = w->kind == WORD_NUMBER,
	    .others = COND_NONE };
}

void
cond_build_set_begin(const struct cond_build *b, struct cond_set *set,
    bool any)
{
	*set = (struct cond_set){ .node = new_node(b, NODE_EQUAL),
	    .any = any };
}

int
cond_build_set_column(const struct cond_build *b, struct cond_set *set,
    const struct cond_word *w)
{
	if ((set->any ? add_columns(b, w) : add_column(b, w)) < 0)
		return -1;
	set->node.ncolumns = b->tree->ncolumns - set->node.columns;
	if (set->columns.p == NULL)
		set->columns.p = w->source.p;
	set->columns.n = (size_t)(w->source.p + w->source.n - set->columns.p);
	return 0;
}

/* The comparison in words; NULL if another label has the same. */
static const char *
show(const struct cond_build *b, const struct cond_set *set,
    struct slice label)
{
	const char *shown;
	struct buf text;

	buf_init(&text);
	buf_puts(&text, set->any ? "any(" : "");
	buf_slice(&text, set->columns);
	buf_puts(&text, set->any ? ", " : " == ");
	buf_slice(&text, label);
	buf_puts(&text, set->any ? ")" : "");
	shown = arena_string(&b->tree->arena, slice_of(text.p));
	buf_clear(&text);
	for (size_t i = 0; i < b->tree->nlabels; i++)
		if (b->tree->labels[i].shown != NULL &&
		    strcmp(shown, b->tree->labels[i].shown) == 0)
			return NULL;
	return shown;
}

int
cond_build_set_label(const struct cond_build *b, struct cond_set *set,
    const struct cond_word *w)
{
	struct cond_label label = make_label(b, w);

	if (label.text.n == 0) {
		cond_build_fail(b, w, "an empty field is missing and equals "
		    "nothing; missing(column) asks for it");
		return -1;
	}
	label.columns = set->node.columns;
	label.ncolumns = set->node.ncolumns;
	label.shown = show(b, set, w->source);
	cond_find_others(b->tree, &label);
	cond_tree_label(b->tree, &label);
	set->node.nlabels++;
	return 0;
}

size_t
cond_build_negated(const struct cond_build *b, size_t node, bool negate)
{
	if (node == COND_NONE || !negate)
		return node;
	return cond_tree_node(b->tree, &(struct cond_node){ .kind = NODE_NOT,
	    .child = node });
}

size_t
cond_build_missing(const struct cond_build *b, const struct cond_word *column)
{
	struct cond_node node = new_node(b, NODE_MISSING);

	if (add_column(b, column) < 0)
		return COND_NONE;
	return cond_tree_node(b->tree, &node);
}

static enum cond_order
order_of(enum cond_word_kind op)
{
	switch (op) {
	case WORD_LT:
		return ORDER_LT;
	case WORD_LE:
		return ORDER_LE;
	case WORD_GT:
		return ORDER_GT;
	case WORD_GE:
		return ORDER_GE;
	default:
		return ORDER_EQ;
	}
}

/* The sign when the sides change places. */
static enum cond_word_kind
turned(enum cond_word_kind op)
{
	switch (op) {
	case WORD_LT:
		return WORD_GT;
	case WORD_LE:
		return WORD_GE;
	case WORD_GT:
		return WORD_LT;
	case WORD_GE:
		return WORD_LE;
	default:
		return op;
	}
}

static size_t
add_order(const struct cond_build *b, size_t column, enum cond_order order,
    const struct cond_word *w)
{
	struct cond_node node = new_node(b, NODE_ORDER);
	struct cond_label label = make_label(b, w);

	node.columns = column;
	node.order = order;
	cond_tree_label(b->tree, &label);
	return cond_tree_node(b->tree, &node);
}

static size_t
against_label(const struct cond_build *b, const struct cond_word *column,
    enum cond_word_kind op, const struct cond_word *w)
{
	size_t first = b->tree->ncolumns;
	struct cond_set set;

	if (op != WORD_EQ && op != WORD_NE) {
		if (add_column(b, column) < 0)
			return COND_NONE;
		return add_order(b, first, order_of(op), w);
	}
	cond_build_set_begin(b, &set, false);
	if (cond_build_set_column(b, &set, column) < 0 ||
	    cond_build_set_label(b, &set, w) < 0)
		return COND_NONE;
	return cond_build_negated(b, cond_tree_node(b->tree, &set.node),
	    op == WORD_NE);
}

/* A text without its quotes looks like a column that is not there. */
static size_t
against_column(const struct cond_build *b, const struct cond_word *left,
    enum cond_word_kind op, const struct cond_word *right)
{
	struct cond_node node = new_node(b, NODE_PAIR);

	node.order = order_of(op);
	if (add_column(b, left) < 0)
		return COND_NONE;
	if (add_column(b, right) < 0) {
		struct diag why = *b->d;

		if (right->kind == WORD_NAME)
			diag_set(b->d, "%.1500s; or is it the text \"%.*s\"?",
			    why.text, (int)right->source.n, right->source.p);
		return COND_NONE;
	}
	return cond_build_negated(b, cond_tree_node(b->tree, &node),
	    op == WORD_NE);
}

size_t
cond_build_compare(const struct cond_build *b, const struct cond_word *left,
    enum cond_word_kind op, const struct cond_word *right)
{
	if (cond_build_is_label(right))
		return against_label(b, left, op, right);
	if (cond_build_is_label(left))
		return against_label(b, right, turned(op), left);
	return against_column(b, left, op, right);
}

static bool
is_empty(const struct cond_label *low, const struct cond_label *high)
{
	return low->is_number ? low->number > high->number :
	    slice_cmp(low->text, high->text) > 0;
}

size_t
cond_build_range(const struct cond_build *b, const struct cond_word *column,
    const struct cond_word *low, const struct cond_word *high)
{
	struct cond_node node = { .kind = NODE_AND };
	size_t first = b->tree->ncolumns, labels = b->tree->nlabels, last;

	if (low->kind != high->kind)
		return cond_build_fail(b, high, "one end of the range is a "
		    "number, the other a text");
	if (add_column(b, column) < 0)
		return COND_NONE;
	node.child = add_order(b, first, ORDER_GE, low);
	last = add_order(b, first, ORDER_LE, high);
	b->tree->nodes[node.child].next = last;
	if (is_empty(&b->tree->labels[labels], &b->tree->labels[labels + 1]))
		return cond_build_fail(b, low, "nothing lies in this range; "
		    "the lower end stands first");
	return cond_tree_node(b->tree, &node);
}

static size_t
compile(const struct cond_build *b, struct cond_node *node,
    const struct cond_word *pattern)
{
	const struct cond_label label = make_label(b, pattern);
	const char *text = arena_string(&b->tree->arena, label.text);
	char problem[200] = "no regular expression: ";
	size_t n = strlen(problem);
	int error;

	/* The C library's parser is recursive, and its stack is not endless. */
	if (strlen(text) > LONGEST_PATTERN) {
		cond_build_fail(b, pattern, "this regular expression is too "
		    "long");
		return -1;
	}
	cond_tree_label(b->tree, &label);
	node->regex = xmalloc(sizeof(*node->regex));
	error = regcomp(node->regex, text, REG_EXTENDED | REG_NOSUB);
	if (error == 0)
		return cond_tree_node(b->tree, node);
	regerror(error, node->regex, problem + n, sizeof(problem) - n);
	free(node->regex);
	return cond_build_fail(b, pattern, problem);
}

size_t
cond_build_match(const struct cond_build *b, const struct cond_word *column,
    const struct cond_word *pattern)
{
	struct cond_node node = new_node(b, NODE_MATCH);

	if (add_column(b, column) < 0)
		return COND_NONE;
	return compile(b, &node, pattern);
}
