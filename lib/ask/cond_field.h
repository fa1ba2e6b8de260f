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
struct diag;

/* Is the field of that column empty, or missing by the codebook? */
bool cond_field_is_missing(const struct cond_tree *t,
    const struct cond_column *column, struct slice field);

/* Does a field that is not missing have a number? */
enum cond_number {
	COND_NUMBER,
	COND_OPEN,		/* "don't know" need not have one */
	COND_NO_NUMBER,
	COND_CODE		/* it is a code, and other codes are labels */
};

/* The number of a field of that column (answer_number.h). */
enum cond_number cond_field_number(struct cond_column *column,
    struct slice field, double *number);

/* Says why it has none; returns -1. */
int cond_field_no_number(struct cond_column *column, struct slice field,
    struct diag *d);

/* Is the field, of the i-th column of the label, what the label says?  An
 * empty field never is. */
bool cond_field_fits(const struct cond_tree *t,
    const struct cond_label *label, size_t i, struct slice field);

#endif
