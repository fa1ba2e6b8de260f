/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figure that "{question: row}" in a sentence stands for.
 */
#ifndef NAMED_H
#define NAMED_H

#include "base/slice.h"

struct buf;
struct diag;
struct report;

/*
 * Adds the figure of everybody in the row, as a sentence has it.  The name, of
 * which the braces are not a part, is "question: row" or, where tables of
 * several bases have it, "question @ base: row" with the words for one; a row
 * that is an answer and a net is "row (answer)" or "row (net)".  A name that no
 * table has, one of different figures, and a figure that is hidden are errors:
 * -1 and the diag; else 0.
 */
int named_put(const struct report *r, struct slice name, struct buf *out,
    struct diag *d);

#endif
