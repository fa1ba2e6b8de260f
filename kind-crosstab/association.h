/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is the question associated with a break?
 */
#ifndef ASSOCIATION_H
#define ASSOCIATION_H

struct banner;
struct making;

/*
 * If the look asks for it, tests each block of the table, whose rows are the
 * answers and nets of a question (raoscott.h).  There is no test for sets, nor
 * for a break whose columns overlap.
 */
void association_test(const struct making *w, const struct banner *b);

#endif
