/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The differences of columns that --difference asks for.
 */
#ifndef GAPS_H
#define GAPS_H

#include <stdbool.h>
#include <stddef.h>

struct banner;
struct comparison;
struct diag;
struct list;
struct making;
struct table;

/*
 * Adds them to the table, whose columns are the banner's, without figures: each
 * is of two columns of one break, "Female - Male", or with the break where
 * labels alone do not say which, "Gender: Female - Gender: Male".  0, or -1 and
 * the diag.
 */
int gaps_find(struct table *t, const struct banner *b, const struct list *asked,
    struct diag *d);

/*
 * Gives the i-th difference its figures in a row: the comparison of its
 * columns, or if their bases are too small for one, NULL.  One that is not
 * defined leaves the difference of the two figures, which are in the table.
 * With few in both columns, which --min-cell must not tell, it is hidden.
 */
void gaps_add(const struct making *w, size_t i, size_t row,
    const struct comparison *c, bool few_in_both);

#endif
