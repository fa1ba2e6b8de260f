/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which column holds the respondents' weights, and why none does.
 */
#ifndef INFER_WEIGHT_H
#define INFER_WEIGHT_H

#include <stddef.h>

struct codebook;
struct facts;
struct infer_values;

/*
 * Among the first n variables, whose types are known, the weight is the number,
 * never negative and not always 0, whose name fits best (weight_name.h), if its
 * name has weight as a word, only one fits so well, and it is not what
 * respondents weigh: such a column has a unit or a word such as body in its
 * name or title, or all its numbers are from 20 to 999, or a column of heights
 * is there too.  None is looked for if one has the role.  Tells which was
 * taken, and of those that were not why.
 */
void infer_weight(struct codebook *cb, const struct infer_values *values,
    size_t n, struct facts *facts);

#endif
