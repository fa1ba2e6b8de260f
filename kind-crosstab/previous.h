/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of the last wave that --previous names, beside those of this one.
 */
#ifndef PREVIOUS_H
#define PREVIOUS_H

#include <stdbool.h>

struct diag;
struct opts;
struct tidy;

/* Reads them, none without that option; a table that is there twice counts
 * once.  0, or -1 and the diag.  To be cleared either way. */
int previous_read(struct tidy *last, const char *prog, const struct opts *o,
    struct diag *d);

/* Puts their totals into the tables of this wave, but for those that are to be
 * without, and hides in last what the limits of this wave do not allow.  0, or
 * -1 and the diag if no other table has a figure that can be compared, unless
 * some were hidden so. */
int previous_put(struct tidy *now, const bool *without, struct tidy *last,
    const char *prog, const struct opts *o, struct diag *d);

#endif
