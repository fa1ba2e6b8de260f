/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One comparison of a condition in English, to stand behind "with": "q7 Yes",
 * "age 18 or more", "no answer to q7".
 */
#ifndef COND_PHRASE_H
#define COND_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct cond_part;
struct cond_said;

/* Is the node a range from low to high, which is one comparison? */
bool cond_phrase_is_range(const struct cond_said *s, size_t node);

/* How many of the n parts, from the first on, are one phrase, if there is "and"
 * (else "or") between them: at least 1. */
size_t cond_phrase_joins(const struct cond_said *s,
    const struct cond_part *parts, size_t n, bool is_and);

/* Adds the phrase of so many parts. */
void cond_phrase_put(struct cond_said *s, struct buf *out,
    const struct cond_part *parts, size_t n);

#endif
