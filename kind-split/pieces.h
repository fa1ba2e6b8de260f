/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pieces of a stream: files that take their places together, when all of
 * them are whole.
 */
#ifndef PIECES_H
#define PIECES_H

#include <stddef.h>

#include "base/slice.h"

struct diag;
struct opts;
struct pieces;

/* Can the pieces and their receipt be written without replacing the input or
 * each other, or leaving pieces of an earlier cut beside them?  0, or -1 and
 * the diag. */
int pieces_check(const struct opts *opt, struct diag *d);

/* Each begins with the header of so many columns, which has its line end.
 * Keeps the options. */
struct pieces *pieces_new(const struct opts *opt, struct slice header,
    size_t columns);

/* Takes away what is not in its place. */
void pieces_free(struct pieces *p);

/* Begins the next of the n pieces.  0, or -1 and the diag. */
int pieces_begin(struct pieces *p, struct diag *d);

/* Adds a record to it.  0, or -1 and the diag. */
int pieces_add(struct pieces *p, struct slice record, struct slice eol,
    struct diag *d);

/* Puts all in their places, and then their receipt.  0, or -1 and the diag. */
int pieces_commit(struct pieces *p, struct diag *d);

#endif
