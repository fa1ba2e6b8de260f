/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a table: bases, signs, and what the precision assumes.
 */
#ifndef NOTES_H
#define NOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

struct buf;
struct fixed_sum;
struct sheet;
struct table;
struct table_look;

/* All that stands under the topline of one question. */
void notes_topline(struct sheet *s, const struct table *t,
    const struct table_look *look);

/* Adds base words within a sentence: "All adults" becomes "all adults", but
 * "Wales" and "UK adults" stay. */
void notes_put_base(struct buf *b, struct slice words);

/* Adds "4,256 interviewed, 4,256 weighted, 3,302 effective". */
void notes_put_sizes(struct buf *b, const struct fixed_sum *base,
    const struct table_look *look);

/* Adds a number of people, "12" or "fewer than 10", as the table may tell. */
void notes_put_people(struct buf *b, const struct table *t, uint64_t n);

/* Adds "Agree: Strongly agree, Tend to agree." unless the net's only answer
 * has its name; members has one answer a line. */
void notes_put_members(struct buf *b, struct slice net,
    struct slice members);

/* What the precision of the table assumes, with its base if that is the one
 * of all that is shown. */
void notes_precision(struct sheet *s, const struct table *t,
    const struct table_look *look, bool with_base);

/* Who is not in the base of the table, and why, if there is anybody; of is the
 * name of the table where several share a sheet, else empty. */
void notes_left_out(struct sheet *s, const struct table *t, struct slice of);

/* With bars there is no precision; what a panel is has to be said all the
 * same. */
void notes_panel(struct sheet *s, const struct table_look *look);

/* What the status bits of all cells that are shown mean: empty and small
 * bases; signs. */
void notes_size(struct sheet *s, unsigned status,
    const struct table_look *look);
void notes_signs(struct sheet *s, unsigned status);

#endif
