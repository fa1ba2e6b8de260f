/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences that stand under tables of every kind: the base, who is not in it,
 * which answers a net has.
 */
#ifndef NOTES_H
#define NOTES_H

#include <stdint.h>

#include "slice.h"

struct buf;
struct sheet;
struct table;

/* Adds base words within a sentence: "All adults" becomes "all adults", but
 * "Wales" and "UK adults" stay. */
void notes_put_base(struct buf *b, struct slice words);

/* Adds "Agree: Strongly agree, Tend to agree." unless the net's only answer
 * has its name; members has one answer a line. */
void notes_put_members(struct buf *b, struct slice net,
    struct slice members);

/* Adds which answers the nets of the table have. */
void notes_put_nets(struct buf *b, const struct table *t);

/* Adds who is not in the base of the table, and why, if there is anybody and the
 * base, which could be worked out from it, is not hidden; of is
 * the name of the table where several share a sheet, else empty. */
void notes_put_left_out(struct buf *b, const struct table *t,
    struct slice of);

/* Adds which breaks have columns that share respondents, if any do, and who is
 * in the base of the question and in no column of a break. */
void notes_put_overlaps(struct buf *b, const struct table *t);
void notes_put_outside(struct buf *b, const struct table *t);

/* Adds the text as a note of the sheet if there is any. */
void notes_take(struct sheet *s, struct buf *b);

#endif
