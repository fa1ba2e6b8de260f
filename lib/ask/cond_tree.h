/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a condition is made of: its parts, built by cond_grammar and evaluated
 * by cond; programs include cond.h only.
 *
 * Parts refer to each other by number, since the arrays move as they grow.
 */
#ifndef COND_TREE_H
#define COND_TREE_H

#include <regex.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"
#include "codebook/answer_number.h"

struct codebook_variable;

#define COND_NONE ((size_t)-1)

enum cond_node_kind {
	NODE_AND,		/* of two or more children */
	NODE_OR,
	NODE_NOT,
	NODE_MISSING,		/* one column */
	NODE_EQUAL,		/* any of the columns equals any label */
	NODE_ORDER,		/* one column against one label */
	NODE_PAIR,		/* two columns against each other */
	NODE_MATCH		/* one column against the regex, which is the
				 * label */
};

/* The others are these turned round. */
enum cond_order { ORDER_LT, ORDER_LE, ORDER_GT, ORDER_GE, ORDER_EQ };

struct cond_node {
	enum cond_node_kind kind;
	enum cond_order order;		/* of NODE_ORDER, NODE_PAIR */
	size_t child;			/* the first */
	size_t next;			/* sibling, or COND_NONE */
	size_t columns, ncolumns;	/* the first in the tree, how many */
	size_t labels, nlabels;
	regex_t *regex;			/* belongs to the node */
	bool plain;			/* NODE_EQUAL of texts, NODE_ORDER of a
					 * number: of one column of which the
					 * codebook knows nothing */
};

struct cond_column {
	size_t column;		/* its number in the header */
	size_t want;		/* the number of its field */
	struct slice name;
	const struct codebook_variable *variable;	/* or NULL */
	struct answer_numbers numbers;	/* belong to the tree */
	struct slice group;	/* the set or grid that was named, whose member
				 * it is; or empty */
	size_t missing, nmissing;	/* the first text in the tree that
				 * means missing, and how many */
};

/*
 * What a label means in one of its columns beside its own text: another name
 * of the same answer, or the ticked option.
 */
struct cond_other {
	struct slice text;	/* empty: none */
	const struct codebook_variable *flag;	/* or NULL */
	bool never;		/* it is the title of another option */
};

/* A text or number that fields are compared with. */
struct cond_label {
	struct slice text;	/* of a number: as it stands */
	double number;
	bool is_number;
	size_t columns, ncolumns;	/* those compared with it */
	size_t others;		/* that of the first of them in the tree, or
				 * COND_NONE */
	const char *shown;	/* the comparison, for messages; NULL: it is
				 * of no interest whether any row has it */
};

/* { 0 } is an empty tree. */
struct cond_tree {
	struct arena arena;	/* of the texts */
	struct cond_node *nodes;
	struct cond_column *columns;
	struct cond_label *labels;
	struct cond_other *others;
	struct slice *texts;	/* of the codebook */
	size_t nnodes, ncolumns, nlabels, nothers, ntexts;
	size_t nodes_cap, columns_cap, labels_cap, others_cap, texts_cap;
	size_t root;
};

void cond_tree_clear(struct cond_tree *t);

/* Each adds a copy of its argument, and the first returns the node's number. */
size_t cond_tree_node(struct cond_tree *t, const struct cond_node *node);
void cond_tree_column(struct cond_tree *t, const struct cond_column *column);
void cond_tree_label(struct cond_tree *t, const struct cond_label *label);
void cond_tree_other(struct cond_tree *t, const struct cond_other *other);
void cond_tree_text(struct cond_tree *t, struct slice text);

/* Finds out which nodes of a whole tree are plain. */
void cond_tree_mark(struct cond_tree *t);

/* The number of the only field that the node and those below it ask of, once
 * columns are bound; COND_NONE if they ask of more. */
size_t cond_tree_want(const struct cond_tree *t, const struct cond_node *node);

#endif
