/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of rows of a chart: by size, unless the answers have one.
 */
#ifndef CHART_ORDER_H
#define CHART_ORDER_H

#include <stdbool.h>

struct chart;
struct tidy_table;

/* Do the table's answers have an order of their own: are they on a known
 * scale, or most of them with numbers, as ages and incomes? */
bool chart_order_has_own(const struct tidy_table *t);

/* Sorts rows by their percentages, the largest first.  Those without one come
 * behind them, and last what stands behind any list: "Other", "Don't know". */
void chart_order_rows(struct chart *c);

#endif
