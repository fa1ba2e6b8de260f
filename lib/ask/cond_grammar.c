/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "ask/cond_lex.h"
#include "ask/cond_tree.h"
#include "ask/cond_find.h"
#include "ask/cond_build.h"
#include "ask/cond_grammar.h"

/* Of parentheses and nots; keeps the stack small whatever is asked. */
#define DEEPEST 200

struct parser {
	struct cond_build build;
	const char *rest;	/* behind word */
	struct cond_word word;	/* the one to look at next */
	unsigned depth;
};

typedef size_t parse_fn(struct parser *p);

/* The next word is not what stands in the grammar. */
static size_t
wanted(struct parser *p, const char *what)
{
	char problem[160];

	if (p->word.kind == WORD_BAD)
		return cond_build_fail(&p->build, &p->word, p->word.problem);
	snprintf(problem, sizeof(problem), "%swanted %s",
	    p->word.kind == WORD_END ? "the condition ends here; " : "", what);
	return cond_build_fail(&p->build, &p->word, problem);
}

static struct cond_word
take(struct parser *p)
{
	struct cond_word w = p->word;

	p->word = cond_lex_next(&p->rest);
	return w;
}

static bool
take_if(struct parser *p, enum cond_word_kind kind)
{
	if (p->word.kind != kind)
		return false;
	take(p);
	return true;
}

/* Labels with commas between them, and the parenthesis behind them. */
static size_t
labels(struct parser *p, struct cond_set *set)
{
	do {
		struct cond_word w = p->word;

		if (!cond_build_is_label(&w))
			return wanted(p, "a \"text\" or a number");
		take(p);
		if (cond_build_set_label(&p->build, set, &w) < 0)
			return COND_NONE;
	} while (take_if(p, WORD_COMMA));
	if (p->word.kind == WORD_TO)
		return cond_build_fail(&p->build, &p->word, "a range stands "
		    "without parentheses, as in 18..24");
	if (!take_if(p, WORD_CLOSE))
		return wanted(p, "a comma or )");
	return cond_tree_node(p->build.tree, &set->node);
}

static size_t
any(struct parser *p)
{
	struct cond_set set;

	if (!cond_build_is_column(&p->word))
		return wanted(p, "a column, or a pattern such as q5_*");
	cond_build_set_begin(&p->build, &set, true);
	while (cond_build_is_column(&p->word)) {
		struct cond_word w = take(p);

		if (cond_build_set_column(&p->build, &set, &w) < 0)
			return COND_NONE;
		if (!take_if(p, WORD_COMMA))
			return wanted(p, "a comma and the label to look for");
	}
	return labels(p, &set);
}

static size_t
missing(struct parser *p)
{
	struct cond_word w = p->word;

	if (!cond_build_is_column(&w))
		return wanted(p, "a column");
	take(p);
	if (!take_if(p, WORD_CLOSE))
		return wanted(p, ")");
	return cond_build_missing(&p->build, &w);
}

static size_t
function(struct parser *p, const struct cond_word *name)
{
	take(p);
	if (slice_is(name->source, "any"))
		return any(p);
	if (slice_is(name->source, "missing"))
		return missing(p);
	if (slice_is(name->source, "answered"))
		return cond_build_negated(&p->build, missing(p), true);
	return cond_build_fail(&p->build, name, "no such function; there are "
	    "missing, answered and any");
}

static size_t
order(struct parser *p, const struct cond_word *left)
{
	enum cond_word_kind op = take(p).kind;
	struct cond_word right = p->word;

	if (!cond_build_is_column(&right) && !cond_build_is_label(&right))
		return wanted(p, "a column, a \"text\" or a number");
	take(p);
	if (cond_build_is_label(left) && cond_build_is_label(&right))
		return cond_build_fail(&p->build, left,
		    "one of the two sides must be a column");
	return cond_build_compare(&p->build, left, op, &right);
}

static size_t
list(struct parser *p, const struct cond_word *column)
{
	struct cond_set set;

	take(p);
	cond_build_set_begin(&p->build, &set, false);
	if (cond_build_set_column(&p->build, &set, column) < 0)
		return COND_NONE;
	return labels(p, &set);
}

static size_t
range(struct parser *p, const struct cond_word *column)
{
	struct cond_word low = take(p), high;

	if (!take_if(p, WORD_TO))
		return wanted(p, ".. and the upper end, as in 18..24");
	high = p->word;
	if (!cond_build_is_label(&high))
		return wanted(p, "the upper end of the range");
	take(p);
	return cond_build_range(&p->build, column, &low, &high);
}

