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
 * base has only those with an answer, or with a number, does not, unless the
 * contents differ. */
const char *wave_meaning_other(const struct tidy_table *a,
    const struct tidy_table *b);

/*
 * Is everybody in the base of one table, and are many not in that of the other,
 * whatever both are called?  At most 1 of 100 are without an answer in the one
 * and more than 5 of 100 in the other, with p < 0.001 by the test of two
 * proportions: so it is where an export leaves empty what it did not tick, or
 * where a question goes to some only.
 */
bool wave_meaning_content(const struct tidy_table *a,
    const struct tidy_table *b);

/* Are they of one question, and mean the same? */
bool wave_meaning_same(const struct tidy_table *a,
    const struct tidy_table *b);

#endif
