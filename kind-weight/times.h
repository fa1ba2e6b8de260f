/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A weight times the number of another column: how likely each respondent is to
 * vote, say.
 */
#ifndef TIMES_H
#define TIMES_H

struct csvout;
struct diag;
struct opts;

/* Writes the stream with one more column, the product, to 12 decimals; says
 * what it did.  0, or -1 and the diag; -2 if the output cannot be written. */
int times_stream(const struct opts *o, struct csvout *out, struct diag *d);

#endif
