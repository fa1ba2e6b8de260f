/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a base within a sentence, and sentences as notes.
 */
#ifndef NOTES_H
#define NOTES_H

#include "base/slice.h"

struct buf;
struct sheet;

/* Adds base words within a sentence: "All adults" becomes "all adults", but
 * "Wales" and "UK adults" stay. */
void notes_put_base(struct buf *b, struct slice words);

/* Adds the text as a note of the sheet if there is any. */
void notes_take(struct sheet *s, struct buf *b);

#endif
