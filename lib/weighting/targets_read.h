/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a file of targets; kind-targets(5) explains it to users.
 */
#ifndef TARGETS_READ_H
#define TARGETS_READ_H

#include <stdbool.h>

#include "base/slice.h"

struct diag;
struct targets;

/*
 * The file at the path, which is kept; not standard input.  A target is above
 * 0, or 0 if zeros is true.  The targets of each margin sum to 1, to 100 or, if
 * they are counts, to the same in all margins; shares and percentages may be
 * off by half a percentage point.  NULL and the diag if it is anything else.
 */
struct targets *targets_read(const char *path, bool zeros, struct diag *d);

/* The same of a file's text, which may go; name is kept, for messages. */
struct targets *targets_read_text(const char *name, struct slice text,
    bool zeros, struct diag *d);

#endif
