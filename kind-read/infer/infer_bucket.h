/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Variables of a draft that may belong together.
 */
#ifndef INFER_BUCKET_H
#define INFER_BUCKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "codebook/codebook.h"

/* What is known of a variable besides the codebook. */
struct infer_column {
	bool open;		/* what it is was found, not given */
	bool says_no;		/* somebody gave a word for no */
	uint64_t answered;	/* how many respondents have an answer, */
	uint64_t who;		/* and a sum that says which ones */
	uint64_t respondents;
	size_t own;		/* answers that were given */
};

/* Variables that share a name. */
struct infer_bucket {
	struct codebook *cb;
	const struct infer_column *columns;	/* numbered as variables */
	struct slice shared;
	const size_t *members;	/* variables, in the order of the file */
	size_t n;
	bool given;		/* the file says that they belong together */
	bool loose;		/* their names may share something by chance */
};

static inline struct codebook_variable *
infer_bucket_variable(const struct infer_bucket *b, size_t i)
{
	return &b->cb->variables[b->members[i]];
}

#endif
