/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * --summary: which row of a table stands for its question.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

struct diag;
struct tidy;

/* Chooses in each table the net, answer or statistic ("mean") of that name:
 * nets come first, and capital letters do not matter.  All must have it: 0, or
 * -1 and the diag. */
int summary_choose(struct tidy *tidy, const char *name, struct diag *d);

#endif
