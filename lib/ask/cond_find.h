/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names and labels in a condition, found in the data and its codebook.
 *
 * What is found keeps texts and variables of the codebook.
 */
#ifndef COND_FIND_H
#define COND_FIND_H

#include "base/slice.h"

struct codebook;
struct columns;
struct cond_label;
struct cond_tree;
struct diag;

/* Where they are looked for. */
struct cond_names {
	const struct columns *columns;
	const struct codebook *codebook;	/* or NULL */
};

/* Adds the column of that name to the tree.  0, or -1 and the diag. */
int cond_find_column(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d);

/*
 * Adds the column of that name, or else those of the codebook's set or grid of
 * that name, or else all that fit it as a pattern.
 */
int cond_find_columns(const struct cond_names *from, struct slice name,
    struct cond_tree *t, struct diag *d);

/*
 * Fills label->others from what the columns that are compared with the label
 * have in the codebook: its code if it is a label, its label if it is a code
 * (unless codes and labels overlap), or the option of the set that it names.
 */
void cond_find_others(struct cond_tree *t, struct cond_label *label);

#endif
