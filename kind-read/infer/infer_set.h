/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which variables of a draft are the options of one multiple-response set, and
 * which are the rows of one grid.
 */
#ifndef INFER_SET_H
#define INFER_SET_H

#include <stddef.h>

struct codebook;
struct facts;
struct infer_column;

/*
 * Looks at the first n variables, whose types and answers are known, with
 * flags still of type single.  Among variables that share a given group, or
 * the first part of their names, those that infer_flag.h names become flags in
 * a group, called after all that their names share.  Where there are none, the
 * parts of the names are longer ones, and at last grids are looked for
 * (infer_grid.h).  Afterwards no group mixes types as a codebook must not.
 * Tells which columns look like a set and are none.
 */
void infer_set(struct codebook *cb, const struct infer_column *columns,
    size_t n, struct facts *facts);

#endif
