/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Variables of a draft by what their names share.
 */
#ifndef INFER_PARTS_H
#define INFER_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "kind-read/infer/infer_bucket.h"

struct codebook_variable;

struct infer_parts {
	struct map *names;
	size_t *list;		/* all members, part by part */
	size_t *start;		/* where each part begins in it, and the end */
	bool *given;		/* for each part, as of a bucket */
	bool *loose;
};

/* Names are cut in the last way, as infer_name_split does. */
#define INFER_PARTS_LAST ((size_t)-1)

/* What the variable's name shares, cut in the level-th way, from 0; at first,
 * and for INFER_PARTS_LAST, the group that the file gives.  Empty if it cannot
 * be. */
struct slice infer_parts_key(const struct codebook_variable *v, size_t level);

/* The members of the bucket that share the same, together, in their order. */
void infer_parts_init(struct infer_parts *p, const struct infer_bucket *b,
    size_t level);
void infer_parts_clear(struct infer_parts *p);

/* The k-th part as a bucket, which lives as long as p. */
struct infer_bucket infer_parts_bucket(const struct infer_parts *p,
    const struct infer_bucket *of, size_t k);

#endif
