/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a grid among the variables of a draft that belong together.
 */
#ifndef INFER_GRID_H
#define INFER_GRID_H

#include "kind-read/infer/infer_bucket.h"

/* Members of type single in no group become one, a grid, if two or more have
 * their answers among those of the one that has most. */
void infer_grid(const struct infer_bucket *b);

#endif
