/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How wide a text is in Arial.
 *
 * Widths are those of the font's letters, in points for letters of size points;
 * Helvetica and Liberation Sans have the same.  What is no ASCII is guessed by
 * the columns that a terminal gives it.
 */
#ifndef ARIAL_H
#define ARIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct arial {
	double size;
	bool bold;
};

double arial_width(struct slice text, struct arial font);

/* The width of its widest word. */
double arial_widest_word(struct slice text, struct arial font);

/* The lines that a text takes where it wraps at blanks to be no wider than max
 * points; a word that is wider is broken. */
size_t arial_lines(struct slice text, double max, struct arial font);

/* The least width, from that of its widest word up to most, in which the text
 * takes so many lines at most; or most.  Whole points are added to the word. */
double arial_fit(struct slice text, size_t lines, double most,
    struct arial font);

/* Takes the first of these lines off the text, with the blanks behind it. */
struct slice arial_next(struct slice *text, double max, struct arial font);

#endif
