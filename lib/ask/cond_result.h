/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a condition says of a record: the tree is walked.
 */
#ifndef COND_RESULT_H
#define COND_RESULT_H

struct buf;
struct cond_node;
struct cond_tree;
struct diag;
struct slice;

/*
 * COND_UNKNOWN is the third value of the logic: the answer would depend on
 * fields that are missing.
 */
enum cond_result { COND_FALSE, COND_TRUE, COND_UNKNOWN, COND_ERROR };

struct cond_row {
	struct cond_tree *tree;		/* its numbers note their units */
	struct buf *text;		/* of a field, with a NUL behind it for
					 * regexec */
	const struct slice *fields;
	struct diag *d;
};

/* The result of a part of the tree; COND_ERROR fills the diag (cond.h). */
enum cond_result cond_result_of(const struct cond_row *row,
    const struct cond_node *node);

#endif
