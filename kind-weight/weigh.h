/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weights of a group of respondents.
 */
#ifndef WEIGH_H
#define WEIGH_H

#include <stdint.h>

struct diag;
struct outcome;
struct system;

/*
 * Weights the kinds of the system: fills written, the weight of each kind in
 * units of 1e-12, which has a place for all kinds there are, and the cycles of
 * *o.  0, or -1 and the diag if there are no such weights.
 */
int weigh(const struct system *s, int64_t *written, struct outcome *o,
    struct diag *d);

#endif
