/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The headings of a grid: what each column says, of whom, and in which unit.
 */
#ifndef CELL_HEADS_H
#define CELL_HEADS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct grid;
struct tidy_table;

/* Adds the headings of these measures for what has that name, which is
 * "Age: 18-24", or empty for everybody.  The first one has its letter too, if
 * that is not empty. */
void cell_heads_add(struct grid *g, const struct tidy_table *t,
    struct slice name, struct slice letter, unsigned measures);

/* Adds the unit of the table's figures: "%", "value" or both. */
void cell_heads_put_unit(const struct tidy_table *t, struct buf *out);

/* The unit of its changes, behind a word: " (points)" of shares, " (units)" of
 * values; empty if the table has both. */
const char *cell_heads_change_unit(const struct tidy_table *t);

/* Adds what the column is called: "Age: 18-24, column C"; or without its
 * letter. */
void cell_heads_put_name(const struct tidy_table *t, size_t column, bool letter,
    struct buf *out);

#endif
