/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement: each answer of a statement in exactly one of four columns.
 */
#ifndef AGREEMENT_H
#define AGREEMENT_H

struct diag;
struct making;
struct survey;
struct table_set;

/* Are all questions statements, and all nets that were asked for among the
 * four?  Others would not be shown.  0, or -1 and the diag. */
int agreement_check(const struct survey *s, struct diag *d);

/*
 * Adds the nets Agree, Neither, Disagree and Don't know, always all four.  0,
 * or -1 and the diag when an answer is in none of them or in two.
 */
int agreement_add(const struct making *w, struct diag *d);

/* Sorts the tables by table_sort_keys: the statement most agreed with first,
 * those where that is hidden last. */
void agreement_sort(const struct table_set *set);

#endif
