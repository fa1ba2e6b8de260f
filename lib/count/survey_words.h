/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who the percentages of a table are of, and who is left out, in words.
 */
#ifndef SURVEY_WORDS_H
#define SURVEY_WORDS_H

#include "base/slice.h"

struct making;

/* All texts belong to the table. */

/* The answers that are excluded, quoted, with "or" between them. */
struct slice survey_words_excluded(const struct making *w);

/* "Refused 9, Skipped 2": answers that the codebook has as missing. */
struct slice survey_words_missing(const struct making *w);

/* "Respondents with an answer"; to be called when the table knows its other
 * words and counts. */
struct slice survey_words_base(const struct making *w);

#endif
