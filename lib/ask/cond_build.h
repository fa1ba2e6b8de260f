/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the words of a condition to nodes of its tree: which columns and texts
 * are meant, and whether they go together.
 *
 * Each function returns the number of the new node, or COND_NONE with the diag
 * filled.
 */
#ifndef COND_BUILD_H
#define COND_BUILD_H

#include <stdbool.h>
#include <stddef.h>

#include "ask/cond_lex.h"
#include "ask/cond_tree.h"
#include "ask/cond_find.h"

struct diag;

struct cond_build {
	const char *text;		/* of the condition */
	struct cond_names names;
	struct cond_tree *tree;
	struct diag *d;
};

/* A NODE_EQUAL that is being put together. */
struct cond_set {
	struct cond_node node;
	struct slice columns;	/* as they stand in the condition */
	bool any;		/* inside any() */
};

bool cond_build_is_column(const struct cond_word *w);
bool cond_build_is_label(const struct cond_word *w);

/* Always COND_NONE: the problem is at that word. */
size_t cond_build_fail(const struct cond_build *b, const struct cond_word *at,
    const char *problem);

/* First all columns, each at least once, then the labels. */
void cond_build_set_begin(const struct cond_build *b, struct cond_set *set,
    bool any);
int cond_build_set_column(const struct cond_build *b, struct cond_set *set,
    const struct cond_word *w);
int cond_build_set_label(const struct cond_build *b, struct cond_set *set,
    const struct cond_word *w);

size_t cond_build_missing(const struct cond_build *b,
    const struct cond_word *column);

/* At least one side must be a column. */
size_t cond_build_compare(const struct cond_build *b,
    const struct cond_word *left, enum cond_word_kind op,
    const struct cond_word *right);

/* Both ends belong to it. */
size_t cond_build_range(const struct cond_build *b,
    const struct cond_word *column, const struct cond_word *low,
    const struct cond_word *high);

size_t cond_build_match(const struct cond_build *b,
    const struct cond_word *column, const struct cond_word *pattern);

/* The node turned round if negate; COND_NONE stays what it is. */
size_t cond_build_negated(const struct cond_build *b, size_t node,
    bool negate);

#endif
