/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * --summary: which rows of a table stand for its question.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

struct diag;
struct list;
struct tidy;

/* Chooses in each table the nets, answers or statistics ("mean") of these
 * names: nets come first, and capital letters do not matter.  All must have
 * them: 0, or -1 and the diag. */
int summary_choose(struct tidy *tidy, const struct list *names,
    struct diag *d);

#endif
