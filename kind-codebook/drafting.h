/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook drafted from an export, or written anew from a codebook.
 */
#ifndef DRAFTING_H
#define DRAFTING_H

struct buf;
struct diag;
struct opts;

/* Adds what is asked for to out.  0, or -1 and the diag. */
int drafting_codebook(const struct opts *o, struct buf *out, struct diag *d);

#endif
