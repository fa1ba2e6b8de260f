/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The draft of a plan: a table for each question of a codebook.
 */
#ifndef PLANDRAFT_H
#define PLANDRAFT_H

struct buf;
struct codebook;
struct diag;
struct opts;

/* Adds the plan, CSV, to out.  Data are read if the options name any.  0, or -1
 * and the diag. */
int plandraft_write(const struct opts *o, const struct codebook *cb,
    struct buf *out, struct diag *d);

#endif
