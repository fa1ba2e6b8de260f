/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns and answers of a condition, as they stand in an English sentence.
 */
#ifndef COND_SAID_H
#define COND_SAID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct codebook;
struct cond_label;
struct cond_tree;

struct cond_said {
	const struct cond_tree *tree;
	const struct codebook *codebook;	/* or NULL */
	bool *told;		/* of each column of the tree: it was said what
				 * the codebook calls it */
};

/* A node that has no "and", "or" or "not" to be said, and whether the contrary
 * is meant. */
struct cond_part {
	size_t node;
	bool negated;
};

/* The tree and the codebook, which may be NULL, are kept. */
void cond_said_init(struct cond_said *s, const struct cond_tree *t,
    const struct codebook *cb);
void cond_said_clear(struct cond_said *s);

/* Adds the text, in quotes where it could be taken for more of the sentence. */
void cond_said_text(struct buf *out, struct slice text);

/* Adds "A, B or C", where last is " or ". */
void cond_said_list(struct buf *out, const struct slice *texts, size_t n,
    const char *last);

/* Adds the name of the i-th column of the tree and, for the first time, its
 * title in brackets if that is short: "q7 (Owns a dog)". */
void cond_said_column(struct cond_said *s, struct buf *out, size_t i);

/* Adds the name of a set or grid, likewise. */
void cond_said_group(const struct cond_said *s, struct buf *out,
    struct slice name);

/* What the codebook calls the answer that the label means in its i-th column:
 * its label for a code.  What it does not know is the text itself. */
struct slice cond_said_answer(const struct cond_said *s,
    const struct cond_label *label, size_t i);

#endif
