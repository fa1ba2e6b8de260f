/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The main finding: a sentence whose figures are those of the tables.
 */
#ifndef FINDING_H
#define FINDING_H

#include <stdbool.h>

struct buf;
struct diag;
struct report;

/*
 * Adds the finding of the study file, with the figures that named.h finds;
 * without one, a sentence on the first agreement that the report has, or
 * nothing.  0, or -1 and the diag.
 */
int finding_put(const struct report *r, struct buf *out, struct diag *d);

/* Does the study's finding have a percentage that somebody typed?  It would
 * stay the same when the figures change. */
bool finding_is_typed(const struct report *r);

#endif