static size_t
membership(struct parser *p, const struct cond_word *column)
{
	bool negate = take_if(p, WORD_NOT);

	if (!take_if(p, WORD_IN))
		return wanted(p, "\"in\"");
	if (!cond_build_is_column(column))
		return cond_build_fail(&p->build, column,
		    "a column stands before in");
	if (p->word.kind == WORD_OPEN)
		return cond_build_negated(&p->build, list(p, column), negate);
	if (!cond_build_is_label(&p->word))
		return wanted(p, "a range such as 18..24, or (");
	return cond_build_negated(&p->build, range(p, column), negate);
}

static size_t
match(struct parser *p, const struct cond_word *column)
{
	bool negate = take(p).kind == WORD_NO_MATCH;
	struct cond_word w = p->word;

	if (!cond_build_is_column(column))
		return cond_build_fail(&p->build, column,
		    "a column stands before a match");
	if (w.kind != WORD_TEXT)
		return wanted(p, "a \"regular expression\"");
	take(p);
	return cond_build_negated(&p->build,
	    cond_build_match(&p->build, column, &w), negate);
}

static size_t
compare(struct parser *p)
{
	struct cond_word left = p->word;

	if (!cond_build_is_column(&left) && !cond_build_is_label(&left))
		return wanted(p, "a column, or a function such as missing()");
	take(p);
	if (left.kind == WORD_NAME && p->word.kind == WORD_OPEN)
		return function(p, &left);
	switch (p->word.kind) {
	case WORD_EQ: case WORD_NE: case WORD_LT: case WORD_LE:
	case WORD_GT: case WORD_GE:
		return order(p, &left);
	case WORD_IN: case WORD_NOT:
		return membership(p, &left);
	case WORD_MATCH: case WORD_NO_MATCH:
		return match(p, &left);
	default:
		return wanted(p, "a comparison, such as == or in");
	}
}

static parse_fn parse_or;

static size_t
parenthesis(struct parser *p)
{
	struct cond_word open = take(p);
	size_t node = parse_or(p);

	if (node == COND_NONE || take_if(p, WORD_CLOSE))
		return node;
	if (p->word.kind == WORD_END)
		return cond_build_fail(&p->build, &open,
		    "a parenthesis is not closed");
	return wanted(p, "\"and\", \"or\" or )");
}

static size_t
parse_not(struct parser *p)
{
	size_t node;

	if (p->word.kind != WORD_NOT && p->word.kind != WORD_OPEN)
		return compare(p);
	if (p->depth == DEEPEST)
		return cond_build_fail(&p->build, &p->word,
		    "this is nested too deep");
	p->depth++;
	if (take_if(p, WORD_NOT))
		node = cond_build_negated(&p->build, parse_not(p), true);
	else
		node = parenthesis(p);
	p->depth--;
	return node;
}

/* One part, or several with the same word between them. */
static size_t
chain(struct parser *p, parse_fn *part, enum cond_word_kind between,
    enum cond_node_kind kind)
{
	struct cond_tree *t = p->build.tree;
	size_t first = part(p), last = first;

	if (first == COND_NONE || p->word.kind != between)
		return first;
	while (take_if(p, between)) {
		size_t node = part(p);

		if (node == COND_NONE)
			return COND_NONE;
		t->nodes[last].next = node;
		last = node;
	}
	return cond_tree_node(t, &(struct cond_node){ .kind = kind,
	    .child = first });
}

static size_t
parse_and(struct parser *p)
{
	return chain(p, parse_not, WORD_AND, NODE_AND);
}

static size_t
parse_or(struct parser *p)
{
	return chain(p, parse_and, WORD_OR, NODE_OR);
}

int
cond_grammar_tree(struct cond_tree *t, const char *text,
    const struct cond_names *names, struct diag *d)
{
	struct parser p = { .build = { text, *names, t, d }, .rest = text };

	take(&p);
	if (p.word.kind == WORD_END)
		cond_build_fail(&p.build, &p.word, "the condition is empty");
	else if ((t->root = parse_or(&p)) == COND_NONE)
		return -1;
	else if (p.word.kind == WORD_CLOSE)
		cond_build_fail(&p.build, &p.word,
		    "a parenthesis is closed but never opened");
	else if (p.word.kind != WORD_END)
		wanted(&p, "\"and\", \"or\" or the end");
	else
		return 0;
	return -1;
}
