/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order in which answers are shown when nobody gave one.
 */
#ifndef ORDER_H
#define ORDER_H

#include <stddef.h>

#include "slice.h"

struct scale;

/*
 * Compares two answers: by their places on the scale, if there is one; else a
 * number that begins them before text that has none, and by its value; else by
 * bytes.  "Don't know" and the like come last.  Never by order of appearance,
 * which would depend on the order of respondents.  Returns below 0, 0, or
 * above 0, and 0 only for equal labels.
 */
int order_answers(const struct scale *scale, struct slice a, struct slice b);

#endif
