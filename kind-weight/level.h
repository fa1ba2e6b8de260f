/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A column of a reference survey: its groups, or all its answers.
 */
#ifndef LEVEL_H
#define LEVEL_H

#include <stddef.h>

#include "base/slice.h"

struct buf;
struct diag;
struct input;
struct level;
struct remarks;

#define LEVEL_NONE ((size_t)-1)	/* no answer, or in no group */

/* Reads "age:18-24,25+" or "gender"; NULL and the diag if it is neither, or the
 * survey has no such column. */
struct level *level_new(struct slice text, struct input *i, struct diag *d);
void level_free(struct level *l);

/* The number of the respondent's category, or LEVEL_NONE.  0, or -1 and the
 * diag if they are in two, or there are too many. */
int level_find(struct level *l, size_t *category, struct diag *d);

/* When all are read: how many categories there are; the place of each in their
 * order, in places, which has room for them. */
size_t level_count(const struct level *l);
void level_order(const struct level *l, size_t *places);

struct slice level_column(const struct level *l);

/* Adds the column, and the category, as a targets file has them. */
void level_put_column(const struct level *l, struct buf *b);
void level_put_category(const struct level *l, size_t category,
    struct buf *b);

/* Remarks on answers that are in no group, and groups that nobody is in. */
void level_check(const struct level *l, struct remarks *r);

#endif
