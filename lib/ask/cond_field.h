/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A field of a record, held against what stands in a condition.
 */
#ifndef COND_FIELD_H
#define COND_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct cond_column;
struct cond_label;
struct cond_tree;

/* Is the field of that column empty, or missing by the codebook? */
bool cond_field_is_missing(const struct cond_tree *t,
    const struct cond_column *column, struct slice field);

/* Is the field, of the i-th column of the label, what the label says?  An
 * empty field never is. */
bool cond_field_fits(const struct cond_tree *t,
    const struct cond_label *label, size_t i, struct slice field);

#endif
