/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the numbers of a column's answers are, in words.
 */
#ifndef NUMBERS_H
#define NUMBERS_H

#include <stdbool.h>

struct buf;
struct codebook_variable;

/* Adds "scores, from -1 (Disagree) to 1 (Agree); without one: "Other"", or
 * nothing for what has no answers in it that could have numbers: texts, dates,
 * ids, sets, names without codes, what has a role.  Returns whether it has
 * added something. */
bool numbers_put(struct buf *out, const struct codebook_variable *v);

#endif
