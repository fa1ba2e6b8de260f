/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far the weights go: the lowest, the highest, and those between.
 */
#ifndef SPREAD_H
#define SPREAD_H

struct outcome;
struct written;

/*
 * Fills min, p1, median, p99 and max of the weights above 0, of which there is
 * one or more.  Quantiles are type 2 of Hyndman and Fan 1996: where the share
 * falls between two respondents, the middle of them.
 */
void spread_find(const struct written *w, struct outcome *o);

#endif
