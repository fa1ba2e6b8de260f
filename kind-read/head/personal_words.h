/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people call columns that tell who a respondent is, and the words around
 * that.
 */
#ifndef PERSONAL_WORDS_H
#define PERSONAL_WORDS_H

/* Both end with NULL.  Blanks, signs, case and accents do not count. */
extern const char *const personal_words[];
extern const char *const personal_around[];

#endif
