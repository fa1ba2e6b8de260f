/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The values of a statistics file, by way of ReadStat.
 */
#ifndef STATREAD_H
#define STATREAD_H

#include <stddef.h>

struct diag;
struct statmeta;
struct statvalue;

/* What is done with a value; anything but 0 ends the reading. */
typedef int statread_fn(void *ctx, size_t column,
    const struct statvalue *value, struct diag *d);

/*
 * Was the file read to its end?  STOPPED if fn wanted it, a text is not valid
 * in the file's encoding, a number infinite (unless it is to be repaired), or
 * the file cannot be read; the diag says why, and for DAMAGED what ReadStat
 * found.
 */
enum statread_end { STATREAD_WHOLE, STATREAD_DAMAGED, STATREAD_STOPPED };

/* Calls fn for each value, row by row; its texts live during the call and are
 * valid UTF-8. */
enum statread_end statread(struct statmeta *m, statread_fn *fn, void *ctx,
    struct diag *d);

#endif
