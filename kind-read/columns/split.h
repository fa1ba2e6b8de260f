/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joined answers ("Python; C; R") split: which options does a field tick?
 */
#ifndef SPLIT_H
#define SPLIT_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct split;

/*
 * Answers are separated by that text, in which LF is a line break; if it is
 * NULL, by ";" in a field that has one, else by line breaks, and else by ",".
 * n is how many options there are.  Kept.
 */
struct split *split_new(const char *separator, size_t n);
void split_free(struct split *s);

size_t split_noptions(const struct split *s);

/* This text ticks that option, unless it ticks one already.  Copied. */
void split_add(struct split *s, struct slice text, size_t option);

/*
 * Fills n fields with "1" or "0", or all with "" if the field is empty.  Where
 * several options fit, as when one has the separator in its own text, the
 * longest is meant.  What fits none is added to others, with "; " between.
 */
void split_read(struct split *s, struct slice field, struct slice *ticks,
    struct buf *others);

/* How many fields had answers that are no option. */
uint64_t split_others(const struct split *s);

/* The field with a blank in place of each LF: in room, which is cleared, if it
 * has any. */
struct slice split_flat(struct slice field, struct buf *room);

/*
 * Walks over the answers in a field, blanks around them removed and empty ones
 * left out: puts the next one in *item and returns its bytes in all, with the
 * separator; 0 behind the last.
 */
size_t split_item(struct slice field, const char *separator,
    struct slice *item);

#endif
