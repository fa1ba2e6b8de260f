/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the notes of a published table say of one of its rows: which answers a
 * net has, from which scores a mean and the like are.
 */
#ifndef TIDY_NOTES_H
#define TIDY_NOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct tidy_table;

/* The net whose sentence the text begins with, as "Agree: Strongly agree."; or
 * an empty one. */
struct slice tidy_notes_net(const struct tidy_table *t, struct slice text);

/* The sentence of that net in a note that has those of all; or an empty one. */
struct slice tidy_notes_of_net(const struct tidy_table *t, struct slice note,
    struct slice net);

/* The sentence on the row, a net or a statistic; empty if it needs none. */
struct slice tidy_notes_row(const struct tidy_table *t, size_t row);

/*
 * Does the row of one table mean the same as that of the other, which has its
 * name?  A net may lack an answer that its table has not, as nobody gave it.
 * Where the lowest or the highest number is an answer's text itself, it may be
 * another one.
 */
bool tidy_notes_same(const struct tidy_table *a, size_t row,
    const struct tidy_table *b, size_t other);

#endif
