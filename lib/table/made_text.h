/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the tables of a stream were made, as the text of its lines of the kind
 * "made".
 *
 * The figures of a table stream do not say what level their intervals have or
 * which test gave the letters.  Each table ends with a line that does, in words
 * like "confidence=95"; it also has the number of tables in the stream, so that
 * the last one can be missed.  kind-table(5) lists the words, made_words.h what
 * they are in memory.
 */
#ifndef MADE_TEXT_H
#define MADE_TEXT_H

#include <stdbool.h>

#include "base/slice.h"
#include "table/made.h"

struct buf;
struct diag;

/* Adds the text. */
void made_text_write(const struct made *m, struct buf *out);

/*
 * Reads it.  Words may come in any order; each has to be there once, and those
 * that are not known are an error.  m keeps parts of the text.  0, or -1 and
 * the diag without a place.
 */
int made_text_read(struct slice text, struct made *m, struct diag *d);

/* Were two tables made in the same way, of as many respondents, and are they to
 * look the same?  How many their streams have does not matter, nor which rows
 * of each are in summaries, but how many are. */
bool made_text_same(const struct made *a, const struct made *b);

/* Adds how m was made where the other was made otherwise, each thing behind a
 * comma, but none that the text has already: ", 99% confidence, unweighted".
 * How tables are to look is not in it. */
void made_text_put_own(const struct made *m, const struct made *other,
    struct buf *out);

#endif
