/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of further percentages of an answer, which a topline has beside it.
 *
 * In tables and streams they are rows of their own, of the kinds cumulative and
 * raw, and their name says which answer they are of: "Cumulative: Tend to
 * agree", "Of all: Tend to agree".  Raw percentages are of all respondents,
 * answered or not, and there are rows of those who gave no answer, too.
 */
#ifndef BESIDE_H
#define BESIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "table/table.h"

struct buf;

/* The row of those who have an answer to a set, which is that they ticked none
 * of its options. */
#define BESIDE_NOTHING "Ticked nothing"

/* Adds raw rows: the answers and nets of the same question's table that has
 * everybody in its base, with their figures.  Both have the same columns, and
 * nothing in them is compared or hidden yet. */
void beside_add_raw(struct table *t, const struct table *all);

/* Is a row of that kind beside another one? */
bool beside_is(enum table_kind kind);

/* Adds what such a row of the answer is called. */
void beside_put_label(struct buf *out, enum table_kind kind,
    struct slice answer);

/* The answer, out of that label; the label itself if it has another form. */
struct slice beside_answer(enum table_kind kind, struct slice label);

#endif
