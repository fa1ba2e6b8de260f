/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weights of a group of respondents.
 */
#ifndef WEIGH_H
#define WEIGH_H

#include "weighting/quad.h"

struct diag;
struct outcome;
struct system;

/*
 * Finds what the starting weights of each stratum are multiplied by, in factors
 * of their number; 0 where a target is 0.  Fills the cycles of *o, and what the
 * effective base is untrimmed.  0, or -1 and the diag if there are no such
 * weights.
 */
int weigh(const struct system *s, quad *factors, struct outcome *o,
    struct diag *d);

#endif
