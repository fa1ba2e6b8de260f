/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What besides percentages can be told of answers: nets and means.
 */
#ifndef MEASURES_H
#define MEASURES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct asked;
struct buf;
struct codebook;
struct drafted;

/*
 * Adds the nets of the scale on which all columns of the question have all of
 * their answers, "Agree=Strongly agree|Tend to agree; Disagree=...", if the
 * codebook has no nets of its own.  A side of one answer is no net.  Returns
 * what stands for the question: the codebook's first net that all columns have,
 * or the net or answer of the scale's upper end; or nothing.  It lives as long
 * as the codebook.
 */
struct slice measures_nets(const struct codebook *cb,
    const struct drafted *q, struct buf *nets);

/*
 * Do the answers to all columns of the question have scores, or are they a
 * scale with numbers, or numbers that are a quantity (quantity.h)?  a is NULL
 * without data.
 */
bool measures_mean(const struct codebook *cb, const struct drafted *q,
    const struct asked *a);

#endif
