/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lines of a text on a screen: broken at line breaks, and at blanks so
 * that none is wider than there is room.
 *
 * Widths are those that a terminal shows.  A word that alone is wider is
 * broken inside; a single character always fits.
 */
#ifndef WRAP_H
#define WRAP_H

#include <stddef.h>

#include "base/slice.h"

/* Takes the first line, at most max wide, off the text. */
struct slice wrap_next(struct slice *text, size_t max);

/* How many lines there are; none in an empty text. */
size_t wrap_count(struct slice text, size_t max);

/* The width of the widest line. */
size_t wrap_widest(struct slice text, size_t max);

/* The n-th line from below: 1 is the last; empty above the first. */
struct slice wrap_from_below(struct slice text, size_t max, size_t n);

/* The width of the widest word. */
size_t wrap_word(struct slice text);

#endif
