/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement: each answer of a statement in exactly one of four columns.
 */
#ifndef AGREEMENT_H
#define AGREEMENT_H

struct diag;
struct making;

/*
 * Adds the nets Agree, Neither, Disagree and Don't know, always all four.  0,
 * or -1 and the diag when an answer is in none of them or in two, or a net was
 * asked for that is none of them.
 */
int agreement_add(const struct making *w, struct diag *d);

/* For qsort of pointers to tables: the most agreed with first. */
int agreement_compare(const void *a, const void *b);

#endif
