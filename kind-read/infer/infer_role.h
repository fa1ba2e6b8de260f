/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The number of the respondent, and in which order dates are written.
 */
#ifndef INFER_ROLE_H
#define INFER_ROLE_H

#include <stddef.h>

struct codebook;
struct infer_values;

/*
 * Among the first n variables, whose types are known, the id is the first of
 * those whose name fits best, unless one has the role already.  The codebook's
 * order of dates is set if the dates can be read in one only, and unset if they
 * contradict it.
 */
void infer_role(struct codebook *cb, const struct infer_values *facts,
    size_t n);

#endif
