/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which variables of a draft are the options of one multiple-response set, and
 * which are the rows of one grid.
 */
#ifndef INFER_SET_H
#define INFER_SET_H

#include <stddef.h>

struct codebook;
struct infer_column;

/*
 * Looks at the first n variables, whose types and answers are known, with
 * flags still of type single.  Among variables that share a given group, or
 * the first part of their names (infer_name_split), those that infer_flag.h
 * names become flags in a group.  Where there are none, those of type single
 * become a grid if two or more have their answers among those of the one that
 * has most.  The group is called after what the names share, with _set behind
 * it as long as a column has that name.  Afterwards no group mixes types as a
 * codebook must not.
 */
void infer_set(struct codebook *cb, const struct infer_column *columns,
    size_t n);

#endif
