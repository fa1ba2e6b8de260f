/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The stream with one more column: the weights that meet the targets.
 */
#ifndef WEIGH_STREAM_H
#define WEIGH_STREAM_H

struct csvout;
struct diag;
struct opts;

/* Reads all respondents, weights them, reports, and writes them to the output,
 * of which nothing is written before the weights are known to hold.  0, or -1
 * and the diag; -2 if the output itself cannot be written. */
int weigh_stream(const struct opts *o, struct csvout *out, struct diag *d);

#endif
