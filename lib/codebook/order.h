/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order in which answers are shown when nobody gave one.
 */
#ifndef ORDER_H
#define ORDER_H

#include <stddef.h>

#include "base/slice.h"

/*
 * Orders n different labels: answers of a known scale by their places on it;
 * else those that begin with a number ("18-24", "Under 5", "more than 20,000")
 * before those that do not, and by its value; else by bytes.  "Don't know" and
 * the like come last.  Never by first appearance, which would depend on the
 * order of respondents.  Fills places, which has room for n: places[0] is the
 * number of the label shown first.
 */
void order_answers(const struct slice *labels, size_t n, size_t *places);

#endif
