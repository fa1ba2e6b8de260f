/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a condition said of answers that came lately: most come again and again,
 * and one look tells what was said.
 */
#ifndef COND_RECENT_H
#define COND_RECENT_H

#include "ask/cond_result.h"

struct cond_recent;

/*
 * For a tree whose columns are bound, and which is an "and" or "or" of parts
 * that each ask of one column, or one such part; NULL for any other.
 */
struct cond_recent *cond_recent_new(const struct cond_tree *t);
void cond_recent_free(struct cond_recent *r);	/* NULL is fine */

/* As cond_result_of for the whole tree. */
enum cond_result cond_recent_of(struct cond_recent *r,
    const struct cond_row *row);

#endif
