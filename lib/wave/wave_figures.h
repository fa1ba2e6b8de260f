/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Have two tables the same figures?
 */
#ifndef WAVE_FIGURES_H
#define WAVE_FIGURES_H

#include <stdbool.h>

struct tidy_number;
struct tidy_table;

/* Are they the same number, but for the last bits, in which programs differ?
 * Both are known. */
bool wave_figures_near(const struct tidy_number *a,
    const struct tidy_number *b);

/*
 * Has a figure of a row and column that both tables have two values, or a
 * column two numbers of respondents in its base?  What is hidden in either
 * is not looked at, and neither are nets of other answers and means of other
 * scores, whose rows have one name only.
 */
bool wave_figures_differ(const struct tidy_table *a,
    const struct tidy_table *b);

#endif
