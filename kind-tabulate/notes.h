/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a table: bases, signs, and what the precision assumes.
 */
#ifndef NOTES_H
#define NOTES_H

#include "slice.h"

struct buf;
struct sheet;
struct table;
struct table_look;
struct table_set;

void notes_topline(struct sheet *s, const struct table *t,
    const struct table_look *look);
void notes_agreement(struct sheet *s, const struct table_set *set);

/* Adds base words within a sentence: "All adults" becomes "all adults", but
 * "UK adults" stays. */
void notes_put_base(struct buf *b, struct slice words);

/* Who the percentages of all the tables are of, in words. */
struct slice notes_base(const struct table_set *set);

#endif
