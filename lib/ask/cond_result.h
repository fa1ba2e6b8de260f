/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a condition says of a record: the tree is walked.
 */
#ifndef COND_RESULT_H
#define COND_RESULT_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct cond_node;
struct cond_tree;
struct diag;
struct repeated;
struct repeated_field;
struct slice;

/*
 * COND_UNKNOWN is the third value of the logic: the answer would depend on
 * fields that are missing.
 */
enum cond_result { COND_FALSE, COND_TRUE, COND_UNKNOWN, COND_ERROR };

/* What some part of the tree, which asks of one column only, said of each of
 * the column's fields so far. */
struct cond_known {
	const struct repeated_field *field;	/* NULL: it asks of more */
	unsigned char *results;		/* by its number, + 1; 0: not known */
};

struct cond_row {
	struct cond_tree *tree;		/* its numbers note their units */
	struct buf *text;		/* of a field, with a NUL behind it for
					 * regexec */
	const struct slice *fields;
	struct cond_known *known;	/* for each node of the tree, or NULL */
	struct diag *d;
};

/* The result of a part of the tree; COND_ERROR fills the diag (cond.h). */
enum cond_result cond_result_of(const struct cond_row *row,
    const struct cond_node *node);

/*
 * Will what was said of a field stay true?  Not once a number of its column,
 * which fields[want] is, has come with a unit (answer_number.h): there may be
 * another unit, and then it is no number.
 */
bool cond_result_lasts(const struct cond_tree *t, size_t want);

/*
 * Room for what is known of each node of the tree, whose fields are those of r:
 * then repeated_next has to be called for each record before cond_result_of.
 */
struct cond_known *cond_result_known(const struct cond_tree *t,
    struct repeated *r);
void cond_result_forget(struct cond_known *known, const struct cond_tree *t);

#endif
