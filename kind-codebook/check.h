/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does a codebook know what is in a survey stream?
 */
#ifndef CHECK_H
#define CHECK_H

struct buf;
struct diag;
struct opts;

/*
 * Adds a line for each finding to out.  Returns 1 if the stream holds what the
 * codebook does not know, or lacks a column; 0 if not, when there may be lines
 * about answers that nobody gave; -1 and the diag on an error.
 */
int check_data(const struct opts *o, struct buf *out, struct diag *d);

#endif
