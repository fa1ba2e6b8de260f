/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who the percentages of a table are of, and who is left out, in words.
 */
#ifndef WORDS_H
#define WORDS_H

#include "slice.h"

struct work;

/* All texts belong to the table. */

/* The answers that are excluded, quoted, with "or" between them. */
struct slice words_excluded(const struct work *w);

/* "Refused 9, Skipped 2": answers that the codebook has as missing. */
struct slice words_missing(const struct work *w);

/* "Respondents with an answer"; to be called when the table knows its other
 * words and counts. */
struct slice words_base(const struct work *w);

#endif
