/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Were parts counted in the same way?
 */
#ifndef PARTS_SAME_H
#define PARTS_SAME_H

#include <stddef.h>

struct diag;
struct option_record;
struct partial;

/* Two parts, which are sorted: 0, or -1 and the diag, which calls the first by
 * its name. */
int parts_same_check(const struct partial *first, const char *name,
    const struct partial *p, struct diag *d);

/* Was the part, which is sorted, counted with the i-th of these options?  0, or
 * -1 and the diag. */
int parts_same_option(const struct partial *p,
    const struct option_record *given, size_t i, struct diag *d);

#endif
