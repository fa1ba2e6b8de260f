/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The outcome of a weighting, recomputed from the weights as they are written.
 */
#ifndef OUTCOME_FIND_H
#define OUTCOME_FIND_H

#include <stdint.h>

struct outcome;
struct system;

/* Fills *o, but for its texts and cycles, from the weights of the kinds. */
void outcome_find(const struct system *s, const int64_t *written,
    struct outcome *o);

#endif
