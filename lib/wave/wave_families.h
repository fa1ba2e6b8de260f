/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Families of tests of changes, and their correction.
 *
 * The totals of all questions are one family, and the columns of each break are
 * another one, so that what is found in the total does not depend on the breaks
 * that were asked for.
 */
#ifndef WAVE_FAMILIES_H
#define WAVE_FAMILIES_H

#include <stddef.h>

#include "stats/adjust.h"

struct tidy;
struct tidy_table;
struct wave;
struct wave_families;

/* Corrects the p of all cells of now's tables that were tested, and are the
 * first of their figure.  Tables and cells have to live as long; to be freed. */
struct wave_families *wave_families_new(const struct tidy *now,
    struct wave **cells, enum adjust correction);
void wave_families_free(struct wave_families *w);

/* How many tests there are, and in the family of that column. */
size_t wave_families_all(const struct wave_families *w);
size_t wave_families_tested(const struct wave_families *w,
    const struct tidy_table *t, size_t column);

#endif
