/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a table that are nets, several answers together: of groups (--net
 * or the codebook), of a scale's sides, and of its ends.
 *
 * A net has the exact sums of all who gave one of its answers, and is a share
 * of the base, as an answer is.
 */
#ifndef MAKING_NETS_H
#define MAKING_NETS_H

#include <stddef.h>

#include "base/slice.h"
#include "codebook/scale.h"

struct diag;
struct making;
struct tally_row;

/* On which side of the scale is the row?  "Don't know" of the codebook belongs
 * to every scale, whatever it says. */
enum scale_side making_nets_side(const struct scale *scale,
    const struct tally_row *row);

/* Adds a net of the answers on one side of the scale, whatever they are called
 * and even if they are none. */
void making_nets_add_side(const struct making *w, const struct scale *scale,
    enum scale_side side);

/* Adds the question's i-th net under that label. */
void making_nets_add(const struct making *w, size_t i, struct slice label);

/* Does each net by place that was asked for have answers?  So it is of a scale
 * with an order, and the codebook lists its answers, as one that nobody gave
 * has its place too.  0, or -1 and the diag. */
int making_nets_check(const struct making *w, struct diag *d);

/* Adds the nets of --net that the question has, then those of the codebook
 * that have other names; returns how many.  A net with the name of an answer,
 * "Agree", is called "Agree (net)". */
size_t making_nets_add_asked(const struct making *w);

/* Adds the nets of the scale that the answers are on, such as Agree, if they
 * have more than one answer; with names as above. */
void making_nets_add_scale(const struct making *w);

#endif
