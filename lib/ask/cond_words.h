/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A condition in English, for people who read a table.
 */
#ifndef COND_WORDS_H
#define COND_WORDS_H

#include <stdbool.h>

struct buf;
struct codebook;
struct cond;

/*
 * Adds who the condition is true of, to stand behind "respondents": "with
 * gender Female and age 18 to 24", "without an answer to q7".  Codes become the
 * labels of the codebook, which may be NULL and is that of cond_parse.
 */
void cond_words_put(const struct cond *c, const struct codebook *cb,
    struct buf *out);

/* Do they speak of an answer, or of none?  What else is said of answers then
 * has to say to which question. */
bool cond_words_answered(const struct cond *c);

/* Is there a regular expression in it that the words do not say, but only that
 * it is one? */
bool cond_words_vague(const struct cond *c);

#endif
