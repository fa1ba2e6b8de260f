/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who the percentages of a table are of, and who is left out, in words.
 */
#ifndef SURVEY_WORDS_H
#define SURVEY_WORDS_H

struct making;

/* Fills in the table's question, who is in the base and who is not, the base in
 * words, which all belong to the table. */
void survey_words_describe(const struct making *w);

#endif
