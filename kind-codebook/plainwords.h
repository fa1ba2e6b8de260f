/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a column's name or wording, in small letters, without signs.
 */
#ifndef PLAINWORDS_H
#define PLAINWORDS_H

#include <stdbool.h>

#include "base/slice.h"

struct buf;

/*
 * Adds " what is your age ", with a blank around each word, of "What is your
 * age?" and of "what_is.your-age".  Only ASCII letters become small ones; an
 * apostrophe is left out ("what's" is "whats").  Nothing is " ".
 */
void plainwords_put(struct buf *words, struct slice text);

/* Are the words, one or several with a blank between them, among them?  Are
 * they the last? */
bool plainwords_have(const struct buf *words, const char *wanted);
bool plainwords_end(const struct buf *words, const char *wanted);

/* Takes the words out where they are first; false if they are not there. */
bool plainwords_take(struct buf *words, const char *wanted);

#endif
