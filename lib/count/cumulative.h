/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cumulative percentages: an answer of a scale and all above it.
 */
#ifndef CUMULATIVE_H
#define CUMULATIVE_H

struct diag;
struct making;

/*
 * Adds a row of the kind TABLE_CUMULATIVE for each step of the scale that the
 * answers are on (scale_order.h): those of the base who gave that answer or one
 * above it, in the exact sums of a net of these.  What is on no scale, such as
 * "Don't know", is in the base all the same, and so the last one is 100 percent
 * only without it, as SPSS has it in FREQUENCIES.  0, or -1 and the diag, which
 * names the question, if it is a set or its answers are in no such order.
 */
int cumulative_add(const struct making *w, struct diag *d);

#endif
