/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * To which answers columns are equal, in English: "q7 Yes or No", "Yes in any
 * of q5_1 and q5_2".
 */
#ifndef COND_EQUAL_H
#define COND_EQUAL_H

#include <stddef.h>

struct buf;
struct cond_part;
struct cond_said;

/* Adds n parts, which are NODE_EQUAL; if more than one, all of the same single
 * column. */
void cond_equal_put(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t n);

#endif
