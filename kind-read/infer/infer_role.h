/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What single columns are for: the weight, the number of the respondent, and
 * in which order dates are written.
 */
#ifndef INFER_ROLE_H
#define INFER_ROLE_H

#include <stddef.h>

struct codebook;
struct infer_values;

/*
 * Gives roles among the first n variables, whose types are known, unless one
 * has the role already.  The weight is the number, never negative, whose name
 * fits best (infer_name_weight), if there is only one such; the id is the
 * first of those that fit best.  The codebook's order of dates is set if the
 * dates can be read in one only, and unset if they contradict it.
 */
void infer_role(struct codebook *cb, const struct infer_values *facts,
    size_t n);

#endif
