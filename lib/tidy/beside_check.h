/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are the rows beside answers (beside.h) those of the answers that are there?
 */
#ifndef BESIDE_CHECK_H
#define BESIDE_CHECK_H

struct diag;
struct tidy_table;

/*
 * In a table that was read each cumulative row has its answer, and its weights
 * and people are those of the one before it and of the answer (to 1e-9 of the
 * weights); where there are raw rows each answer and net has one, and those
 * without an answer are of no more people than gave none.  What is hidden is
 * not checked.  0, or -1 and the diag without a place.
 */
int beside_check(const struct tidy_table *t, struct diag *d);

#endif
