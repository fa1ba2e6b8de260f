/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the notes of a published table say, taken apart: which answers a net
 * has, from which scores a mean and the like are, whom the base leaves out.
 */
#ifndef TIDY_NOTES_H
#define TIDY_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
 * name?  A net may lack an answer that its table has not, as nobody gave it; two
 * nets may each lack one of the other only if a known scale says whose they are.
 * Where the lowest or the highest number is an answer's text itself, it may be
 * another one.
 */
bool tidy_notes_same(const struct tidy_table *a, size_t row,
    const struct tidy_table *b, size_t other);

/* The answers that --exclude took out of the base, as "\"Refused\" or \"None\"";
 * or an empty text. */
struct slice tidy_notes_excluded(const struct tidy_table *t);

/* Takes the first of such answers off the list; false behind the last. */
bool tidy_notes_next_excluded(struct slice *list, struct slice *answer);

/* Is it one of the answers that the table does not show, as nobody gave them? */
bool tidy_notes_nobody(const struct tidy_table *t, struct slice answer);

/* How many the base leaves out since they gave no answer or ticked nothing, as a
 * note says; 0 if none does, or if it does not tell how many. */
uint64_t tidy_notes_unanswered(const struct tidy_table *t);

/* Is nobody in the base of one table whose answer was taken out of the base of
 * the other? */
bool tidy_notes_same_base(const struct tidy_table *a,
    const struct tidy_table *b);

#endif
