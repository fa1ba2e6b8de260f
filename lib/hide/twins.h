/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns of two breaks that hold the same respondents: a group that is in
 * both, or one that is cut up in the other ("18-34", and "18-24" with "25-34").
 */
#ifndef TWINS_H
#define TWINS_H

#include <stddef.h>

struct table;

/* Some columns of one block, then those of another: n in all. */
typedef void twins_fn(void *ctx, const size_t *columns, size_t n);

/*
 * Tells of each run of columns in one block, or single column, and the run or
 * (if the block has at most TWINS_CHOICES columns) any choice of columns in
 * another that have the same respondents, as far as the counts of the base and
 * of all rows, weighted and not, can show.  Two whole blocks are not told of.
 */
#define TWINS_CHOICES 12

void twins_find(const struct table *t, twins_fn *found, void *ctx);

#endif
