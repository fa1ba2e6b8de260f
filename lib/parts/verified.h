/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Do published tables follow from those that parts make?
 *
 * A figure follows if it is the same number, or the same letters, to the last
 * digit, or is missing in both.  Titles, notes, wordings and how tables are to
 * look are no figures.
 */
#ifndef VERIFIED_H
#define VERIFIED_H

#include <stdbool.h>

struct buf;
struct diag;
struct tidy;

/* Reads table streams from standard input, with their p-values.  0, or -1 and
 * the diag.  To be cleared either way. */
int verified_read(const char *prog, struct tidy *found, struct diag *d);

/*
 * Adds a line of text for each figure, row, column and table that differs, and
 * a last one that says how many figures follow.  A table is compared with the
 * one of its question that is most like it.  Do all follow, and is none
 * missing?
 */
bool verified_compare(const struct tidy *found, const struct tidy *wanted,
    struct buf *out);

#endif
