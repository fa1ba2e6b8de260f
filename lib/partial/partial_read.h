/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads sums as text.
 */
#ifndef PARTIAL_READ_H
#define PARTIAL_READ_H

#include "base/slice.h"

struct diag;
struct partial;

/*
 * Adds the lines of the text, which is all or a piece of what the file of that
 * name holds.  Any lines in any order will do, but only as partial_write has
 * them: else -1 and the diag, which names file and line; else 0.
 */
int partial_read(struct partial *p, struct slice text, const char *name,
    struct diag *d);

#endif
