/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The outcome of a weighting, from the weights as they are written.
 */
#ifndef OUTCOME_FIND_H
#define OUTCOME_FIND_H

struct outcome;
struct written;

/* Fills *o, but for its texts and cycles. */
void outcome_find(const struct written *w, struct outcome *o);

#endif
