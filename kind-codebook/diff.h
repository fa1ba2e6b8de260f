/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What became different from one codebook to another.
 */
#ifndef DIFF_H
#define DIFF_H

struct buf;
struct codebook;

/*
 * Adds a line for each difference: those of the file as a whole, those of the
 * new codebook's variables in their order, then variables that were removed.
 * Variables are compared by name, answers by value; the order of variables
 * does not matter.
 */
void diff_codebooks(const struct codebook *old, const struct codebook *new,
    struct buf *out);

#endif
