/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables that come twice, and figures that two tables have differently.
 */
#ifndef REPEATS_H
#define REPEATS_H

struct buf;
struct diag;
struct tidy;

/*
 * What a reader takes for one figure has to be one: where two tables have the
 * same question and base, and both are weighted or not, of such a sample, of
 * percentages of the same kind, a row of a column has the same figure and the
 * column as many in its base.  If not, -1 and the diag, which names both.  Only
 * the tables of a plan, which one stream has, may differ: all of them stay.
 *
 * Of tables that are the same throughout the first stays; adds a line that
 * names both to notes for each of the others.  0.
 */
int repeats_drop(struct tidy *t, struct buf *notes, struct diag *d);

#endif
