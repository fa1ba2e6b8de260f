/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The groups of a draft's variables: what they are called, and who is in.
 */
#ifndef INFER_GROUP_H
#define INFER_GROUP_H

#include <stddef.h>

#include "kind-read/infer/infer_bucket.h"

struct codebook_variable;

/* Puts the variable, unless it is in a group, in the one that is called after
 * what the bucket shares, with _set behind it as long as a column has that
 * name. */
void infer_group_join(const struct infer_bucket *b,
    struct codebook_variable *v);

/* Mends the groups of the first n variables: in a group with flags or multi
 * columns all are what the first of these is; others leave it. */
void infer_group_mend(struct codebook *cb, size_t n);

#endif
