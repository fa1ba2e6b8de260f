/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a table with breaks across: bases, answers, nets and others.
 */
#ifndef WIDE_ROWS_H
#define WIDE_ROWS_H

#include <stdbool.h>

struct view;
struct tidy_table;
struct wide;

/* Writes the rows of the table, which is the view's or its summary, with a rule
 * above bases, answers, nets and other figures; above the first row only if it
 * does not stand below headings.  0, or -1 and the diag. */
int wide_rows(struct wide *w, const struct view *v,
    const struct tidy_table *t, bool ruled);

#endif
