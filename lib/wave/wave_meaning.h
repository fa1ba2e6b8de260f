/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Do tables of two waves mean the same?
 */
#ifndef WAVE_MEANING_H
#define WAVE_MEANING_H

#include <stdbool.h>

struct tidy_table;

/* What sets two tables of one question apart, for a reader: "wording", "base",
 * "weighting" and the like; or NULL if their figures can be compared.  That one
 * base has only those with an answer, or with a number, does not. */
const char *wave_meaning_other(const struct tidy_table *a,
    const struct tidy_table *b);

/* Are they of one question, and mean the same? */
bool wave_meaning_same(const struct tidy_table *a,
    const struct tidy_table *b);

#endif
