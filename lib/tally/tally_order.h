/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of the rows of a question with one column.
 */
#ifndef TALLY_ORDER_H
#define TALLY_ORDER_H

#include "tally/tally_candidates.h"

/*
 * Puts the candidates, which are rows now, in the order of tally_finish: those
 * of the codebook as there, others as order_answers does, "don't know" behind
 * them, and last those who gave no answer.  Numbers are ordered by value, and
 * equal ones ("1" and "1.0") become one candidate.
 */
void tally_order(const struct tally_fields *t, struct tally_candidates *c);

#endif
